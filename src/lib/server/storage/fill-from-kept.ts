import { sql } from './drizzle.ts';
import type { Contact } from '#lib/model/contact.ts';
import { closeBody, openBody } from './body.ts';
import type { Session } from './engine.ts';
import { KeptCells } from './kept-cells.ts';
import { openShelf } from './open-shelf.ts';
import { Past, readPast } from './past.ts';
import { keyColumns, type RecordKey } from './record-key.ts';
import { refold } from './refold.ts';
import { bumpVersion } from './settings.ts';
import { lastIdOf, pagesOf } from './sql.ts';
import type { FillableField } from './store.ts';

/**
 * Gives a field what a kept column says, wherever it is not known: in contacts as they stand, and in whatever else files
 * have said of them. Answers how many contacts changed.
 */
export async function fillFromKept<F extends FillableField>(
	session: Session,
	column: string,
	field: F,
	read: (text: string) => Contact[F] | null
): Promise<number> {
	const { tables, among } = session;
	const { contact, kept, version } = tables;
	const past = new Past(await readPast(session, 'contacts'));
	const shelf = await openShelf(session, 'contacts');
	const fill = (body: string) => filled(body, column, field, read);
	let changed = 0;
	async function refoldAll(pages: AsyncIterable<RecordKey[]>) {
		for await (const keys of pages) {
			const changes = await refold(session, 'contacts', shelf, past, keys, fill);
			changed += changes.filter(({ before, after }) => before !== null && before !== after).length;
		}
	}
	const layouts = (await KeptCells.read(session)).layoutsWith(column);
	await refoldAll(
		pagesOf<RecordKey & { page: number }>(
			session,
			(after) => sql`select ${kept.contact} as "page", ${keyColumns(contact)}
				from ${kept} join ${contact} on ${contact.id} = ${kept.contact}
				where ${among(kept.layout, layouts)} and ${kept.contact} > ${after} order by ${kept.contact}`
		)
	);
	// versions are written again under higher numbers
	const lastVersion = await lastIdOf(session, version);
	await refoldAll(
		pagesOf<RecordKey & { page: number }>(
			session,
			(after) => sql`select ${version.id} as "page", ${keyColumns(version)} from ${version}
				where ${among(version.importId, past.ids)} and ${version.id} > ${after} and ${version.id} <= ${lastVersion}
				order by ${version.id}`
		)
	);
	await shelf.settle();
	if (changed > 0) await bumpVersion(session);
	return changed;
}

function filled<F extends FillableField>(
	body: string,
	column: string,
	field: F,
	read: (text: string) => Contact[F] | null
): string {
	const opened = openBody('contacts', body);
	const known = opened.values[field] ?? null;
	const cell = opened.kept[column];
	if (cell === undefined || (known !== null && known !== 'unknown')) return body;
	const value = read(cell);
	if (value === null) return body;
	return closeBody('contacts', { ...opened, values: { ...opened.values, [field]: value } });
}

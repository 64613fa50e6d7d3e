import { sql } from '../drizzle.ts';
import { closeBody, openBody } from '../records/body.ts';
import type { Cell, Session } from '../engine.ts';
import { KeptCells } from '../records/kept-cells.ts';
import { openShelf } from './open-shelf.ts';
import { Past, readPast } from '../records/past.ts';
import { keyColumns, type RecordKey } from '../records/record-key.ts';
import { refold } from './refold.ts';
import { bumpVersion } from '../entered/settings.ts';
import { lastIdOf, pagesOf } from '../sql.ts';
import type { ContactAsTold, FillableField, KeptReader } from '../store.ts';

/**
 * Gives a field what a kept column says, wherever it is not known: in contacts as they stand, and in whatever else files
 * have said of them. Answers how many contacts changed.
 */
export async function fillFromKept<F extends FillableField>(
	session: Session,
	column: string,
	field: F,
	read: KeptReader<F>
): Promise<number> {
	const { tables, among } = session;
	const { contact, kept, version, filling, filled } = tables;
	const past = new Past(await readPast(session, 'contacts'));
	const shelf = await openShelf(session, 'contacts');
	const id = (await lastIdOf(session, filling)) + 1;
	let told: Cell[][] = [];
	const fill = (body: string, importId: number, { high, low, occurrence }: RecordKey) => {
		const after = filledIn(body, column, field, read);
		if (after !== body) told.push([null, importId, high, low, occurrence, id]);
		return after;
	};
	let changed = 0;
	let tellings = 0;
	async function refoldAll(pages: AsyncIterable<RecordKey[]>) {
		for await (const keys of pages) {
			const changes = await refold(session, 'contacts', shelf, past, keys, fill);
			await session.pour(filled, told);
			tellings += told.length;
			told = [];
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
	if (tellings > 0) {
		const filledAt = Math.floor(Date.now() / 1000);
		await session.db.insert(filling).values({ id, columnName: column, field, filledAt, contacts: changed });
	}
	if (changed > 0) await bumpVersion(session);
	return changed;
}

function filledIn<F extends FillableField>(body: string, column: string, field: F, read: KeptReader<F>): string {
	const opened = openBody('contacts', body);
	const known = opened.values[field] ?? null;
	const cell = Object.hasOwn(opened.kept, column) ? opened.kept[column] : undefined;
	if (cell === undefined || (known !== null && known !== 'unknown')) return body;
	// a body holds every field of its kind that is not null
	const value = read(cell, opened.values as unknown as ContactAsTold);
	if (value === null) return body;
	return closeBody('contacts', { ...opened, values: { ...opened.values, [field]: value } });
}

import { desc, eq, sql } from '../drizzle.ts';
import { closeBody, openBody } from '../records/body.ts';
import type { Session } from '../engine.ts';
import { openShelf } from './open-shelf.ts';
import { Past, readPast } from '../records/past.ts';
import { keyColumns, keyText, type RecordKey } from '../records/record-key.ts';
import { refold } from './refold.ts';
import { bumpVersion } from '../entered/settings.ts';
import { pagesOf } from '../sql.ts';
import type { FilledIn } from '../store.ts';

/** What was filled in from kept columns, newest first. */
export async function readFillings({ db, tables: { filling } }: Session): Promise<FilledIn[]> {
	const rows = await db.select().from(filling).orderBy(desc(filling.id));
	return rows.map(({ columnName, ...row }) => ({ ...row, column: columnName }));
}

/**
 * Takes what a filling has filled in out again, wherever a file is still told with it; what files say themselves, now or
 * since, stays. Answers how many contacts changed.
 */
export async function undoFilling(session: Session, id: number): Promise<number> {
	const { db, tables } = session;
	const { filling, filled } = tables;
	const [row] = await db.select().from(filling).where(eq(filling.id, id));
	if (!row) return 0;
	const past = new Past(await readPast(session, 'contacts'));
	const shelf = await openShelf(session, 'contacts');
	let changed = 0;
	const pages = pagesOf<RecordKey & { page: number; importId: number }>(
		session,
		(after) => sql`select ${filled.id} as "page", ${filled.importId} as "importId", ${keyColumns(filled)} from ${filled}
			where ${filled.filling} = ${id} and ${filled.id} > ${after} order by ${filled.id}`
	);
	for await (const page of pages) {
		const told = new Set(page.map((one) => `${one.importId} ${keyText(one)}`));
		const keys = [...new Map(page.map((one) => [keyText(one), one])).values()];
		const changes = await refold(session, 'contacts', shelf, past, keys, (body, importId, key) =>
			told.has(`${importId} ${keyText(key)}`) ? without(body, row.field) : body
		);
		changed += changes.filter(({ before, after }) => before !== null && before !== after).length;
	}
	await shelf.settle();
	await db.delete(filled).where(eq(filled.filling, id));
	await db.delete(filling).where(eq(filling.id, id));
	if (changed > 0) await bumpVersion(session);
	return changed;
}

/** Forgets fillings of which nothing is left, because the imports were undone that they filled in. */
export async function forgetEmptyFillings({ db, tables: { filling, filled } }: Session): Promise<void> {
	await db.delete(filling).where(sql`not exists (select 1 from ${filled} where ${filled.filling} = ${filling.id})`);
}

function without(body: string, field: string): string {
	const opened = openBody('contacts', body);
	const nothing = field === 'outcome' ? 'unknown' : null;
	return closeBody('contacts', { ...opened, values: { ...opened.values, [field]: nothing } });
}

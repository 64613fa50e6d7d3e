import { eq, sql, type SQL } from '../drizzle.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Session } from '../engine.ts';
import { forgetEmptyFillings } from './fillings.ts';
import { forgetUnused } from './forget-unused.ts';
import { entryOf, kindOf, type ImportRow } from '../records/imports-table.ts';
import { openShelf } from './open-shelf.ts';
import { Past, readPast } from '../records/past.ts';
import { keyColumns, type RecordKey } from '../records/record-key.ts';
import type { RecordTable } from '../records/record-table.ts';
import { refold } from './refold.ts';
import { bumpFor } from '../entered/settings.ts';
import { pagesOf } from '../sql.ts';

/** Takes an import out again, inside one transaction: every record it spoke of becomes what the others say. Undoing it once more changes nothing. */
export async function undo(session: Session, id: number): Promise<ImportEntry> {
	const { db, tables } = session;
	const [row] = await db.select().from(tables.imports).where(eq(tables.imports.id, id));
	if (!row) throw new RangeError(`There is no import ${id}.`);
	if (row.undoneAt !== null) return entryOf(row);
	const kind = kindOf(row);
	const past = new Past((await readPast(session, kind)).filter((one) => one.id !== id));
	await refoldSpoken(session, kind, [row], past);
	const undoneAt = await closeImports(session, [row]);
	await forgetUnused(session);
	await bumpFor(session, kind);
	return entryOf({ ...row, undoneAt });
}

/** Makes every record that imports of a kind spoke of what the others, which are past, say of it. */
export async function refoldSpoken(
	session: Session,
	kind: Kind,
	imports: readonly ImportRow[],
	past: Past
): Promise<void> {
	const shelf = await openShelf(session, kind);
	for (const row of imports) {
		for (const spoken of spokenOf(session, shelf.table, row)) {
			for await (const keys of pagesOf<RecordKey & { page: number }>(session, spoken)) {
				await refold(session, kind, shelf, past, keys);
			}
		}
	}
	await shelf.settle();
}

/** Forgets what imports said, and says since when they are undone. */
export async function closeImports(session: Session, rows: readonly ImportRow[]): Promise<number> {
	const { db, tables, among } = session;
	const ids = rows.map(({ id }) => id);
	for (const table of [tables.sighting, tables.version, tables.removal, tables.issue, tables.filled]) {
		await db.delete(table).where(among(table.importId, ids));
	}
	await forgetEmptyFillings(session);
	const undoneAt = Math.floor(Date.now() / 1000);
	await db.update(tables.imports).set({ undoneAt }).where(among(tables.imports.id, ids));
	return undoneAt;
}

/** The keys of all records that an import spoke of, page by page. */
const spokenOf = (
	{ tables }: Session,
	table: RecordTable,
	{ id, firstRecord, lastRecord }: ImportRow
): ((after: number) => SQL)[] => {
	const { sighting, version, removal } = tables;
	return [
		// stored by it, and still its own
		(after) => sql`select ${table.id} as "page", ${keyColumns(table)} from ${table}
			where ${table.importId} = ${id} and ${table.id} between ${firstRecord} and ${lastRecord} and ${table.id} > ${after}
			order by ${table.id}`,
		// brought by it as they stand: only where it matters whether it did
		(after) => sql`select ${sighting.record} as "page", ${keyColumns(table)}
			from ${sighting} join ${table} on ${table.id} = ${sighting.record}
			where ${sighting.importId} = ${id} and ${sighting.record} > ${after} and (${table.importId} = ${id}
				or exists (select 1 from ${version} where ${version.identityLow} = ${table.identityLow})
				or exists (select 1 from ${removal} where ${removal.identityLow} = ${table.identityLow}))
			order by ${sighting.record}`,
		...[version, removal].map(
			(told) => (after: number) => sql`select ${told.id} as "page", ${keyColumns(told)} from ${told}
				where ${told.importId} = ${id} and ${told.id} > ${after} order by ${told.id}`
		)
	];
};

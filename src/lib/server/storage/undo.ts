import { and, eq, isNull, min, ne, sql } from './drizzle.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { RecordTable } from './arrivals.ts';
import type { Session, Tables } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { forgetUnused } from './forget-unused.ts';
import { entryOf, kindOf, type ImportRow } from './imports-table.ts';
import { removeContacts, removeOrders, removePulse, removeRoster } from './remove-records.ts';
import { bumpVersion } from './settings.ts';
import { chunksOf } from './sql.ts';

const tableOf = (tables: Tables, kind: Kind): RecordTable =>
	({ contacts: tables.contact, orders: tables.orders, pulse: tables.pulseAnswer, roster: tables.membership })[kind];

const removers: Record<Kind, (session: Session, tally: Tally, ids: ReadonlySet<number>) => Promise<void>> = {
	contacts: removeContacts,
	orders: removeOrders,
	pulse: removePulse,
	roster: removeRoster
};

/** Takes an import out again, inside one transaction. Undoing it once more changes nothing. */
export async function undo(session: Session, id: number): Promise<ImportEntry> {
	const { db, tables } = session;
	const [row] = await db.select().from(tables.imports).where(eq(tables.imports.id, id));
	if (!row) throw new RangeError(`There is no import ${id}.`);
	if (row.undoneAt !== null) return entryOf(row);
	const kind = kindOf(row);
	const table = tableOf(tables, kind);
	const own = await ownRecords(session, table, row);
	const kept = await passOn(session, table, row, own);
	const tally = new Tally();
	await removers[kind](session, tally, new Set(own.filter((record) => !kept.has(record))));
	await addToFacts(session, tally);
	await db.delete(tables.sighting).where(eq(tables.sighting.importId, id));
	await db.delete(tables.issue).where(eq(tables.issue.importId, id));
	await forgetUnused(session);
	const undoneAt = Math.floor(Date.now() / 1000);
	await db.update(tables.imports).set({ undoneAt }).where(eq(tables.imports.id, id));
	await bumpVersion(session);
	return entryOf({ ...row, undoneAt });
}

/** Records that are this import's: those it stored, and those it has taken over from one that was undone. */
async function ownRecords(
	{ rows, tables: { sighting } }: Session,
	table: RecordTable,
	row: ImportRow
): Promise<number[]> {
	const found = await rows<{ id: number }>(
		sql`select ${table.id} as "id" from ${table}
			where ${table.importId} = ${row.id} and ${table.id} between ${row.firstRecord} and ${row.lastRecord}
			union
			select ${table.id} as "id" from ${sighting} join ${table} on ${table.id} = ${sighting.record}
			where ${sighting.importId} = ${row.id} and ${table.importId} = ${row.id}`
	);
	return found.map(({ id }) => id);
}

/** Gives the records that other files also brought to the oldest of these imports; gives these records back. */
async function passOn(
	session: Session,
	table: RecordTable,
	row: ImportRow,
	own: readonly number[]
): Promise<Set<number>> {
	const { db, tables } = session;
	const { sighting, imports } = tables;
	const others = await db
		.select({ id: imports.id })
		.from(imports)
		.where(and(eq(imports.kind, row.kind), ne(imports.id, row.id), isNull(imports.undoneAt)));
	const kept = new Set<number>();
	if (others.length === 0) return kept;
	const otherIds = others.map(({ id }) => id);
	for (const chunk of chunksOf(own)) {
		const heirs = await db
			.select({ record: sighting.record, heir: min(sighting.importId) })
			.from(sighting)
			.where(and(session.among(sighting.importId, otherIds), session.among(sighting.record, chunk)))
			.groupBy(sighting.record);
		for (const [importId, records] of Map.groupBy(heirs, ({ heir }) => heir)) {
			if (importId === null) continue;
			const ids = records.map(({ record }) => record);
			await db.update(table).set({ importId }).where(session.among(table.id, ids));
			for (const record of ids) kept.add(record);
		}
	}
	return kept;
}

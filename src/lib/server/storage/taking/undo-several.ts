import { and, isNull, sql } from '../drizzle.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Session } from '../engine.ts';
import { bumpFor } from '../entered/settings.ts';
import { kindOf, type ImportRow } from '../records/imports-table.ts';
import { Past, readPast } from '../records/past.ts';
import { tableOf } from '../records/record-table.ts';
import { settleChains } from '../settling/settle-chains.ts';
import { countFactsAgain } from '../settling/settle-facts.ts';
import { settlePlacements } from '../settling/settle-placements.ts';
import { forgetUnused } from './forget-unused.ts';
import { closeImports, refoldSpoken } from './undo.ts';

/**
 * Takes imports out again, inside one transaction, and leaves what undoing one after the other would: but what nobody else
 * speaks of goes at once, and all facts are counted once, at the end. `tell` hears how many are gone
 * before the next go.
 */
export async function undoSeveral(
	session: Session,
	ids: readonly number[],
	tell: (gone: number) => void = () => {}
): Promise<void> {
	const { db, tables, among } = session;
	const rows = await db
		.select()
		.from(tables.imports)
		.where(and(among(tables.imports.id, ids), isNull(tables.imports.undoneAt)));
	if (rows.length === 0) return;
	const touched = await touchedBy(session, rows);
	let gone = 0;
	for (const [kind, own] of Map.groupBy(rows, kindOf)) {
		tell(gone);
		const past = new Past((await readPast(session, kind)).filter(({ id }) => !ids.includes(id)));
		await removeUnshared(session, kind, own, past);
		if (past.ids.length > 0) await refoldSpoken(session, kind, own, past);
		gone += own.length;
	}
	await closeImports(session, rows);
	await settlePlacements(session, new Tally([]), touched.agents);
	await settleChains(session, new Tally([]), touched.customers);
	await countFactsAgain(session);
	await forgetUnused(session);
	for (const kind of new Set(rows.map(kindOf))) await bumpFor(session, kind);
}

/** The kinds whose records say how a customer's issues ended. */
const ofCustomers: readonly Kind[] = ['contacts', 'orders', 'customers', 'surveys'];

/** The customers whose issues, and the agents whose places may read otherwise when the imports are gone. */
async function touchedBy({ rows, among, tables }: Session, imports: readonly ImportRow[]) {
	const [customers, agents] = [new Set<number>(), new Set<number>()];
	const { contact } = tables;
	const idsOf = (kind: Kind) => imports.filter((row) => kindOf(row) === kind).map(({ id }) => id);
	for (const kind of ofCustomers) {
		const table = tableOf(tables, kind);
		const found = await rows<{ number: number }>(
			sql`select distinct "customer" as "number" from ${table} where ${among(table.importId, idsOf(kind))} and "customer" > 0`
		);
		for (const { number } of found) customers.add(number);
	}
	for (const kind of ['roster', 'employment'] as const) {
		const table = tableOf(tables, kind);
		const found = await rows<{ number: number; customer: number }>(
			sql`select distinct ${contact.agent} as "number", ${contact.customer} as "customer" from ${contact}
				where ${contact.agent} in (select "agent" from ${table} where ${among(table.importId, idsOf(kind))})`
		);
		for (const { number, customer } of found) {
			if (kind === 'roster') agents.add(number);
			else if (customer > 0) customers.add(customer);
		}
	}
	return { customers, agents };
}

/** Removes what only these imports of a kind speak of: where no others are left, all of it. */
async function removeUnshared(
	{ db, among, tables }: Session,
	kind: Kind,
	imports: readonly ImportRow[],
	past: Past
): Promise<void> {
	const { sighting, version, removal, kept, chain } = tables;
	const table = tableOf(tables, kind);
	const own = among(
		table.importId,
		imports.map(({ id }) => id)
	);
	const isUnshared =
		past.ids.length === 0
			? own
			: sql`${own}
				and not exists (select 1 from ${sighting} where ${sighting.record} = ${table.id} and ${among(sighting.importId, past.ids)})
				and not exists (select 1 from ${version} where ${version.identityLow} = ${table.identityLow})
				and not exists (select 1 from ${removal} where ${removal.identityLow} = ${table.identityLow})`;
	if (kind === 'contacts') {
		for (const column of [kept.contact, chain.contact])
			await db.delete(column.table).where(sql`${column} in (select ${table.id} from ${table} where ${isUnshared})`);
	}
	await db.delete(table).where(isUnshared);
}

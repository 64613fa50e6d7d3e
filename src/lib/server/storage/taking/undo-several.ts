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
	const named = await namedBy(session, rows);
	let gone = 0;
	for (const [kind, own] of Map.groupBy(rows, kindOf)) {
		tell(gone);
		const past = new Past((await readPast(session, kind)).filter(({ id }) => !ids.includes(id)));
		await removeUnshared(session, kind, own, past);
		if (past.ids.length > 0) await refoldSpoken(session, kind, own, past);
		gone += own.length;
	}
	await closeImports(session, rows);
	// contacts that one of the imports had taken out are there again, and may be of agents that another told of
	const customers = [...named.customers, ...(await customersOf(session, named.employed))];
	await settlePlacements(session, new Tally([]), new Set(named.placed));
	await settleChains(session, new Tally([]), new Set(customers));
	await countFactsAgain(session);
	await forgetUnused(session);
	for (const kind of new Set(rows.map(kindOf))) await bumpFor(session, kind);
}

/** The kinds whose records say how a customer's issues ended. */
const ofCustomers: readonly Kind[] = ['contacts', 'orders', 'customers', 'surveys'];

/** Whom these imports speak of: customers, agents that a roster places, and agents whose languages an employment tells. */
async function namedBy({ rows, among, tables }: Session, imports: readonly ImportRow[]) {
	const numbersIn = async (kind: Kind, column: 'customer' | 'agent'): Promise<number[]> => {
		const table = tableOf(tables, kind);
		const ids = imports.filter((row) => kindOf(row) === kind).map(({ id }) => id);
		const found = await rows<{ number: number }>(
			sql`select distinct ${sql.identifier(column)} as "number" from ${table}
				where ${among(table.importId, ids)} and ${sql.identifier(column)} > 0`
		);
		return found.map(({ number }) => number);
	};
	const customers = await Promise.all(ofCustomers.map((kind) => numbersIn(kind, 'customer')));
	return {
		customers: customers.flat(),
		placed: await numbersIn('roster', 'agent'),
		employed: await numbersIn('employment', 'agent')
	};
}

/** The customers of agents, as contacts stand now. */
async function customersOf(
	{ rows, among, tables: { contact } }: Session,
	agents: readonly number[]
): Promise<number[]> {
	const found = await rows<{ customer: number }>(
		sql`select distinct ${contact.customer} as "customer" from ${contact} where ${among(contact.agent, agents)} and ${contact.customer} > 0`
	);
	return found.map(({ customer }) => customer);
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

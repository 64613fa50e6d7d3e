import { sql } from '../drizzle.ts';
import { dimensions } from '#lib/model/fact.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import type { Session } from '../engine.ts';
import { daysOf } from './extent.ts';
import { tableOf } from '../records/record-table.ts';
import type { Holding } from '../store.ts';

/** How much there is of each kind. Contacts are told from their daily facts: counting millions one by one takes a second. */
export async function readHoldings(session: Session): Promise<Record<Kind, Holding>> {
	const found = await Promise.all(
		kinds.map(async (kind) => [kind, await (kind === 'contacts' ? ofContacts(session) : ofRecords(session, kind))])
	);
	return Object.fromEntries(found) as Record<Kind, Holding>;
}

const none: Holding = { records: 0, from: null, through: null };

async function ofContacts({ rows, tables: { dailyFact } }: Session): Promise<Holding> {
	const [holding = none] = await rows<Holding>(
		sql`select coalesce(sum(${dailyFact.contacts}), 0) as "records", min(${dailyFact.day}) as "from",
			max(${dailyFact.day}) as "through" from ${dailyFact}
			where ${dailyFact.dimension} = ${dimensions.indexOf('all')} and ${dailyFact.reason} = 0 and ${dailyFact.contacts} > 0`
	);
	return holding;
}

async function ofRecords({ rows, tables }: Session, kind: Exclude<Kind, 'contacts'>): Promise<Holding> {
	const { first, last } = daysOf(kind);
	const [holding = none] = await rows<Holding>(
		sql`select count(*) as "records", min(${first}) as "from", max(${last}) as "through" from ${tableOf(tables, kind)}`
	);
	return holding;
}

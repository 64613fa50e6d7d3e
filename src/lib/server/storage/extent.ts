import { sql, type Column, type Table } from './drizzle.ts';
import { emptyExtent, type Extent, type Span } from '#lib/model/fact.ts';
import type { Session } from './engine.ts';

/** First and last day that records speak of. */
export async function readExtent(session: Session): Promise<Extent> {
	const { contact, orders, pulseAnswer } = session.tables;
	return {
		...emptyExtent,
		contacts: await spanOf(session, contact, contact.day),
		orders: await spanOf(session, orders, orders.day),
		pulse: await spanOf(session, pulseAnswer, pulseAnswer.day)
	};
}

/** Asked one by one, both ends are found through the index. */
async function spanOf({ rows }: Session, table: Table, day: Column): Promise<Span> {
	const [row] = await rows<{ from: string | null; through: string | null }>(
		sql`select (select min(${day}) from ${table}) as "from", (select max(${day}) from ${table}) as "through"`
	);
	return row?.from && row.through ? { from: row.from, through: row.through } : null;
}

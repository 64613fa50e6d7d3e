import { gt, sql, type SQL } from '../drizzle.ts';
import { countBuyer, type CountedOrder } from '#lib/facts/count-buyers.ts';
import type { Tally } from '#lib/facts/tally.ts';
import type { Counting } from './counting.ts';
import type { Session } from '../engine.ts';
import { chunksOf, pagesOf } from '../sql.ts';

/** Customers who buy again, customer by customer; those who are not known count for nobody. */
export const buyerCounting: Counting = {
	touchedBy: { orders: 'customer' },
	async count(session, tally, groups, sign) {
		const known = groups === 'all' ? null : groups.map(Number).filter((customer) => customer > 0);
		for await (const customers of known ? chunksOf(known) : allCustomers(session)) {
			await countCustomers(session, tally, customers, sign);
		}
	}
};

async function* allCustomers(session: Session): AsyncGenerator<number[]> {
	const { orders } = session.tables;
	const customers = (after: number): SQL =>
		sql`select distinct ${orders.customer} as "page" from ${orders} where ${gt(orders.customer, after)}
			order by ${orders.customer}`;
	for await (const rows of pagesOf(session, customers)) yield rows.map(({ page }) => page);
}

async function countCustomers(
	{ rows, among, tables: { orders } }: Session,
	tally: Tally,
	customers: readonly number[],
	sign: 1 | -1
): Promise<void> {
	const found = await rows<CountedOrder & { customer: number }>(
		sql`select ${orders.customer} as "customer", ${orders.orderedAt} as "orderedAt", ${orders.day} as "day" from ${orders}
			where ${among(orders.customer, customers)} order by ${orders.orderedAt}`
	);
	for (const own of Map.groupBy(found, ({ customer }) => customer).values()) countBuyer(tally, own, sign);
}

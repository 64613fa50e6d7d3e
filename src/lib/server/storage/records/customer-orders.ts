import { sql } from '../drizzle.ts';
import type { Session } from '../engine.ts';

/** When customers ordered, in seconds since 1970, ascending. */
export async function ordersOf(session: Session, customers: readonly number[]): Promise<Map<number, number[]>> {
	const { orders } = session.tables;
	const rows = await session.rows<{ customer: number; orderedAt: number }>(
		sql`select ${orders.customer} as "customer", ${orders.orderedAt} as "orderedAt" from ${orders}
			where ${session.among(orders.customer, customers)} order by ${orders.orderedAt}`
	);
	const byCustomer = new Map<number, number[]>();
	for (const { customer, orderedAt } of rows) {
		const own = byCustomer.get(customer);
		if (own) own.push(orderedAt);
		else byCustomer.set(customer, [orderedAt]);
	}
	return byCustomer;
}

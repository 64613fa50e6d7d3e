import { Tally } from '#lib/facts/tally.ts';
import type { Order } from '#lib/model/records.ts';
import { Arrivals } from './arrivals.ts';
import { Customers } from './dictionary.ts';
import type { Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { settleChains } from './settle-chains.ts';
import { lastIdOf } from './sql.ts';
import type { Taker } from './taker.ts';

/** Stores orders, and afterwards settles whether their customers came back. */
export async function takeOrders(session: Session, importId: number): Promise<Taker<'orders'>> {
	const { orders } = session.tables;
	const arrivals = new Arrivals<Order>(session, orders, importId, await lastIdOf(session, orders));
	const customers = await Customers.read(session);
	const touched = new Set<number>();
	return {
		arrivals,
		async take(records) {
			const fresh = await arrivals.sort(records);
			const numbers = await customers.numbersOf(fresh.map(({ record }) => record.customer));
			for (const customer of numbers) if (customer !== null) touched.add(customer);
			await session.pour(
				orders,
				fresh.map(({ record, id, start }, index) => [
					...start,
					numbers[index] ?? -id,
					record.orderedAt,
					record.day,
					record.amount
				])
			);
		},
		async settle() {
			const tally = new Tally();
			await settleChains(session, tally, touched);
			await addToFacts(session, tally);
		}
	};
}

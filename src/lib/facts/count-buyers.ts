import { returnWindows } from '#lib/model/fact.ts';
import { firstHolding } from './chains.ts';
import { at } from './sums.ts';
import { nowhere, type Tally } from './tally.ts';

/** An order as repurchase sees it: seconds since 1970, and the local day. */
export type CountedOrder = { orderedAt: number; day: string };

// in the order of `returnWindows`
const reboughtWithin = [at.reboughtWithin30, at.reboughtWithin90, at.reboughtWithin180];
/**
 * Puts one customer's months of buying into the facts of the day of each month's first order, or takes them out; the next
 * order is the next at another time. `orders` are all of the customer's, ascending. Source: metrics.md C6c.
 */
export function countBuyer(tally: Tally, orders: readonly CountedOrder[], sign: 1 | -1): void {
	let month = '';
	for (const [index, { orderedAt, day }] of orders.entries()) {
		if (day.slice(0, 7) === month) continue;
		month = day.slice(0, 7);
		tally.turnTo(day, nowhere, sign, ['all']);
		tally.add(at.buyers, 1);
		const next = orders.slice(index + 1).find((order) => order.orderedAt > orderedAt);
		const place = next && reboughtWithin[firstHolding(returnWindows, next.orderedAt - orderedAt)];
		if (place !== undefined) tally.add(place, 1);
	}
}

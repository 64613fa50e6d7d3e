import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';

/**
 * What the organisation says that a customer is worth a year, by the customer's number, in whole units of its currency: what it
 * said last. Null where it says nothing. Source: metrics.md C8.
 */
export function yearlyValueOf({ customers }: Evidence): (customer: number) => number | null {
	const values = new Map<number, number>();
	for (const [place, customer] of customers.customer.entries()) {
		const value = customers.yearlyValue[place] ?? none;
		if (value !== none) values.set(customer, value);
	}
	return (customer) => values.get(customer) ?? null;
}

/** Below this share of customers with a value nothing is told in money. */
const fewestValued = 0.7;

/**
 * The yearly values of customers added up, each so many times as is said; null where too few of them have a value. Those
 * without one count as the others do in the mean.
 */
export function worthOf(
	met: readonly { customer: number; times: number }[],
	valueOf: (customer: number) => number | null
): number | null {
	let [all, told, worth] = [0, 0, 0];
	for (const { customer, times } of met) {
		const value = valueOf(customer);
		all += times;
		if (value === null) continue;
		told += times;
		worth += times * value;
	}
	return told === 0 || told < fewestValued * all ? null : (worth * all) / told;
}

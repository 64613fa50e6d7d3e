import { none } from '#lib/model/contact-columns.ts';
import type { Random } from '#lib/statistics/random.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { returnDays } from './followed.ts';
import { ordersOf } from './next-order.ts';

/** A customer with a contact, and the day on which the clock starts. */
export type Case = { customer: number; day: number };

/** A customer without any contact whose clock starts on the day of a case that she is like. */
export type Match = { customer: number; day: number };

const matchesOfCase = 3;
/** Draws after which a case is said to be like nobody. */
const mostDraws = 60;
const daysOfYear = 365;
/** Years as a customer at which bands begin. */
const tenureBands = [1, 3, 6];

/**
 * For each case three customers who were never in contact, customers on the same day, for about as long, and alike in whether they
 * had bought in the last 90 days: their clock starts on the day of the case, so that nobody is followed from a day she chose.
 * `matched` is the share of cases, 0 to 1, for which there were any. The same customer may be like several cases. Source: metrics.md C6b, E8.
 */
export function matchedCustomers(
	evidence: Evidence,
	cases: readonly Case[],
	random: Random
): { matches: Match[]; matched: number | null } {
	const { customers, contacts } = evidence;
	const orders = ordersOf(evidence);
	const called = new Set(contacts.customer);
	const placeOf = new Map<number, number>();
	for (let place = 0; place < customers.customer.length; place++) placeOf.set(customers.customer[place] ?? none, place);
	const silent: number[] = [];
	for (const [customer, place] of placeOf) if (!called.has(customer)) silent.push(place);

	/** The band of a customer on a day: years as a customer, and whether she bought lately; null for one who was none. */
	const bandOn = (place: number, day: number): number | null => {
		const [from, until] = [customers.fromDay[place] ?? none, customers.untilDay[place] ?? none];
		if (from === none || from > day || (until !== none && until < day)) return null;
		const years = (day - from) / daysOfYear;
		const boughtOn = orders.until(customers.customer[place] ?? none, day);
		const isRecent = boughtOn !== null && day - boughtOn <= returnDays;
		return 2 * tenureBands.filter((begin) => years >= begin).length + Number(isRecent);
	};

	const matches: Match[] = [];
	let matched = 0;
	for (const { customer, day } of cases) {
		const place = placeOf.get(customer);
		const band = place === undefined ? null : bandOn(place, day);
		if (band === null || silent.length === 0) continue;
		const drawn = new Set<number>();
		for (let draw = 0; draw < mostDraws && drawn.size < matchesOfCase; draw++) {
			const other = silent[random.whole(0, silent.length - 1)] ?? none;
			if (bandOn(other, day) === band) drawn.add(other);
		}
		if (drawn.size > 0) matched += 1;
		for (const other of drawn) matches.push({ customer: customers.customer[other] ?? none, day });
	}
	return { matches, matched: cases.length === 0 ? null : matched / cases.length };
}

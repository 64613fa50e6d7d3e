import type { Evidence } from '#lib/analyses/evidence.ts';
import type { Journey } from './journeys.ts';
import { ordersOf } from './next-order.ts';

/** Days after a journey within which a customer is said to come back, and those in which an order may still be told late. */
export const returnDays = 90;
export const lateDays = 2;

/**
 * A journey with what came after it: so many days until the customer bought, was in touch about something else, or was no longer
 * followed. `before` is the last day of the journey, from which days are counted.
 */
export type Followed = { journey: Journey; days: number; ending: 'bought' | 'again' | 'unseen' };

/**
 * Journeys of customers who had not been in touch for 90 days, so that what follows is not what an earlier journey left; each is
 * followed until the customer buys or is in touch again, at most `horizon` days, and to the end of the data. Journeys that
 * ended less than 90 days before that are left out. Source: metrics.md C6 and B10.
 */
export function followedJourneys(evidence: Evidence, journeys: readonly Journey[], horizon: number): Followed[] {
	const { contacts, throughDay } = evidence;
	const orders = ordersOf(evidence);
	const firstDay = contacts.day[0] ?? 0;
	const dayOf = (row: number): number => contacts.day[row] ?? 0;
	const again = nextBegins(journeys, dayOf);
	const before = new Map<number, number>();
	const followed: Followed[] = [];
	for (const [place, journey] of journeys.entries()) {
		const { customer, first, endDay } = journey;
		const quietSince = before.get(customer) ?? firstDay - 1;
		before.set(customer, endDay);
		const isQuiet = dayOf(first) - quietSince > returnDays;
		if (!isQuiet || endDay + returnDays + lateDays > throughDay) continue;
		const most = Math.min(horizon, throughDay - lateDays - endDay);
		const bought = (orders.after(customer, endDay) ?? Infinity) - endDay;
		const inTouch = (again[place] ?? Infinity) - endDay;
		if (bought <= Math.min(most, inTouch)) followed.push({ journey, days: bought, ending: 'bought' });
		else if (inTouch < most) followed.push({ journey, days: inTouch, ending: 'again' });
		else followed.push({ journey, days: most, ending: 'unseen' });
	}
	return followed;
}

/** For each journey the day on which the customer's next one begins; none where it is left out. */
function nextBegins(journeys: readonly Journey[], dayOf: (row: number) => number): number[] {
	const next = new Map<number, number>();
	const days = journeys.map(() => Infinity);
	for (let place = journeys.length - 1; place >= 0; place--) {
		const journey = journeys[place];
		if (!journey) continue;
		days[place] = next.get(journey.customer) ?? Infinity;
		next.set(journey.customer, dayOf(journey.first));
	}
	return days;
}

/**
 * What each journey counts for within 90 days: one over the chance of not having been in touch again by then, so that those
 * followed stand for those who were; 0 for these. Assumes that being in touch again has nothing to do with buying.
 * Source: Robins and Rotnitzky 1992.
 */
export function followedWeights(followed: readonly Followed[]): number[] {
	const leaving = Array.from({ length: returnDays + 1 }, () => 0);
	const ending = Array.from({ length: returnDays + 1 }, () => 0);
	for (const { days, ending: how } of followed) {
		const day = Math.min(days, returnDays);
		if (how === 'again' && days < returnDays) leaving[day] = (leaving[day] ?? 0) + 1;
		else ending[day] = (ending[day] ?? 0) + 1;
	}
	let atRisk = followed.length;
	let stays = 1;
	/** The chance of not having been in touch before a day; who buys on a day was not yet in touch on it. */
	const chances = leaving.map((left, day) => {
		const chance = stays;
		const here = atRisk - (ending[day] ?? 0);
		if (left > 0) stays *= 1 - left / here;
		atRisk = here - left;
		return chance;
	});
	return followed.map(({ days, ending: how }) =>
		how === 'again' && days < returnDays ? 0 : 1 / (chances[Math.min(days, returnDays)] ?? 1)
	);
}

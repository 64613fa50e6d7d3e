import type { LivedContact } from './lived.ts';
import { logistic, lot } from './lot.ts';
import { tallinn } from './organisation.ts';
import { thingOf } from './voices.ts';

/** Days from one thing to another that are spread as the sum of two waits. */
const twoWaits = (meanDays: number, one: number, other: number): number =>
	-meanDays * (Math.log(1 - one) + Math.log(1 - other));

const returnMeanDays = 28;
const neverCalledShare = 0.5;
const hasLeftShare = 0.05;

/** Days from the end of an issue until the customer buys again; null when they do not. Source: metrics.md D5. */
export function daysUntilOrder(seed: number, end: LivedContact): number | null {
	const thing = thingOf(end);
	const odds =
		-0.6 +
		(end.isSolved ? 0.8 : 0) -
		0.22 * (end.attempt - 1) -
		0.0012 * Math.min(end.issueWaitSeconds, 900) -
		(end.issueTransferred ? 0.25 : 0) -
		(end.issueReentered ? 0.3 : 0) +
		0.02 * (end.wellbeing - 62) +
		(end.isSameAgent ? 0.2 : 0) -
		(end.agent.site === tallinn ? 0.3 : 0);
	if (lot(seed, thing, 'comeback') >= logistic(odds)) return null;
	return twoWaits(returnMeanDays, lot(seed, thing, 'comeback days'), lot(seed, thing, 'comeback days again'));
}

/** Days from the end of an issue until the customer leaves for good; null for most. Own choice: 2 % where it was solved, 10 % where not. */
export function daysUntilLeaving(seed: number, end: LivedContact): number | null {
	const thing = thingOf(end);
	if (lot(seed, thing, 'leaves') >= (end.isSolved ? 0.02 : 0.1)) return null;
	return twoWaits(45, lot(seed, thing, 'leaves days'), lot(seed, thing, 'leaves days again'));
}

/** The day of the only order of a customer who never calls, counted from the first day of a world of so many; null for half of them. */
export function orderDayWithoutContact(seed: number, customer: number, days: number): number | null {
	if (lot(seed, customer, 'comeback') >= neverCalledShare) return null;
	const lag = twoWaits(
		returnMeanDays,
		lot(seed, customer, 'comeback days'),
		lot(seed, customer, 'comeback days again')
	);
	const day = Math.floor(lot(seed, customer, 'never called') * days + lag);
	return day < days ? day : null;
}

/** The day on which a customer who never calls leaves; null for most. */
export const leavingDayWithoutContact = (seed: number, customer: number, days: number): number | null =>
	lot(seed, customer, 'leaves') < hasLeftShare ? Math.floor(lot(seed, customer, 'leaves days') * days) : null;

/** Amount of an order in øre. */
export const amountOf = (seed: number, thing: number): number =>
	1000 * Math.round(20 + 30 * -Math.log(1 - lot(seed, thing, 'amount'))) + (lot(seed, thing, 'basket') < 0.5 ? 0 : 50);

const segments = [
	{ name: 'Privat', until: 0.78, value: 2400 },
	{ name: 'Erhverv', until: 0.93, value: 9600 },
	{ name: 'Storkunde', until: 1, value: 38_000 }
] as const;

/** What the organisation knows of a customer; `sinceDays` before the first day of the story, `annualValue` in kroner. */
export function profileOf(seed: number, customer: number): { segment: string; sinceDays: number; annualValue: number } {
	const place = lot(seed, customer, 'segment');
	const { name, value } = segments.find(({ until }) => place < until) ?? segments[0];
	const annualValue = Math.round(value * Math.exp(1.2 * (lot(seed, customer, 'value') - 0.5)));
	return { segment: name, sinceDays: 1 + Math.floor(2900 * lot(seed, customer, 'since')), annualValue };
}

import { randomStream, type Random } from '#lib/statistics/random.ts';
import type { Calendar } from './calendar.ts';
import type { Customers } from './customers.ts';
import type { Waiting } from './lived.ts';
import { issuesADay, reasons, summerMix, volumeOfMonth, volumeOfWeekday } from './organisation.ts';

/** What begins on a day: the new issues, and how the day is for those who wait (deviation of its logarithm). */
export type Arrivals = { issues: Waiting[]; crowding: number };

/** The new issues of every day, the same with and without the target. Source: metrics.md D2. */
export function openArrivals(seed: number, calendar: Calendar, customers: Customers): (day: number) => Arrivals {
	const random = randomStream(seed, 'arrivals');
	let issue = 0;
	return (day) => {
		const month = calendar.monthOf(day);
		const mean = issuesADay * (volumeOfMonth[month - 1] ?? 1) * (volumeOfWeekday[calendar.weekdayOf(day)] ?? 0);
		const shares = reasons.map(
			({ share }, reason) => share * (month === 7 || month === 8 ? (summerMix[reason] ?? 1) : 1)
		);
		const issues = Array.from({ length: poissonOf(random, mean) }, (): Waiting => {
			const customer = customers.at(random.uniform());
			return {
				customer,
				isSwedish: customers.isSwedish(customer),
				reason: placeIn(shares, random.uniform()),
				attempt: 1,
				issue: issue++,
				lastAgent: null,
				notBefore: 0,
				issueWaitSeconds: 0,
				issueTransferred: false,
				issueReentered: false
			};
		});
		return { issues, crowding: random.normal(0, 0.3) };
	};
}

/** Thousands a day: the sum of ten smaller draws keeps clear of e⁻⁵⁰⁰⁰. */
const poissonOf = (random: Random, mean: number): number =>
	Math.max(0, Math.round(random.normal(mean, Math.sqrt(mean))));

/** The place in a list of shares that a number from 0 to 1 falls on. */
function placeIn(shares: readonly number[], number: number): number {
	let left = number * shares.reduce((sum, share) => sum + share, 0);
	const place = shares.findIndex((share) => (left -= share) < 0);
	return place < 0 ? shares.length - 1 : place;
}

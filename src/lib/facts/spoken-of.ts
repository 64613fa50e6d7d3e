import { addDays, lastOfMonth } from '#lib/model/day.ts';

/** The first and last day that records speak of. */
export type Spoken = { from: string; through: string };

/** How near to a month's ends records must come to speak of all of it. */
const nearDays = 6;

/** Whether records speak of the whole month that begins on a day. Source: metrics.md P8. */
export const speaksOfAll = ({ from, through }: Spoken, month: string): boolean =>
	from <= addDays(month, nearDays) && through >= addDays(lastOfMonth(month), -nearDays);

/** What days, in any order, speak of; null for none. */
export function spokenOf(days: readonly string[]): Spoken | null {
	const [from, ...others] = days.toSorted();
	return from === undefined ? null : { from, through: others.at(-1) ?? from };
}

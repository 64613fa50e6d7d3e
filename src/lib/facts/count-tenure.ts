import type { Employments } from './employments.ts';
import { placed } from './placed.ts';
import { at, shapeAt } from './sums.ts';
import type { Members, Tally } from './tally.ts';

/** Tenures below this many days are under half a year. */
const halfYearDays = 183;

/** Contacts that one agent handled on one day for the same members. */
export type HandledContacts = { agent: number; day: string; contacts: number; members: Members };

/**
 * Puts the tenure of those who handled contacts into the facts, contact by contact, or takes it out: who answers most
 * weighs most. Agents who are not known to be employed that day are left out. Source: metrics.md P11.
 */
export function countTenure(
	tally: Tally,
	{ agent, day, contacts, members }: HandledContacts,
	employments: Employments,
	sign: 1 | -1
): void {
	const tenureDays = employments.tenureDays(agent, day);
	if (tenureDays === null) return;
	tally.turnTo(day, members, sign, placed);
	tally.add(at.tenureKnown, contacts);
	if (tenureDays < halfYearDays) tally.add(at.tenureUnderHalfYear, contacts);
	tally.mark(shapeAt.tenure, tenureDays, contacts);
}

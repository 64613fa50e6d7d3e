import type { Outcome } from './contact.ts';
import type { NamedDimension } from './fact.ts';

/** Contacts of some days, both included: of one unit, of those that belong to two, or all. */
export type ContactsAsked = {
	from: string;
	to: string;
	unit: { dimension: NamedDimension; member: string } | null;
	and?: { dimension: NamedDimension; member: string };
};

/** The most contacts of one journey that are told. */
export const journeySteps = 4;

/** Days of a customer's silence before a journey begins, and after which it has ended. */
export const journeyDays = 30;

/**
 * So many journeys of customers with the same reasons, one for each handled contact, null where it is not known; four
 * reasons may go on. `open` are those among them that the data end too early to call ended.
 */
export type IssuePath = { reasons: (string | null)[]; journeys: number; open: number };

/**
 * So many contacts that went the same way. `entries` into menus (2 is two or more) and `transfers` (1 is one or more) are
 * null where the source does not say.
 */
export type MenuPath = {
	entries: number | null;
	queue: string | null;
	transfers: number | null;
	outcome: Outcome;
	contacts: number;
};

import type { Contact, Pseudonym } from './contact.ts';
import { plainKinds, type PlainKind, type PlainRecord } from './plain-records.ts';

/** Something a customer bought. `amount` is in the organisation's currency, null where the source does not say. */
export type Order = {
	identity: string;
	customer: Pseudonym | null;
	orderedAt: number;
	day: string;
	amount: number | null;
};

/**
 * One answer to a staff pulse, keyed by team and day, never by person.
 * `who5` is the WHO-5 score, 0 to 100 (raw sum of five items times four); `recommend` is 0 to 10; `items` is how many of the
 * other questions were answered, `favourable` how many of these with 4 or 5 of 5.
 */
export type PulseAnswer = {
	identity: string;
	team: string;
	day: string;
	who5: number | null;
	recommend: number | null;
	items: number | null;
	favourable: number | null;
};

/** Where an agent belonged from one day to another, both included; `untilDay` null means still. */
export type Membership = {
	identity: string;
	agent: string;
	team: string | null;
	site: string | null;
	employer: string | null;
	fromDay: string;
	untilDay: string | null;
};

export type Records = { contacts: Contact; orders: Order; pulse: PulseAnswer; roster: Membership } & {
	[K in PlainKind]: PlainRecord<K>;
};

/** The kinds of file that can be taken in. */
export const kinds = ['contacts', 'orders', 'pulse', 'roster', ...plainKinds] as const;
export type Kind = keyof Records;

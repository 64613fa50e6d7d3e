import type { ContactsAsked } from './journey.ts';

/** Handled contacts, and what tells whether they resolved anything. */
export type ResolutionsAsked = ContactsAsked & {
	/** Days without another contact of the customer that count as resolved. */
	silenceDays: number;
	/** The last day that is old enough for as many days of silence to have been seen. */
	seenUntil: string;
};

/**
 * So many handled contacts by what each measure says of them: the customer made no further contact, the customer said so,
 * the agent marked it so. Null where the measure does not know.
 */
export type ResolutionCount = {
	repeat: boolean | null;
	survey: boolean | null;
	flag: boolean | null;
	contacts: number;
};

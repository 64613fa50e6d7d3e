import type { Contact } from '#lib/model/contact.ts';
import type { Arrival } from './arrivals.ts';
import type { Numbered } from './contact-row.ts';

/** Keeps chains and facts true to the contacts that an import brings. */
export type Settling = {
	/** Takes note of a new contact, by the number of its customer (null when unknown) and those of its members. */
	note: (arrival: Arrival<Contact>, customer: number | null, members: Numbered) => void;
	/** Makes room in memory, between batches. */
	ease: () => Promise<void>;
	/**
	 * Brings everything up to date, when all contacts are stored. `makeIndexes` makes the indexes that were dropped before:
	 * only handed over to the database, so that what needs none can be derived meanwhile.
	 */
	settle: (makeIndexes: () => Promise<void>) => Promise<void>;
};

import type { Content } from '../records/body.ts';
import type { Numbered, StoredContact } from '../records/contact-row.ts';
import type { Arrival } from '../records/shelf.ts';

/** Keeps chains and facts true to the contacts that come and go. */
export type Settling = {
	/** Takes note of a contact that is about to be stored, by the number of its customer (null when unknown) and those of its members. */
	note: (arrival: Arrival<Content<'contacts'>>, customer: number | null, members: Numbered) => void;
	/** Between noting contacts and storing them: makes ready for them, and room in memory. */
	ease: () => Promise<void>;
	/** Takes note of contacts that are about to go. */
	lose: (rows: readonly StoredContact[]) => Promise<void>;
	/**
	 * Brings everything up to date, when all contacts are stored. `makeIndexes` makes the indexes that were dropped before:
	 * only handed over to the database, so that what needs none can be derived meanwhile. `expect`: see `settleChains`.
	 */
	settle: (makeIndexes: () => Promise<void>, expect: (contacts: readonly number[]) => Promise<void>) => Promise<void>;
};

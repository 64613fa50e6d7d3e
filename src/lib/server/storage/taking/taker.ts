import type { Kind, Records } from '#lib/model/records.ts';

/** Stores the records of one kind for one import. */
export type Taker<K extends Kind> = {
	/** How many were new and how many were known, and the numbers the new ones have. */
	arrivals: { stored: number; doubled: number; firstId: number; lastId: number };
	take: (records: readonly Records[K][]) => Promise<void>;
	/** Brings chains and facts up to date, when all records are stored. */
	settle: () => Promise<void>;
};

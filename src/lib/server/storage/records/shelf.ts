import type { SQL } from '../drizzle.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Content } from './body.ts';
import type { Hash } from '../hash.ts';
import type { RecordKey } from './record-key.ts';
import type { RecordTable } from './record-table.ts';

/** A record on its way into its table: the cells that every kind of record begins with, and what it says. */
export type Arrival<Input> = {
	record: Input;
	customer: Hash | null;
	/** Names of the columns that the record's kept cells come from. */
	keptColumns: readonly string[];
	id: number;
	start: [id: number, importId: number, high: number, low: number, occurrence: number];
};

/** A record as it stands on its shelf, with all it says. */
export type Shelved = RecordKey & { id: number; importId: number; day: string | null; body: string };

/**
 * The records of one kind as they stand, open for one piece of work. Records may come, go and come back changed; when
 * all has settled, chains and facts are those of the records that stand.
 */
export type Shelf = {
	readonly table: RecordTable;
	find: (condition: SQL) => Promise<Shelved[]>;
	/** Puts records back as their bodies say. */
	restore: (records: readonly Omit<Shelved, 'day'>[]) => Promise<void>;
	remove: (ids: readonly number[]) => Promise<void>;
	settle: () => Promise<void>;
};

/** A shelf that takes records of files, too. */
export type OpenShelf<K extends Kind> = Shelf & { put: (arrivals: readonly Arrival<Content<K>>[]) => Promise<void> };

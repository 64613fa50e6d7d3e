import type { DailyFact, Dimension, Extent, NamedDimension } from '#lib/model/fact.ts';
import type { Batch, ImportEntry, Issue, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Outcome } from '#lib/model/contact.ts';

export type ImportDraft = {
	recipe: Recipe;
	fileName: string;
	fileBytes: number;
	/** SHA-256 of the file, hex. */
	fileHash: string;
	sample: boolean;
};

export type Unit = { dimension: NamedDimension; member: string };

/** A contact as a person may see it: the agent is not shown, the customer is a number. */
export type ContactRow = {
	id: number;
	startedAt: number;
	day: string;
	/** The customer's number in this database; null when unknown. */
	customer: number | null;
	queue: string | null;
	reason: string | null;
	channel: string | null;
	team: string | null;
	outcome: Outcome;
	ivrSeconds: number | null;
	waitSeconds: number | null;
	handleSeconds: number | null;
	transfers: number | null;
	resolved: boolean | null;
	rating: number | null;
	/** 1 for the contact that opens an issue; null outside chains. */
	attempt: number | null;
	/** Until the customer's next contact; null when none is seen. */
	nextSeconds: number | null;
	importId: number;
};

export type ContactQuery = {
	from: string;
	to: string;
	unit: Unit | null;
	/** Only contacts of this customer number: the chain behind a contact. */
	customer?: number;
	/** Restricts to the contacts a metric counts. */
	only?: 'offered' | 'handled' | 'abandoned' | 'repeats' | 'openers' | 'rated' | 'flagged' | 'transferred' | 'short';
	/** Continue after this row (keyset). */
	after?: { startedAt: number; id: number };
	limit: number;
};

/** What the rest of the product may ask of a database. A verb is a whole unit of work: no transaction escapes this door. */
export interface Store {
	/** Changes whenever anything that a figure rests on has changed. */
	version(): Promise<string>;
	/**
	 * Stores what the batches bring: all of it or, if they fail, none. What is already present is counted as doubled.
	 * Chains and daily facts are up to date when it returns. A dry run counts and leaves nothing.
	 */
	takeIn<K extends Kind>(
		kind: K,
		draft: ImportDraft,
		batches: AsyncIterable<Batch<K>>,
		options?: { dryRun?: boolean }
	): Promise<ImportEntry>;
	/**
	 * Takes an import out again; rows that a later file also brought stay, as they were stored, now as that file's.
	 * Undoing twice changes nothing more. Throws RangeError when there is no such import.
	 */
	undoImport(id: number): Promise<ImportEntry>;
	/** Newest first, undone ones included. */
	imports(): Promise<ImportEntry[]>;
	importIssues(id: number, page: { code?: string; offset: number; limit: number }): Promise<Issue[]>;
	extent(): Promise<Extent>;
	/** Facts of the days from `from` to `to`, all when left out. */
	dailyFacts(query?: { dimensions?: Dimension[]; from?: string; to?: string }): Promise<DailyFact[]>;
	/** Facts by a dimension for the contacts of one unit of another: read from contacts, so slower the more there are. */
	factsWithin(unit: Unit, query: { by: Dimension; from: string; to: string }): Promise<DailyFact[]>;
	/** Names of a dimension's members that occur in contacts, alphabetically. */
	members(dimension: NamedDimension): Promise<string[]>;
	/** In time order; contacts of one second by id. */
	contacts(query: ContactQuery): Promise<ContactRow[]>;
	recipes(): Promise<Recipe[]>;
	saveRecipe(recipe: Recipe): Promise<void>;
	removeRecipe(name: string): Promise<void>;
	setting(name: string): Promise<string | null>;
	saveSetting(name: string, value: string): Promise<void>;
	close(): Promise<void>;
}

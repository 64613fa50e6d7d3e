import { z } from 'zod';
import { kinds, type Kind, type Records } from './records.ts';

/** A problem with one value of a file. `row` counts data rows from 1; `value` is masked where it may name a person. */
export type Issue = { row: number; column: string; code: string; value: string };

/** What intake hands over at a time: records ready to store, the rows read for them, those refused, and the problems met. */
export type Batch<K extends Kind = Kind> = {
	records: Records[K][];
	read: number;
	refused: number;
	issues: Issue[];
	/** Bytes of the file consumed so far. */
	bytes: number;
};

/** How the columns of a kind of file become fields. Saved before anything is stored, and used again for the next file. */
export const recipeSchema = z.object({
	version: z.literal(1),
	name: z.string().min(1).max(120),
	kind: z.enum(kinds),
	/** The header's names in order: a file with the same names takes this recipe by itself. */
	header: z.array(z.string()).max(2000),
	/** Field of the model → the columns it is read from, and how. */
	fields: z.record(
		z.string(),
		z.object({ columns: z.array(z.string()).min(1).max(2), reading: z.string(), reason: z.string() })
	),
	/** The columns that together identify a row; empty means the whole row. */
	identity: z.array(z.string()),
	/** IANA zone of the clocks in the file. */
	zone: z.string()
});
export type Recipe = z.infer<typeof recipeSchema>;

export type ImportCounts = { read: number; stored: number; doubled: number; refused: number };

/** Number of problems by code, as kept beside an import. */
export const issueCountsSchema = z.record(z.string(), z.number());

/** One import as history shows it. */
export type ImportEntry = ImportCounts & {
	id: number;
	kind: Kind;
	fileName: string;
	fileBytes: number;
	fileHash: string;
	recipeName: string;
	importedAt: number;
	undoneAt: number | null;
	firstDay: string | null;
	lastDay: string | null;
	/** Number of problems by code. */
	issues: Record<string, number>;
	/** True for the sample exports that come with the product. */
	sample: boolean;
};

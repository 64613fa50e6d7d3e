import { z } from 'zod';
import { kinds, type Kind, type Records } from './records.ts';

/** A problem with one value of a file. `row` is the row of the file as a spreadsheet counts them, 0 the file as a whole; `value` is masked where it may name a person. */
export type Issue = { row: number; column: string; code: string; value: string };

/** What intake hands over at a time: records ready to store, the rows read for them, those refused, and the problems met. */
export type Batch<K extends Kind = Kind> = {
	records: Records[K][];
	/** The row of the file that each record begins at, as a spreadsheet counts them. */
	rows: number[];
	read: number;
	refused: number;
	/** Rows that are no record of their own: parts joined to another row's contact, and rows the recipe leaves out. */
	joined: number;
	issues: Issue[];
	/** Bytes of the file consumed so far. */
	bytes: number;
};

const useSchema = z.object({
	columns: z.array(z.string()).min(1).max(2),
	reading: z.string(),
	reason: z.string().default(''),
	/** Other names of these columns in other versions of the source, tried in order. */
	or: z.array(z.array(z.string()).min(1).max(2)).default([])
});
const fieldsSchema = z.record(z.string(), useSchema);

/**
 * How the columns of a file become fields. A person saves one before anything is stored, and it reads the next file by
 * itself; the source profiles that come with the product are recipes too, which know their files by some of the names.
 */
export const recipeSchema = z.object({
	version: z.literal(1),
	name: z.string().min(1).max(120),
	kind: z.enum(kinds),
	/** The header's names in order: a file with the same names takes this recipe by itself. Empty in a source profile. */
	header: z.array(z.string()).max(16_384),
	/** Field of the model → the columns it is read from, and how. */
	fields: fieldsSchema,
	/** The columns that together identify a row; empty means the whole row. */
	identity: z.array(z.string()),
	/** IANA zone of the clocks in the file. */
	zone: z.string(),
	/** Whether the clocks follow the zone's summer time, or stay on its standard time all year. */
	summerTime: z.enum(['follows', 'never']).default('follows'),
	/** The sheet of a workbook; null for the one that reads most like a table. */
	sheet: z.string().nullable().default(null),
	/** How the letters are written, where a person settled what the bytes do not prove; null for what they look like. */
	encoding: z.string().nullable().default(null),
	/** Rows with the same values in the columns `by` are parts of one contact; `parent` names the column with the part before. */
	combine: z
		.object({
			by: z.array(z.string()).min(1).max(4),
			parent: z.string().nullable().default(null),
			/** Only this much of the value counts: what stands before the last dash. */
			cut: z.enum(['none', 'last-dash']).default('none'),
			/** Fields in which every part repeats what the whole contact took: the largest counts, not the sum. */
			whole: z.array(z.string()).default([]),
			/** Fields of an order of which every line has its own share: they are added up. */
			summed: z.array(z.string()).optional()
		})
		.nullable()
		.default(null),
	/** Rows that hold one of the values in the column are neither contacts nor parts of one. */
	leaveOut: z.array(z.object({ column: z.string(), values: z.array(z.string()).min(1) })).default([]),
	/** Rows that hold none of the values in the column are left out too. */
	only: z.array(z.object({ column: z.string(), values: z.array(z.string()).min(1) })).default([]),
	/** Events: what the value of a column says decides which fields the row gives, besides those of `fields`. */
	events: z
		.object({ column: z.string(), fields: z.record(z.string(), fieldsSchema) })
		.nullable()
		.default(null),
	/** Columns without a field that are kept with the contact as they stand. */
	kept: z.array(z.string()).default([]),
	/** A dimension → names in the file → the known name that each stands for. */
	names: z.record(z.string(), z.record(z.string(), z.string())).default({}),
	/** Where the recipe comes from: `own`, or a profile seen against a real header or made from documentation. */
	evidence: z.enum(['own', 'verified', 'best-effort']).default('own'),
	/** The profile that the recipe was made from, with its version: `five9-call-log@1`. */
	profile: z.string().default(''),
	/**
	 * How a source profile knows its files, by names in any case and order: all of `needs` (each with its spellings), at least
	 * one of the `hints` where there are any, the more the surer, none of `never`. Files without names are known by `cells`:
	 * what the cells of a row look like, column by column, as regular expressions.
	 */
	knownBy: z
		.object({
			needs: z.array(z.array(z.string()).min(1)).default([]),
			hints: z.array(z.string()).default([]),
			never: z.array(z.string()).default([]),
			cells: z.array(z.string()).default([])
		})
		.nullable()
		.default(null)
});
export type Recipe = z.infer<typeof recipeSchema>;
export type FieldUse = z.infer<typeof useSchema>;

/**
 * What an import does with records that are there already: `add` leaves them, `correct` gives them the file's values,
 * `replace` does that and takes out what the same recipe brought before, in the days from `from` to `to`, and this file lacks;
 * `remove` takes out what it speaks of: a record that somebody took out by hand.
 */
export const modeSchema = z.discriminatedUnion('name', [
	z.object({ name: z.literal('add') }),
	z.object({ name: z.literal('correct') }),
	z.object({ name: z.literal('replace'), from: z.string(), to: z.string() }),
	z.object({ name: z.literal('remove') })
]);
export type Mode = z.infer<typeof modeSchema>;

/**
 * Of the records of a file: `stored` are new, `changed` known with other values (given these unless the mode is `add`),
 * `doubled` known and equal, `removed` those a replacement took out. Of its rows: `refused` and `joined` became none.
 */
export type ImportCounts = {
	read: number;
	stored: number;
	changed: number;
	doubled: number;
	removed: number;
	joined: number;
	refused: number;
};

/** Number of problems by code, as kept beside an import. */
export const issueCountsSchema = z.record(z.string(), z.number());

/** What the columns of a source's file were like, to tell the next file that has become another. */
export const fingerprintSchema = z.object({
	columns: z.array(
		z.object({
			name: z.string(),
			blankShare: z.number(),
			/** The middle of its numbers and durations, as they stand in the file; null for a column of others. */
			median: z.number().nullable(),
			/** Of the column with the clock, the seconds of the day between which nine of ten rows lie. */
			hours: z.object({ early: z.number(), late: z.number() }).optional()
		})
	)
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** What became of the records of a file, and how many of those that are known with other values are known on another day. */
export type Judged = Pick<ImportCounts, 'stored' | 'changed' | 'doubled' | 'removed'> & { onOtherDays: number };

/** One import as history shows it. */
export type ImportEntry = ImportCounts & {
	id: number;
	kind: Kind;
	mode: Mode;
	fileName: string;
	fileBytes: number;
	fileHash: string;
	recipeName: string;
	/** The source profile behind the recipe, with its version; empty when there is none. */
	profile: string;
	/** Who asked for it: `browser`, or the name of the account at the terminal. */
	by: string;
	importedAt: number;
	/** From the first row read to the last thing stored; null where it was not measured. */
	tookMilliseconds: number | null;
	undoneAt: number | null;
	firstDay: string | null;
	lastDay: string | null;
	/** Number of problems by code. */
	issues: Record<string, number>;
	/** True for the sample exports that come with the product. */
	sample: boolean;
};

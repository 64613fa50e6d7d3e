import type { Recipe } from '#lib/model/import.ts';

/** How a text file is written. */
export type Dialect = {
	encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
	delimiter: string;
	lineEnd: '\r\n' | '\n' | '\r';
	/** Lines before the header that are not part of the table. */
	skippedLines: number;
};

export type Column = {
	name: string;
	/** Up to five different values as they stand in the file. */
	examples: string[];
	blankShare: number;
	distinct: number;
	/** The field this column is read as, and why; null when it is left alone. */
	field: string | null;
	reason: string;
};

/** What is found in a file before anything of it is stored. */
export type Survey = {
	dialect: Dialect;
	bytes: number;
	columns: Column[];
	/** The first rows, as they stand. */
	sample: string[][];
	/** The proposed map; `recipe.name` is a saved recipe's when `known` is true. */
	recipe: Recipe;
	known: boolean;
	/** Required fields of the kind that no column was found for. */
	lacking: string[];
};

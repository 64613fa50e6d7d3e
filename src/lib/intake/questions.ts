import type { Recipe } from '#lib/model/import.ts';
import { allFields } from './fields.ts';

/** What a file may leave open, and a person can settle. */
export const questionCodes = [
	'date_order',
	'duration_unit',
	'decimal_mark',
	'effort_way',
	'zone',
	'summer_time',
	'encoding'
] as const;
export type QuestionCode = (typeof questionCodes)[number];

/**
 * One answer that a question may have. `samples` are the question's examples as this answer reads them: ISO days, clocks
 * `h:mm:ss`, plain numbers, ISO instants in UTC, or text. `rows` is how many rows speak for it and against the others.
 */
export type Choice = { value: string; samples: string[]; rows: number };

/**
 * Something that no evidence in the file settles. `chosen` is the value that the recipe has now, empty when the column is
 * left alone for it; `column` is empty where the file as a whole is asked about.
 */
export type Question = {
	code: QuestionCode;
	column: string;
	/** The fields that the answer is for; empty where it is for the file. */
	fields: string[];
	/** Values as they stand in the file. */
	examples: string[];
	choices: Choice[];
	chosen: string;
};

/** The recipe that an answer makes: the same but for what was asked. */
export function answer(recipe: Recipe, question: Question, value: string): Recipe {
	switch (question.code) {
		case 'zone':
			return { ...recipe, zone: value };
		case 'summer_time':
			return { ...recipe, summerTime: value === 'never' ? 'never' : 'follows' };
		case 'encoding':
			return { ...recipe, encoding: value };
		case 'date_order':
			return reread(recipe, question, (field) =>
				allFields[field]?.type === 'day' ? `day:${value}` : `instant:${value}`
			);
		case 'duration_unit':
		case 'decimal_mark':
		case 'effort_way':
			return reread(recipe, question, () => value);
	}
}

/** Gives the fields of a question another reading; a field that was left alone gets the column. */
function reread(recipe: Recipe, { column, fields }: Question, readingOf: (field: string) => string): Recipe {
	const changed = { ...recipe.fields };
	for (const field of fields) {
		const use = changed[field] ?? { columns: [column], reason: 'values:answer', or: [] };
		changed[field] = { ...use, reading: readingOf(field) };
	}
	return { ...recipe, fields: changed };
}

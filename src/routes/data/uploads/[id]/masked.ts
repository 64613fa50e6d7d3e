import type { Survey } from '#lib/intake/survey.ts';

const personalFields = ['customer_key', 'agent'];

/** What a value looks like, without what it says. */
export const patternOf = (value: string) => value.replace(/\p{N}/gu, '9').replace(/\p{L}/gu, 'x');

const longNumbers = /\S+@\S+|\d{7,}/g;
const wordsToo = /\S+@\S+|\d{7,}|\p{L}+/gu;

/**
 * Lines of a file whose columns are not known. Of each is left what shows why it was refused: marks, dates, how long words
 * are. Only the first line without a number may be the names of the columns, and keeps its words.
 */
export function maskedLines(lines: readonly string[]): string[] {
	const names = lines.findIndex((line) => line.trim() !== '' && !/\p{N}/u.test(line));
	return lines.map((line, index) => line.replace(index === names ? longNumbers : wordsToo, patternOf));
}

/** What a survey may show of the file: values that may name a person become patterns. */
export function masked({ columns, sample, personal }: Pick<Survey, 'columns' | 'sample' | 'personal'>) {
	const names = columns.map(
		({ name, field }) =>
			(field !== null && personalFields.includes(field)) || personal.some(({ column }) => column === name)
	);
	return {
		columns: columns.map((column, i) => (names[i] ? { ...column, examples: column.examples.map(patternOf) } : column)),
		sample: sample.map((row) => row.map((value, i) => (names[i] ? patternOf(value) : value))),
		anyMasked: names.includes(true)
	};
}

import type { Survey } from '#lib/intake/survey.ts';

const personalFields = ['customer_key', 'agent'];

/** What a value looks like, without what it says. */
export const patternOf = (value: string) => value.replace(/\p{N}/gu, '9').replace(/\p{L}/gu, 'x');

const maybePersonal = /\S+@\S+|\d{7,}/g;

/** A line of a file whose columns are not known: long numbers and mail addresses become patterns. */
export const maskedLine = (line: string) => line.replace(maybePersonal, patternOf);

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

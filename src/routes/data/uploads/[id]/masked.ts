import type { Survey } from '#lib/intake/survey.ts';

const personal = ['customer_key', 'agent'];

const patternOf = (value: string) => value.replace(/\p{N}/gu, '9').replace(/\p{L}/gu, 'x');

/** What a survey may show of the file: values that name a customer or an agent become patterns. */
export function masked({ columns, sample }: Pick<Survey, 'columns' | 'sample'>) {
	const names = columns.map(({ field }) => field !== null && personal.includes(field));
	return {
		columns: columns.map((column, i) => (names[i] ? { ...column, examples: column.examples.map(patternOf) } : column)),
		sample: sample.map((row) => row.map((value, i) => (names[i] ? patternOf(value) : value))),
		anyMasked: names.includes(true)
	};
}

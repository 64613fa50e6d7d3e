import { isBlank } from '#lib/intake/reading/is-blank.ts';

/** What a column of the sample holds: different values, spread over the rows, and how often each of them stands there. */
export type Profile = {
	name: string;
	values: string[];
	times: number[];
	distinct: number;
	blankShare: number;
	examples: string[];
};

const mostEvidence = 1000;
const mostExamples = 5;

/** Looks at one column of the sample rows. */
export function profileColumn(name: string, rows: string[][], place: number): Profile {
	const seen = new Map<string, number>();
	for (const row of rows) {
		const cell = row[place] ?? '';
		seen.set(cell, (seen.get(cell) ?? 0) + 1);
	}
	let blank = 0;
	for (const [cell, times] of seen)
		if (isBlank(cell)) {
			blank += times;
			seen.delete(cell);
		}
	// a busy place fills the first thousand rows in a day: evidence for the order of dates lies further on
	const every = Math.ceil(seen.size / mostEvidence);
	const evidence = [...seen].filter((_, order) => order % every === 0);
	return {
		name,
		values: evidence.map(([value]) => value.trim()),
		times: evidence.map(([, times]) => times),
		distinct: seen.size,
		blankShare: rows.length === 0 ? 1 : blank / rows.length,
		examples: [...seen.keys()].slice(0, mostExamples)
	};
}

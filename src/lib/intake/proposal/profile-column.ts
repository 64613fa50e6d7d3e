import { isBlank } from '#lib/intake/reading/is-blank.ts';

/** What a column of the sample holds. `values` are different ones, as many as evidence needs. */
export type Profile = { name: string; values: string[]; distinct: number; blankShare: number; examples: string[] };

const mostEvidence = 1000;

/** Looks at one column of the sample rows. */
export function profileColumn(name: string, rows: string[][], place: number): Profile {
	const seen = new Set<string>();
	let blank = 0;
	for (const row of rows) {
		const cell = row[place] ?? '';
		if (isBlank(cell)) blank++;
		else seen.add(cell);
	}
	const values: string[] = [];
	for (const value of seen) {
		if (values.length === mostEvidence) break;
		values.push(value.trim());
	}
	return {
		name,
		values,
		distinct: seen.size,
		blankShare: rows.length === 0 ? 1 : blank / rows.length,
		examples: values.slice(0, 5)
	};
}

import { isRoundedId } from '#lib/intake/reading/read-customer.ts';

/** Ids that must come again before a rule is made of it. */
export const enough = 5;

/** The rows that share a cell, which no spreadsheet has rounded, with others that differ from them. */
export function repeated(rows: string[][], place: number): string[][][] {
	const named = rows.filter((row) => (row[place] ?? '').trim() !== '' && !isRoundedId(row[place] ?? ''));
	const groups = Map.groupBy(named, (row) => row[place]).values();
	const several = [...groups].filter((group) => group.length > 1);
	return several.map(eachOnce).filter((group) => group.length > 1);
}

const eachOnce = (rows: string[][]): string[][] => [...new Map(rows.map((row) => [row.join('\u001f'), row])).values()];

/** Whether every part says the same of a length or number that is there: that of the whole contact or order. */
export function repeatsWhole(groups: string[][][], place: number): boolean {
	const told = groups.map((rows) => rows.map((row) => row[place] ?? '').filter((cell) => /[1-9]/.test(cell)));
	const several = told.filter((cells) => cells.length > 1);
	return several.length >= enough && several.every((cells) => new Set(cells).size === 1);
}

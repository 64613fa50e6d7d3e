import { looksLikeValue } from './looks-like-value.ts';

/** What the rows of a table say about a row that may name its columns. */
export type HeaderEvidence = {
	/** Columns that hold numbers, dates or clocks nearly everywhere. */
	valueColumns: boolean[];
	/** Columns that are hardly ever blank. */
	filledColumns: boolean[];
	/** How many cells speak for names, less those that speak for values. */
	votes: (row: string[]) => number;
};

const year = /^(?:19|20)\d\d$/;

export function headerEvidence(rows: string[][], cells: number): HeaderEvidence {
	const columns = Array.from({ length: cells }, (_, place) =>
		rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
	);
	const valueColumns = columns.map(
		(column) => column.length > 0 && column.filter(looksLikeValue).length >= 0.8 * column.length
	);
	const filledColumns = columns.map((column) => column.length >= 0.9 * rows.length);
	const counts = columns.map((column) => {
		const times = new Map<string, number>();
		for (const cell of column) times.set(cell, (times.get(cell) ?? 0) + 1);
		return times;
	});
	const vote = (cell: string, place: number): number => {
		if (cell === '') return 0;
		if (looksLikeValue(cell)) return year.test(cell) && !columns[place]?.every((other) => year.test(other)) ? 0 : -1;
		if (valueColumns[place]) return 1;
		return (counts[place]?.get(cell) ?? 0) > 0 ? -1 : 0;
	};
	return {
		valueColumns,
		filledColumns,
		votes: (row) => row.reduce((sum, cell, place) => sum + vote(cell.trim(), place), 0)
	};
}

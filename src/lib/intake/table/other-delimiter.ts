import { looksLikeValue } from './looks-like-value.ts';
import type { Marks } from './edges.ts';
import { rowReader } from './read-row.ts';

const usual = [';', '\t', '|', ',', ', ', '; ', ' '];
const fewCells = 3;
const manyCells = 5;

/**
 * The cells of a row that stands between other delimiters than the rest of its table, when by those it has exactly the
 * cells of a row; null for any other row, such as a line of remark.
 */
export function byOtherDelimiter(row: string[], marks: Marks, cells: number): string[] | null {
	if (cells < fewCells || (row.length === cells && !isSpaced(row))) return null;
	const text = row.join(marks.delimiter);
	for (const delimiter of usual) {
		if (delimiter === marks.delimiter || !text.includes(delimiter)) continue;
		const read = rowReader(text, { ...marks, delimiter }, true)(0, true);
		if (read.fault !== '' || read.end < text.length || read.cells.length !== cells) continue;
		const values = read.cells.filter(looksLikeValue).length;
		if (delimiter === ' ' ? row.length === 1 && values >= cells / 2 : values > 0 || cells >= manyCells)
			return read.cells;
	}
	return null;
}

/** Whether a space follows every delimiter of the row. */
const isSpaced = (row: string[]): boolean =>
	row[1]?.startsWith(' ') === true && row.every((cell, place) => place === 0 || cell.startsWith(' '));

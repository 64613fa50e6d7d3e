import { looksLikeValue } from './looks-like-value.ts';
import { isBlankRow } from './tokenise.ts';
import { isSentence, isTotalsRow } from './totals-row.ts';

const filled = (row: string[]): string[] => row.filter((cell) => cell.trim() !== '');

/** The sign that ends a text of old systems. */
const endSign = '\x1a';

/** A sentence that its own commas have cut: a space follows each, and nothing in it is a value. */
const isCutSentence = ([first = '', ...others]: string[]): boolean =>
	others.length > 0 && others.every((cell) => /^\s+\S/.test(cell)) && ![first, ...others].some(looksLikeValue);

/** True for a row that may stand below a table: it holds nothing, or hardly more than one cell. */
export const mayBeFooter = (row: string[], cells: number): boolean =>
	cells > 1 &&
	(filled(row).length <= (row.length < cells ? Math.max(1, cells / 3) : 1) ||
		(row.length < cells && isCutSentence(row)));

/**
 * How many of the last rows stand below the table: from a blank row, a line of totals or a sentence on, when nothing but
 * such rows and short ones follows. Rows at the end that are only ragged are none.
 */
export function countFooters(rows: string[][], cells: number): number {
	let start = rows.length;
	while (start > 0 && mayBeFooter(rows[start - 1] ?? [], cells)) start--;
	const opens = (row: string[]) =>
		isBlankRow(row) ||
		isTotalsRow(row) ||
		row[0] === endSign ||
		(filled(row).length === 1 ? row.some((cell) => isSentence(cell)) : isCutSentence(row) && isSentence(row.join()));
	while (start < rows.length && !opens(rows[start] ?? [])) start++;
	return rows.length - start;
}

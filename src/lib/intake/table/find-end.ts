import { isTotalsRow } from './totals-row.ts';
import type { HeaderEvidence } from './header-evidence.ts';
import { looksLikeValue } from './looks-like-value.ts';
import { namedAgain } from './named-again.ts';
import { isBlankRow } from './tokenise.ts';

export type TableEnd = {
	/** The last line of the table, counted from the header as 1; null where no other table follows. */
	lastLine: number | null;
	/** Tables in what was looked at. */
	tables: number;
};

const titleRows = 3;
const rowsAfter = 5;

/** How many lines a row takes in its file. */
export const linesOf = (row: string[]): number =>
	1 + row.reduce((breaks, cell) => breaks + (isOneLine(cell) ? 0 : cell.split(/\r\n|\n|\r/).length - 1), 0);

const isOneLine = (cell: string): boolean => !cell.includes('\n') && !cell.includes('\r');

const extent = (row: string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/**
 * Where the first table ends and another begins: after a row that names columns otherwise than the header does, and is
 * followed by rows of its own width, or of words where the first table has values.
 */
export function findEnd(rows: string[][], headerRows: number, cells: number, evidence: HeaderEvidence): TableEnd {
	let line = rows.slice(0, headerRows + 1).reduce((sum, row) => sum + linesOf(row), 0);
	let end: TableEnd = { lastLine: null, tables: 1 };
	let lastFilled = line;
	const { isHeader } = namedAgain(rows[0] ?? []);
	for (let place = headerRows + 1; place < rows.length; place++) {
		const row = rows[place] ?? [];
		const apart = isBlankRow(row);
		const begin = apart ? skipTitles(rows, place) : place;
		if (begin !== null && begin < rows.length && startsTable(begin, apart)) {
			end = { lastLine: end.lastLine ?? lastFilled, tables: end.tables + 1 };
			place = begin;
		}
		line += linesOf(row);
		if (!apart && end.lastLine === null) lastFilled = line;
	}
	return end;

	// a row without any value, all of whose cells are filled, names columns
	function startsTable(place: number, apart: boolean): boolean {
		const row = rows[place] ?? [];
		const width = extent(row);
		if (width < 2 || row.some(looksLikeValue) || row.slice(0, width).some((cell) => cell.trim() === '')) return false;
		if ((headerRows > 0 && isHeader(row)) || isTotalsRow(row)) return false;
		const after = rows.slice(place + 1, place + 1 + rowsAfter);
		const next = after.findIndex(isBlankRow);
		const own = next < 0 ? after : after.slice(0, next);
		if (own.length === 0) return false;
		if (row.length !== cells) return own.every(({ length }) => length === row.length) && (apart || own.length >= 3);
		if (!apart) return false;
		const wordsAmongValues = evidence.valueColumns.slice(0, width).some(Boolean);
		const onlyValues = own.length >= 3 && own.every((other) => other.every(looksLikeValue));
		return width === cells ? wordsAmongValues || onlyValues : own.every((other) => extent(other) === width);
	}
}

/** The first row after blank ones and after a few titles of a single cell. */
function skipTitles(rows: string[][], blank: number): number | null {
	let place = blank;
	while (place < rows.length && isBlankRow(rows[place] ?? [])) place++;
	for (let title = 0; title < titleRows && extent(rows[place] ?? []) === 1; title++) {
		place++;
		while (place < rows.length && isBlankRow(rows[place] ?? [])) place++;
	}
	return place < rows.length ? place : null;
}

import type { SheetCell } from './sheet-cell.ts';

const marks = /[",\n\r]/;
const plainStart = /^-?[\p{L}\p{N}]/u;

// a value that begins with another sign could be taken for a remark or a line of its own kind
const csvCell = (cell: string): string =>
	plainStart.test(cell) && !marks.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`;

/** A row as RFC 4180 writes it, filled up with empty cells to `width`. */
export function csvLine(cells: SheetCell[], width: number): string {
	let line = '';
	let at = 0;
	for (const { column, text } of cells) {
		line += ','.repeat(column - at) + csvCell(text);
		at = column;
	}
	return line + ','.repeat(Math.max(0, width - 1 - at)) + '\n';
}

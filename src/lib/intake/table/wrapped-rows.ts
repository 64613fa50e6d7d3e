import type { Marks } from './edges.ts';
import { rowReader } from './read-row.ts';

const fewCells = 3;
const nearlyAll = 0.8;

/**
 * Whether a file's rows each stand in quotation marks as one value, as a spreadsheet writes a table that it never cut into
 * cells: nearly every row is one cell that holds a row of the same width.
 */
export function areWrapped(rows: string[][], marks: Marks): boolean {
	const widths = rows.map((row) => wrappedCells(row, marks)?.length ?? 0);
	const [width = 0] = widths;
	return width >= fewCells && widths.filter((other) => other === width).length >= nearlyAll * rows.length;
}

/** The cells of a row that stands in one cell; null where it does not. */
export function wrappedCells(row: string[], marks: Marks): string[] | null {
	const [cell = ''] = row;
	if (row.length > 1 || !cell.includes(marks.delimiter)) return null;
	const held = rowReader(cell, marks, true)(0, true);
	return held.fault === '' && held.end === cell.length ? held.cells : null;
}

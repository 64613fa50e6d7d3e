import type { Merge } from './read-sheet.ts';
import type { Visibility } from './workbook-parts.ts';

/** A row of a sheet, counted from 1 as the program that wrote it does. */
export type HeadRow = { row: number; cells: string[] };

/** A sheet that was read: its first rows that hold something, and how many there are. */
export type SheetHead = { name: string; visibility: Visibility; head: HeadRow[]; rows: number };

/** So many rows tell how wide a table is and how it begins. */
export const headLength = 30;
/** Names of columns stand above this row. */
export const lastHeaderRow = 15;

/** The number of cells that the rows of a table have: as many as the widest of the first rows. */
export const widthOf = (head: HeadRow[]): number => Math.max(0, ...head.map(({ cells }) => cells.length));

const placeOf = (row: number, { firstColumn, lastColumn }: Merge): string => `${row} ${firstColumn} ${lastColumn}`;

/**
 * Tells merges over several columns apart: one names a group of columns, unless a report laid the column out so wide that
 * the cells above or below are merged as well.
 */
export function mergesAcross(merges: Merge[]): { groups: Merge[]; wide: ReadonlySet<Merge> } {
	const across = merges.filter(({ firstColumn, lastColumn }) => lastColumn > firstColumn);
	const begins = new Set(across.map((merge) => placeOf(merge.row, merge)));
	const ends = new Set(across.map((merge) => placeOf(merge.lastRow, merge)));
	const isWide = (merge: Merge) =>
		begins.has(placeOf(merge.lastRow + 1, merge)) ||
		(ends.has(placeOf(merge.row - 1, merge)) &&
			// a title may lie over the name of a group
			(merge.lastRow > merge.row || ends.has(placeOf(merge.row - 2, merge))));
	const wide = new Set(across.filter(isWide));
	return { groups: across.filter((merge) => merge.row <= lastHeaderRow && !wide.has(merge)), wide };
}

/**
 * Repeats what stands in merged cells to the right, so that the name of a group stands above each of its columns.
 * A title is left as it is: it begins at the left and stands alone in its row.
 */
export function spreadMerges(head: HeadRow[], merges: Merge[]): HeadRow[] {
	const width = widthOf(head);
	const left = Math.min(...head.map(({ cells }) => cells.findIndex((cell) => cell !== '')));
	const { groups } = mergesAcross(merges);
	return head.map(({ row, cells }) => {
		const spread = [...cells];
		const alone = cells.filter((cell) => cell !== '').length === 1;
		for (const { firstColumn, lastColumn } of groups.filter((merge) => merge.row === row)) {
			const value = cells[firstColumn] ?? '';
			if (alone && firstColumn === left) continue;
			for (let column = firstColumn + 1; column <= lastColumn && column < width; column++) {
				while (spread.length <= column) spread.push('');
				spread[column] ||= value;
			}
		}
		return { row, cells: spread };
	});
}

/** The sheet that reads most like a table by its first rows; one that is hidden from everyone only when no other holds anything. */
export function chooseSheet<S extends SheetHead>(sheets: S[]): S | null {
	const ranked = sheets
		.filter(({ rows }) => rows > 0)
		.map((sheet) => ({ sheet, merit: tableMerit(sheet), last: sheet.visibility === 'veryHidden' ? 1 : 0 }))
		.sort((a, b) => a.last - b.last || b.merit - a.merit || b.sheet.rows - a.sheet.rows);
	return ranked[0]?.sheet ?? null;
}

/** Rows by columns that are mostly filled; of two that begin alike, the longer is the list and the other looks things up. */
function tableMerit({ head, rows, visibility }: SheetHead): number {
	const tabular = head.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
	const columns = Array.from({ length: widthOf(tabular) }, (_, column) =>
		tabular.reduce((filled, { cells }) => filled + (cells[column] ? 1 : 0), 0)
	).filter((filled) => filled > tabular.length / 2).length;
	return tabular.length * columns * Math.log10(rows + 1) * (visibility === 'visible' ? 1 : 0.5);
}

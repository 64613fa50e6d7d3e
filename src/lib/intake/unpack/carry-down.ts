import type { Merge } from './read-sheet.ts';
import type { SheetCell } from './sheet-cell.ts';
import { mergesAcross } from './sheet-head.ts';

/** The merges whose value belongs to each of their rows; a name beside the names of groups stands in the header, and once. */
export function mergesDown(merges: Merge[]): Merge[] {
	const { groups, wide } = mergesAcross(merges);
	const headers = new Set(groups.map(({ row }) => row));
	return merges.filter(
		(merge) =>
			merge.lastRow > merge.row &&
			(merge.firstColumn === merge.lastColumn || wide.has(merge)) &&
			!headers.has(merge.row)
	);
}

/** Gives each row, in rising order, what stands in the first of the rows that a cell is merged over. */
export function carryDown(merges: Merge[]): (row: number, cells: SheetCell[]) => SheetCell[] {
	const beginning = Map.groupBy(merges, ({ row }) => row);
	const open = new Map<number, { text: string; lastRow: number }>();
	return (row, cells) => {
		const carried = cells.map(({ column }) => column);
		const added = [...open].flatMap(([column, { text, lastRow }]) => {
			if (row <= lastRow) return carried.includes(column) ? [] : [{ column, text }];
			open.delete(column);
			return [];
		});
		for (const { firstColumn, lastRow } of beginning.get(row) ?? []) {
			const text = cells.find(({ column }) => column === firstColumn)?.text;
			if (text !== undefined) open.set(firstColumn, { text, lastRow });
		}
		return added.length === 0 ? cells : [...cells, ...added].sort((a, b) => a.column - b.column);
	};
}

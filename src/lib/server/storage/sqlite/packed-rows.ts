import type { Cell } from '#lib/server/storage/engine.ts';

/**
 * Rows as they pass from thread to thread: numbers row by row in one array that changes hands without being copied. NaN
 * stands for every other cell: those that are not null lie in a list of their own for each column that has any.
 */
export type PackedRows = {
	width: number;
	length: number;
	numbers: Float64Array<ArrayBuffer>;
	others: (Cell[] | undefined)[];
};

export function packRows(rows: readonly (readonly Cell[])[]): PackedRows {
	const width = rows[0]?.length ?? 0;
	const numbers = new Float64Array(rows.length * width);
	const others: PackedRows['others'] = [];
	for (let row = 0, place = 0; row < rows.length; row++) {
		const cells = rows[row];
		for (let column = 0; column < width; column++, place++) {
			const cell = cells?.[column] ?? null;
			numbers[place] = typeof cell === 'number' ? cell : NaN;
			if (cell !== null && typeof cell !== 'number')
				(others[column] ??= Array<Cell>(rows.length).fill(null))[row] = cell;
		}
	}
	return { width, length: rows.length, numbers, others };
}

/** One cell of packed rows. */
export function cellAt({ width, numbers, others }: PackedRows, row: number, column: number): Cell {
	const number = numbers[row * width + column] ?? NaN;
	// only NaN differs from itself
	return number === number ? number : (others[column]?.[row] ?? null);
}

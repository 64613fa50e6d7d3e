import type { Cell } from '#lib/server/storage/engine.ts';

/** Stands for every cell that is no whole number of 32 bits. */
const other = -(2 ** 31);

/**
 * Rows as they pass from thread to thread: whole numbers row by row in one array that changes hands without being copied,
 * 4 bytes each. Other cells that are not null lie in a list of their own for each column that has any.
 */
export type PackedRows = {
	width: number;
	length: number;
	numbers: Int32Array<ArrayBuffer>;
	others: (Cell[] | undefined)[];
};

export function packRows(rows: readonly (readonly Cell[])[]): PackedRows {
	const width = rows[0]?.length ?? 0;
	const numbers = new Int32Array(rows.length * width).fill(other);
	const others: PackedRows['others'] = [];
	for (let row = 0, place = 0; row < rows.length; row++) {
		const cells = rows[row];
		for (let column = 0; column < width; column++, place++) {
			const cell = cells?.[column] ?? null;
			if (typeof cell === 'number' && (cell | 0) === cell && cell !== other) numbers[place] = cell;
			else if (cell !== null) (others[column] ??= Array<Cell>(rows.length).fill(null))[row] = cell;
		}
	}
	return { width, length: rows.length, numbers, others };
}

/** One cell of packed rows. */
export function cellAt({ width, numbers, others }: PackedRows, row: number, column: number): Cell {
	const number = numbers[row * width + column] ?? other;
	return number === other ? (others[column]?.[row] ?? null) : number;
}

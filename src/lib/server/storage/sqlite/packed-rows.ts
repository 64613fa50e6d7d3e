import type { Cell } from '#lib/server/storage/engine.ts';

/** Stands for every cell that is no whole number of 32 bits. */
const other = -(2 ** 31);

/**
 * The cells of a column that are neither null nor whole numbers of 32 bits: for each row, its place among `cells`, which are
 * told once for all rows that have the same one after the other, or, below zero, among the `bytes`, counted from 1; 0 is null.
 */
type Others = {
	places: Int32Array<ArrayBuffer>;
	cells: (string | number)[];
	ends: number[];
	bytes: Uint8Array<ArrayBuffer>;
};

/**
 * Rows as they pass from thread to thread: whole numbers row by row in one array that changes hands without being copied,
 * 4 bytes each. Other cells lie apart for each column that has any; of these, too, only what differs is copied.
 */
export type PackedRows = {
	width: number;
	length: number;
	numbers: Int32Array<ArrayBuffer>;
	others: (Others | undefined)[];
};

export function packRows(rows: readonly (readonly Cell[])[]): PackedRows {
	const width = rows[0]?.length ?? 0;
	const numbers = new Int32Array(rows.length * width).fill(other);
	const packers: (OthersPacker | undefined)[] = [];
	for (let row = 0, place = 0; row < rows.length; row++) {
		const cells = rows[row];
		for (let column = 0; column < width; column++, place++) {
			const cell = cells?.[column] ?? null;
			if (typeof cell === 'number' && (cell | 0) === cell && cell !== other) numbers[place] = cell;
			else if (cell !== null) (packers[column] ??= new OthersPacker(rows.length)).put(row, cell);
		}
	}
	return { width, length: rows.length, numbers, others: packers.map((packer) => packer?.packed()) };
}

/** What changes hands with packed rows. */
export const buffersOf = ({ numbers, others }: PackedRows): ArrayBuffer[] => [
	numbers.buffer,
	...others.flatMap((column) => (column ? [column.places.buffer, column.bytes.buffer] : []))
];

/** One cell of packed rows. */
export function cellAt({ width, numbers, others }: PackedRows, row: number, column: number): Cell {
	const number = numbers[row * width + column] ?? other;
	return number === other ? otherAt(others[column], row) : number;
}

function otherAt(column: Others | undefined, row: number): Cell {
	const place = column?.places[row] ?? 0;
	if (!column || place === 0) return null;
	if (place > 0) return column.cells[place - 1] ?? null;
	return column.bytes.subarray(column.ends[-place - 2] ?? 0, column.ends[-place - 1]);
}

class OthersPacker {
	#places: Int32Array<ArrayBuffer>;
	#cells: (string | number)[] = [];
	#ends: number[] = [];
	#pieces: Uint8Array[] = [];

	constructor(rows: number) {
		this.#places = new Int32Array(rows);
	}

	put(row: number, cell: string | number | Uint8Array): void {
		if (typeof cell === 'object') {
			this.#pieces.push(cell);
			this.#ends.push((this.#ends.at(-1) ?? 0) + cell.length);
			this.#places[row] = -this.#pieces.length;
		} else {
			if (cell !== this.#cells.at(-1)) this.#cells.push(cell);
			this.#places[row] = this.#cells.length;
		}
	}

	packed(): Others {
		const bytes = new Uint8Array(this.#ends.at(-1) ?? 0);
		for (const [index, piece] of this.#pieces.entries()) bytes.set(piece, this.#ends[index - 1] ?? 0);
		return { places: this.#places, cells: this.#cells, ends: this.#ends, bytes };
	}
}

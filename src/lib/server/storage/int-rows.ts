/** Rows in a block, a power of two: blocks are added as rows come, and never copied. */
const blockBits = 12;
const blockRows = 1 << blockBits;
/** Stands for null. */
const none = -(2 ** 31);

/**
 * Room for so many bytes that goes back to the system as soon as it is let go. Only a buffer that could be resized lies in
 * pages of its own; all others are cut from one heap, which keeps what becomes free for the rest of the process.
 */
const roomOf = (bytes: number): ArrayBuffer => new ArrayBuffer(bytes, { maxByteLength: bytes });

/** Growing rows of whole numbers of 32 bits, some of them null: 4 bytes each, for millions. What belongs together lies together. */
export class IntRows {
	#blocks: Int32Array[] = [];
	#width: number;
	#length = 0;

	constructor(width: number) {
		this.#width = width;
	}

	get length(): number {
		return this.#length;
	}

	/** So many rows of nulls. */
	static nulls(width: number, length: number): IntRows {
		const rows = new IntRows(width);
		while (rows.#blocks.length * blockRows < length) rows.#addBlock();
		rows.#length = length;
		return rows;
	}

	push(cells: readonly (number | null)[]): void {
		if (this.#length === this.#blocks.length * blockRows) this.#addBlock();
		this.set(this.#length++, cells);
	}

	/** Fills a row; cells left out become null. */
	set(row: number, cells: readonly (number | null)[]): void {
		const block = this.#blocks[row >> blockBits];
		if (!block) return;
		const start = (row & (blockRows - 1)) * this.#width;
		for (let column = 0; column < this.#width; column++) block[start + column] = cells[column] ?? none;
	}

	get(row: number, column: number): number | null {
		const value = this.#blocks[row >> blockBits]?.[(row & (blockRows - 1)) * this.#width + column] ?? none;
		return value === none ? null : value;
	}

	/** Copies a row into `cells`: of a whole row cheaper than cell by cell. */
	read(row: number, cells: (number | null)[]): void {
		const block = this.#blocks[row >> blockBits];
		const start = (row & (blockRows - 1)) * this.#width;
		for (let column = 0; column < this.#width; column++) {
			const value = block?.[start + column] ?? none;
			cells[column] = value === none ? null : value;
		}
	}

	#addBlock(): void {
		this.#blocks.push(new Int32Array(roomOf(blockRows * this.#width * Int32Array.BYTES_PER_ELEMENT)).fill(none));
	}
}

/** Places of rows grouped by the values of a column, 1 to `highest`, each group in the order of places. Null belongs to none. */
export class Grouping {
	#starts: Int32Array;
	#places: Int32Array;

	constructor(rows: IntRows, column: number, highest: number) {
		const starts = new Int32Array(highest + 2);
		for (let place = 0; place < rows.length; place++) {
			const value = rows.get(place, column);
			if (value !== null) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
		}
		for (let value = 1; value < starts.length; value++) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
		this.#places = new Int32Array(starts.at(-1) ?? 0);
		const next = starts.slice();
		for (let place = 0; place < rows.length; place++) {
			const value = rows.get(place, column);
			if (value === null) continue;
			const at = next[value] ?? 0;
			this.#places[at] = place;
			next[value] = at + 1;
		}
		this.#starts = starts;
	}

	of(value: number): Int32Array {
		return this.#places.subarray(this.#starts[value], this.#starts[value + 1]);
	}
}

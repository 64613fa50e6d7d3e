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

/** Stands for null among numbers of 16 bits. */
const shortNone = -(2 ** 15);
const isShort = (cell: number): boolean => cell > shortNone && cell < 2 ** 15;

/** Rows of a block: wide columns have 32 bits, and so have narrow ones from the first number on that needs them. */
type Block = { wide: Int32Array; narrow: Int16Array | Int32Array; narrowNone: number };

/**
 * Growing rows of whole numbers of 32 bits, some of them null, for millions. The first `wide` columns take 4 bytes each, the
 * others 2 as long as their numbers are small. What belongs together lies together.
 */
export class IntRows {
	#blocks: Block[] = [];
	#wide: number;
	#narrow: number;
	#length = 0;

	constructor(width: number, wide = width) {
		this.#wide = wide;
		this.#narrow = width - wide;
	}

	get length(): number {
		return this.#length;
	}

	/** So many rows of nulls. */
	static nulls(length: number, width: number, wide = width): IntRows {
		const rows = new IntRows(width, wide);
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
		const at = row & (blockRows - 1);
		for (let column = 0, place = at * this.#wide; column < this.#wide; column++, place++) {
			block.wide[place] = cells[column] ?? none;
		}
		for (let column = 0, place = at * this.#narrow; column < this.#narrow; column++, place++) {
			const cell = cells[this.#wide + column] ?? null;
			if (cell !== null && block.narrowNone === shortNone && !isShort(cell)) widen(block);
			block.narrow[place] = cell ?? block.narrowNone;
		}
	}

	get(row: number, column: number): number | null {
		const block = this.#blocks[row >> blockBits];
		if (!block) return null;
		const at = row & (blockRows - 1);
		if (column < this.#wide) return orNull(block.wide[at * this.#wide + column], none);
		return orNull(block.narrow[at * this.#narrow + column - this.#wide], block.narrowNone);
	}

	/** Copies a row into `cells`: of a whole row cheaper than cell by cell. */
	read(row: number, cells: (number | null)[]): void {
		const block = this.#blocks[row >> blockBits];
		const at = row & (blockRows - 1);
		for (let column = 0, place = at * this.#wide; column < this.#wide; column++, place++) {
			cells[column] = orNull(block?.wide[place], none);
		}
		for (let column = 0, place = at * this.#narrow; column < this.#narrow; column++, place++) {
			cells[this.#wide + column] = orNull(block?.narrow[place], block?.narrowNone);
		}
	}

	/** A row of these, for whoever wants some of its cells. TRICKY: it is no longer theirs once the rows have changed. */
	row(row: number): IntRow {
		const block = this.#blocks[row >> blockBits];
		if (!block) throw new RangeError(`no row ${row}`);
		const at = row & (blockRows - 1);
		return new IntRow(block, at * this.#wide, at * this.#narrow - this.#wide, this.#wide);
	}

	#addBlock(): void {
		const [wide, narrow] = [blockRows * this.#wide, blockRows * this.#narrow];
		this.#blocks.push({
			wide: new Int32Array(roomOf(wide * Int32Array.BYTES_PER_ELEMENT)).fill(none),
			narrow: new Int16Array(roomOf(narrow * Int16Array.BYTES_PER_ELEMENT)).fill(shortNone),
			narrowNone: shortNone
		});
	}
}

/** One row: found once, each of its cells costs little. */
export class IntRow {
	#block: Block;
	#wideStart: number;
	#narrowStart: number;
	#wide: number;

	constructor(block: Block, wideStart: number, narrowStart: number, wide: number) {
		this.#block = block;
		this.#wideStart = wideStart;
		this.#narrowStart = narrowStart;
		this.#wide = wide;
	}

	get(column: number): number | null {
		const { wide, narrow, narrowNone } = this.#block;
		if (column < this.#wide) return orNull(wide[this.#wideStart + column], none);
		return orNull(narrow[this.#narrowStart + column], narrowNone);
	}
}

const orNull = (value: number | undefined, absent: number | undefined): number | null =>
	value === undefined || value === absent ? null : value;

function widen(block: Block): void {
	const wide = new Int32Array(roomOf(block.narrow.length * Int32Array.BYTES_PER_ELEMENT));
	for (const [place, cell] of block.narrow.entries()) wide[place] = cell === shortNone ? none : cell;
	block.narrow = wide;
	block.narrowNone = none;
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

/** Values in a block, a power of two: blocks are added as a column grows, and never copied. */
const blockBits = 14;
const blockLength = 1 << blockBits;
/** Stands for null. */
const none = -(2 ** 31);

/** A growing column of whole numbers of 32 bits, some of them null: 4 bytes each, for millions. */
export class IntColumn {
	#blocks: Int32Array[] = [];
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** A column of so many nulls. */
	static nulls(length: number): IntColumn {
		const column = new IntColumn();
		while (column.#blocks.length * blockLength < length) column.#addBlock();
		column.#length = length;
		return column;
	}

	push(value: number | null): void {
		if (this.#length === this.#blocks.length * blockLength) this.#addBlock();
		this.set(this.#length++, value);
	}

	set(place: number, value: number | null): void {
		const block = this.#blocks[place >> blockBits];
		if (block) block[place & (blockLength - 1)] = value ?? none;
	}

	get(place: number): number | null {
		const value = this.#blocks[place >> blockBits]?.[place & (blockLength - 1)] ?? none;
		return value === none ? null : value;
	}

	#addBlock(): void {
		this.#blocks.push(new Int32Array(blockLength).fill(none));
	}
}

/** Places of the rows of a column grouped by its values 1 to `highest`, each group in the order of places. Null belongs to none. */
export class Grouping {
	#starts: Int32Array;
	#places: Int32Array;

	constructor(column: IntColumn, highest: number) {
		const starts = new Int32Array(highest + 2);
		for (let place = 0; place < column.length; place++) {
			const value = column.get(place);
			if (value !== null) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
		}
		for (let value = 1; value < starts.length; value++) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
		this.#places = new Int32Array(starts.at(-1) ?? 0);
		const next = starts.slice();
		for (let place = 0; place < column.length; place++) {
			const value = column.get(place);
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

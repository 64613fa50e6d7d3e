const firstLength = 1 << 12;
/** Stands for null. */
const none = -(2 ** 31);

/** A growing column of whole numbers of 32 bits, some of them null: 4 bytes each, for millions. */
export class IntColumn {
	#values = new Int32Array(firstLength).fill(none);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	push(value: number | null): void {
		if (this.#length === this.#values.length) {
			const longer = new Int32Array(this.#length * 2).fill(none);
			longer.set(this.#values);
			this.#values = longer;
		}
		this.#values[this.#length++] = value ?? none;
	}

	/** A column of so many nulls. */
	static nulls(length: number): IntColumn {
		const column = new IntColumn();
		column.#values = new Int32Array(length).fill(none);
		column.#length = length;
		return column;
	}

	set(place: number, value: number | null): void {
		this.#values[place] = value ?? none;
	}

	get(place: number): number | null {
		const value = this.#values[place] ?? none;
		return value === none ? null : value;
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

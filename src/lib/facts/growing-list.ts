type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

const firstLength = 32;

/** A list of numbers that grows: half the room of an array, or less. */
export class GrowingList<Items extends Numbers> {
	#make: (length: number) => Items;
	#items: Items;
	#length = 0;

	constructor(make: (length: number) => Items) {
		this.#make = make;
		this.#items = make(firstLength);
	}

	get length(): number {
		return this.#length;
	}

	push(number: number): void {
		if (this.#length === this.#items.length) {
			const longer = this.#make(this.#length * 2);
			longer.set(this.#items);
			this.#items = longer;
		}
		this.#items[this.#length++] = number;
	}

	/** The number at a place; 0 where there is none. */
	at(place: number): number {
		return place < this.#length ? (this.#items[place] ?? 0) : 0;
	}

	/** The numbers from one place to before another, without copying them. */
	between(start: number, end: number): Numbers {
		return this.#items.subarray(start, end);
	}
}

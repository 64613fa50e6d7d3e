/** A text as two whole numbers of 32 bits that, together, no two texts of a database are likely to share. */
export type Hash = { high: number; low: number };

/** Fast and well spread, not secret: cyrb53 by bryc (public domain), both halves kept whole. */
export function hashOf(text: string): Hash {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let index = 0; index < text.length; index++) {
		const letter = text.charCodeAt(index);
		high = Math.imul(high ^ letter, 2654435761);
		low = Math.imul(low ^ letter, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return { high, low };
}

const firstCapacity = 1 << 12;
const fullest = 0.75;
/** Numbers that an entry takes: its own, and the halves of its hash. */
const entryWidth = 3;

/** A map from hashes to whole numbers that stays small with millions of entries: 12 bytes a place, side by side. */
export class HashMap {
	/** An own number of 0 is an empty place, so numbers are kept one higher. */
	#entries = new Int32Array(firstCapacity * entryWidth);
	#capacity = firstCapacity;
	#size = 0;

	get size(): number {
		return this.#size;
	}

	/** In the order of their low halves, but for a few: so a database adds them in less time. */
	*entries(): Generator<[Hash, number]> {
		for (let place = 0; place < this.#entries.length; place += entryWidth) {
			const [kept = 0, high = 0, low = 0] = this.#entries.subarray(place, place + entryWidth);
			if (kept !== 0) yield [{ high, low }, kept - 1];
		}
	}

	get(hash: Hash): number | undefined {
		const number = this.#entries[this.#placeOf(hash)] ?? 0;
		return number === 0 ? undefined : number - 1;
	}

	set({ high, low }: Hash, number: number): void {
		this.#makeRoom();
		this.#enter(this.#placeOf({ high, low }), number + 1, high, low);
	}

	/** Counts one more, and gives the count before. */
	countUp({ high, low }: Hash): number {
		this.#makeRoom();
		const place = this.#placeOf({ high, low });
		const before = Math.max(0, (this.#entries[place] ?? 0) - 1);
		this.#enter(place, before + 2, high, low);
		return before;
	}

	#enter(place: number, kept: number, high: number, low: number): void {
		if (this.#entries[place] === 0) this.#size++;
		this.#entries[place] = kept;
		this.#entries[place + 1] = high;
		this.#entries[place + 2] = low;
	}

	#placeOf({ high, low }: Hash): number {
		const entries = this.#entries;
		let place = (low >>> Math.clz32(this.#capacity - 1)) * entryWidth;
		while (entries[place] !== 0 && (entries[place + 1] !== high || entries[place + 2] !== low)) {
			place += entryWidth;
			if (place === entries.length) place = 0;
		}
		return place;
	}

	#makeRoom(): void {
		if (this.#size <= this.#capacity * fullest) return;
		const before = this.#entries;
		this.#capacity *= 2;
		this.#entries = new Int32Array(this.#capacity * entryWidth);
		this.#size = 0;
		for (let place = 0; place < before.length; place += entryWidth) {
			const [kept = 0, high = 0, low = 0] = [before[place], before[place + 1], before[place + 2]];
			if (kept !== 0) this.#enter(this.#placeOf({ high, low }), kept, high, low);
		}
	}
}

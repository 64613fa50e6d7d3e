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

/** A map from hashes to whole numbers that stays small with millions of entries: 12 bytes a place. */
export class HashMap {
	#highs = new Int32Array(firstCapacity);
	#lows = new Int32Array(firstCapacity);
	/** 0 is an empty place, so numbers are kept one higher. */
	#numbers = new Int32Array(firstCapacity);
	#size = 0;

	get(hash: Hash): number | undefined {
		const number = this.#numbers[this.#placeOf(hash)] ?? 0;
		return number === 0 ? undefined : number - 1;
	}

	set(hash: Hash, number: number): void {
		if (this.#size > this.#numbers.length * fullest) this.#grow();
		const place = this.#placeOf(hash);
		if (this.#numbers[place] === 0) this.#size++;
		this.#highs[place] = hash.high;
		this.#lows[place] = hash.low;
		this.#numbers[place] = number + 1;
	}

	/** Counts one more, and gives the count before. */
	countUp(hash: Hash): number {
		const place = this.#placeOf(hash);
		const number = this.#numbers[place] ?? 0;
		if (number === 0) this.set(hash, 1);
		else this.#numbers[place] = number + 1;
		return Math.max(0, number - 1);
	}

	#placeOf({ high, low }: Hash): number {
		const mask = this.#numbers.length - 1;
		let place = low & mask;
		while (this.#numbers[place] !== 0 && (this.#highs[place] !== high || this.#lows[place] !== low)) {
			place = (place + 1) & mask;
		}
		return place;
	}

	#grow(): void {
		const [highs, lows, numbers] = [this.#highs, this.#lows, this.#numbers];
		this.#highs = new Int32Array(numbers.length * 2);
		this.#lows = new Int32Array(numbers.length * 2);
		this.#numbers = new Int32Array(numbers.length * 2);
		this.#size = 0;
		for (const [place, number] of numbers.entries()) {
			if (number !== 0) this.set({ high: highs[place] ?? 0, low: lows[place] ?? 0 }, number - 1);
		}
	}
}

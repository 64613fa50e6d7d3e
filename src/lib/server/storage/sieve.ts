import type { Hash } from './hash.ts';

const bitsEach = 16;
const bitsSet = 6;

/** Which hashes may have been put in: all that were, and by chance one in a thousand of the others. Two to four bytes each. */
export class Sieve {
	readonly #words: Uint32Array;
	readonly #mask: number;

	/** For so many hashes. */
	constructor(size: number) {
		const bits = 2 ** Math.max(5, Math.ceil(Math.log2(size * bitsEach)));
		this.#words = new Uint32Array(bits / 32);
		this.#mask = bits - 1;
	}

	put(hash: Hash): void {
		for (const bit of this.#bitsOf(hash)) this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
	}

	mayHave(hash: Hash): boolean {
		return this.#bitsOf(hash).every((bit) => (((this.#words[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1);
	}

	/** By double hashing: Kirsch and Mitzenmacher, Less hashing, same performance (2008). */
	#bitsOf({ high, low }: Hash): number[] {
		return Array.from({ length: bitsSet }, (_, step) => (high + Math.imul(step, low | 1)) & this.#mask);
	}
}

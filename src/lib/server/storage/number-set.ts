const firstBytes = 1 << 12;

/** A growing set of whole numbers from 0 up: a bit each, for millions. Ascending. */
export class NumberSet implements Iterable<number> {
	#bits = new Uint8Array(firstBytes);
	#size = 0;

	get size(): number {
		return this.#size;
	}

	add(number: number): void {
		const byte = number >> 3;
		if (byte >= this.#bits.length) {
			const longer = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
			longer.set(this.#bits);
			this.#bits = longer;
		}
		const [before, own] = [this.#bits[byte] ?? 0, 1 << (number & 7)];
		if ((before & own) === 0) this.#size++;
		this.#bits[byte] = before | own;
	}

	*[Symbol.iterator](): Generator<number> {
		for (const [byte, bits] of this.#bits.entries()) {
			for (let bit = 0; bits >> bit !== 0; bit++) if ((bits >> bit) & 1) yield byte * 8 + bit;
		}
	}
}

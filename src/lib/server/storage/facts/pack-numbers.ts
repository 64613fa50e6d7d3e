const firstBytes = 1 << 12;
/** Squares of many long durations pass the largest safe integer; above it a number has its first 53 bits, and packs as exactly. */
const largest = 2 ** 126;
const mostBytes = 18;

/** Packs numbers, one packing after the other in the same room. */
export class Packing {
	#bytes = new Uint8Array(firstBytes);
	#length = 0;

	begin(): void {
		this.#length = 0;
	}

	/** Appends a whole number, 0 or more, seven bits a byte, least first (LEB128). */
	push(number: number): void {
		if (!Number.isInteger(number) || number < 0 || number >= largest)
			throw new RangeError(`${number} cannot be packed`);
		if (this.#length + mostBytes > this.#bytes.length) this.#widen();
		let rest = number;
		while (rest >= 128) {
			this.#bytes[this.#length++] = (rest % 128) + 128;
			rest = Math.floor(rest / 128);
		}
		this.#bytes[this.#length++] = rest;
	}

	/** A copy of what was packed since it began. */
	packed(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}

	#widen(): void {
		const longer = new Uint8Array(this.#bytes.length * 2);
		longer.set(this.#bytes);
		this.#bytes = longer;
	}
}

/** The numbers of packed bytes, one after the other; null at their end. */
export function numberReader(bytes: Uint8Array): () => number | null {
	let position = 0;
	return () => {
		if (position === bytes.length) return null;
		let number = 0;
		for (let scale = 1; ; scale *= 128) {
			const byte = bytes[position++];
			if (byte === undefined) throw new RangeError('numbers cut off');
			number += (byte % 128) * scale;
			if (byte < 128) return number;
		}
	};
}

/** The next number, which must be there. */
export function demand(next: () => number | null): number {
	const number = next();
	if (number === null) throw new RangeError('numbers cut off');
	return number;
}

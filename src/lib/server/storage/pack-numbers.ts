/** Appends a whole number, 0 or more, seven bits a byte, least first (LEB128). */
export function pushNumber(bytes: number[], number: number): void {
	if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} cannot be packed`);
	let rest = number;
	while (rest >= 128) {
		bytes.push((rest % 128) + 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
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

import type { Counts } from '#lib/facts/counts.ts';
import type { Buckets } from '#lib/model/fact.ts';

/** The first bucket there is: see `Buckets`. */
const zeroBucket = -1;

/**
 * Buckets as bytes: for each, ascending, its distance from the one before and its count, seven bits a byte, least first
 * (LEB128). The same buckets always give the same bytes.
 */
export function packBuckets(counts: Counts): Uint8Array {
	const bytes: number[] = [];
	let previous = zeroBucket;
	counts.forEach((bucket, count) => {
		pushNumber(bytes, bucket - previous);
		pushNumber(bytes, count);
		previous = bucket;
	});
	return Uint8Array.from(bytes);
}

export function unpackBuckets(bytes: Uint8Array): Buckets {
	const buckets: Buckets = new Map();
	let bucket = zeroBucket;
	let position = 0;
	const next = (): number => {
		let value = 0;
		for (let scale = 1; ; scale *= 128) {
			const byte = bytes[position++];
			if (byte === undefined) throw new RangeError('buckets cut off');
			value += (byte % 128) * scale;
			if (byte < 128) return value;
		}
	};
	while (position < bytes.length) {
		bucket += next();
		buckets.set(bucket, next());
	}
	return buckets;
}

function pushNumber(bytes: number[], value: number): void {
	let rest = value;
	while (rest >= 128) {
		bytes.push((rest % 128) + 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
}

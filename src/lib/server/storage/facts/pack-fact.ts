import type { Counts } from '#lib/facts/counts.ts';
import { demand, numberReader, Packing } from './pack-numbers.ts';

/** The first bucket there is: see `Buckets`. */
const zeroBucket = -1;

const packing = new Packing();

/**
 * The sums that are not zero: for each, in the order of `measures`, twice its distance from the one before, one more where
 * it is below zero, and its size. The same sums always give the same bytes. Throws RangeError for a sum that is no whole number.
 */
export function packSums(sums: Float64Array): Uint8Array {
	packing.begin();
	let previous = -1;
	for (let place = 0; place < sums.length; place++) {
		const sum = sums[place] ?? 0;
		if (sum === 0) continue;
		packing.push(2 * (place - previous) + Number(sum < 0));
		packing.push(Math.abs(sum));
		previous = place;
	}
	return packing.packed();
}

/** Tells every packed sum and its place; they ascend. */
export function unpackSums(bytes: Uint8Array, tell: (place: number, sum: number) => void): void {
	const next = numberReader(bytes);
	let place = -1;
	for (let step = next(); step !== null; step = next()) {
		place += Math.floor(step / 2);
		tell(place, demand(next) * (step % 2 === 1 ? -1 : 1));
	}
}

/**
 * The distributions that hold anything: for each its distance from the one before, how many buckets it has, and for each of
 * those, ascending, its distance from the one before and its count.
 */
export function packShapes(shapes: readonly (Counts | null)[]): Uint8Array {
	packing.begin();
	let previous = -1;
	for (const [place, counts] of shapes.entries()) {
		const buckets = counts?.size ?? 0;
		if (buckets === 0) continue;
		packing.push(place - previous);
		packing.push(buckets);
		previous = place;
		let before = zeroBucket;
		counts?.forEach((bucket, count) => {
			packing.push(bucket - before);
			packing.push(count);
			before = bucket;
		});
	}
	return packing.packed();
}

/** Tells every bucket of packed distributions and its count; each distribution's ascend. */
export function unpackShapes(bytes: Uint8Array, tell: (place: number, bucket: number, count: number) => void): void {
	const next = numberReader(bytes);
	let place = -1;
	for (let distance = next(); distance !== null; distance = next()) {
		place += distance;
		let bucket = zeroBucket;
		for (let left = demand(next); left > 0; left--) {
			bucket += demand(next);
			tell(place, bucket, demand(next));
		}
	}
}

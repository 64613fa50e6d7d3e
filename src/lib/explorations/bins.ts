import type { Buckets } from '#lib/model/fact.ts';
import { bucketOf, countOf, quantile, valueOf, zeroBucket } from '#lib/statistics/sketch.ts';

/** Equal steps from 0 on: step i holds values from i × width to less than (i+1) × width, in the values' unit. */
export type Bins = {
	width: number;
	counts: number[];
	/** Values beyond the last step. */ beyond: number;
	total: number;
};

/** Widths that a reader knows by heart: seconds, minutes, hours, days. */
const widths = {
	seconds: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400],
	days: [1, 2, 5, 7, 14, 30, 60, 90, 180, 365]
} as const;
const mostBins = 40;

/** The smallest width of step by which so much of the distribution fits into forty of them. Share 0 to 1. */
export function widthFor(buckets: Buckets, unit: keyof typeof widths, share = 0.98): number {
	const far = quantile(buckets, share) ?? 0;
	const choices = widths[unit];
	return choices.find((width) => far / width <= mostBins) ?? Math.ceil(far / mostBins);
}

/**
 * Counts of whole units in log buckets as counts in equal steps. A bucket's count is spread evenly over the whole numbers
 * that it can hold: below 50 units a bucket holds one number alone, so there the steps are exact.
 */
export function binsOf(buckets: Buckets, width: number, count: number): Bins {
	const counts = new Array<number>(count).fill(0);
	let beyond = 0;
	for (const [bucket, times] of buckets) {
		const { first, last } = wholesIn(bucket);
		const each = times / (last - first + 1);
		const lastBin = Math.min(count - 1, Math.floor(last / width));
		let placed = 0;
		for (let bin = Math.floor(first / width); bin <= lastBin; bin++) {
			const wholes = Math.min(last, (bin + 1) * width - 1) - Math.max(first, bin * width) + 1;
			counts[bin] = (counts[bin] ?? 0) + wholes * each;
			placed += wholes * each;
		}
		beyond += times - placed;
	}
	return { width, counts, beyond: Math.max(0, beyond), total: countOf(buckets) };
}

/** Counts in steps of ten units, as they are kept around targets: bucket n from 10n on, −1 the zeros. */
export function binsOfTens(buckets: Buckets, count: number): Bins {
	const counts = new Array<number>(count).fill(0);
	let beyond = 0;
	for (const [bucket, times] of buckets) {
		const bin = Math.max(0, bucket);
		if (bin < count) counts[bin] = (counts[bin] ?? 0) + times;
		else beyond += times;
	}
	return { width: 10, counts, beyond, total: countOf(buckets) };
}

/** The first and last whole number that a bucket holds. */
function wholesIn(bucket: number): { first: number; last: number } {
	if (bucket === zeroBucket) return { first: 0, last: 0 };
	if (bucket === 0) return { first: 1, last: 1 };
	const middle = valueOf(bucket);
	let first = Math.max(1, Math.floor(middle * 0.985));
	while (bucketOf(first) < bucket) first++;
	let last = Math.ceil(middle * 1.015);
	while (last > first && bucketOf(last) > bucket) last--;
	return { first, last: Math.max(first, last) };
}

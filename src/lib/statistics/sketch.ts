import { z95 } from './z95.ts';

/** The bucket that holds zeros, apart from the logarithmic ones. */
export const zeroBucket = -1;

/** Which bucket holds an x of 0 or more, and the value that stands for a bucket. */
export type Scale = { bucketOf: (x: number) => number; valueOf: (bucket: number) => number };

/**
 * Buckets ⌈log_γ x⌉, γ = (1+α)/(1−α), each stood for by 2γ^i/(γ+1): within the relative error α of every x ≥ 1; bucket 0
 * holds all between 0 and 1. RangeError unless 0 < α < 1. Source: Masson, Rim and Lee 2019, DDSketch, PVLDB 12.
 */
export function logScale(relativeError: number): Scale {
	if (!(relativeError > 0 && relativeError < 1)) throw new RangeError(`no scale within ${relativeError}`);
	const gamma = (1 + relativeError) / (1 - relativeError);
	const logGamma = Math.log(gamma);
	return {
		bucketOf: (x) => (x === 0 ? zeroBucket : x <= 1 ? 0 : Math.ceil(Math.log(x) / logGamma)),
		valueOf: (bucket) => (bucket === zeroBucket ? 0 : (2 * gamma ** bucket) / (gamma + 1))
	};
}

const stored = logScale(0.01);

/** The buckets of the first hour's whole seconds: nearly all that is ever asked for. */
const small = Int16Array.from({ length: 3600 }, (_, seconds) => stored.bucketOf(seconds));

/**
 * The bucket that holds x on the scale within 1 %, γ = 1.01/0.99; bucket −1 holds zero. Made for whole units (seconds, from 1 up):
 * anything between 0 and 1 shares bucket 0. 569 buckets reach from 1 second to 24 hours.
 * Throws RangeError for a negative or non-finite x. Source: Masson, Rim and Lee 2019, DDSketch, PVLDB 12.
 */
export function bucketOf(x: number): number {
	if (!Number.isFinite(x) || x < 0) throw new RangeError(`no bucket for ${x}`);
	return small[x] ?? stored.bucketOf(x);
}

/** The value that stands for a bucket, 2γ^i/(γ+1): within 1 % of every x ≥ 1 in it; 0 for the zero bucket. */
export function valueOf(bucket: number): number {
	return stored.valueOf(bucket);
}

/** Counts x (of the unit that `bucketOf` takes) `times` more in the buckets, which it changes. */
export function addTo(buckets: Map<number, number>, x: number, times = 1): void {
	const bucket = bucketOf(x);
	buckets.set(bucket, (buckets.get(bucket) ?? 0) + times);
}

/** How many values the buckets hold. */
export function countOf(buckets: ReadonlyMap<number, number>): number {
	let count = 0;
	for (const times of buckets.values()) count += times;
	return count;
}

/**
 * The quantile q (0 to 1) within 1 %, in the unit of the values: the bucket of the smallest rank whose cumulative
 * count exceeds q(n−1). Null when the buckets are empty; throws RangeError for q outside 0 to 1.
 */
export function quantile(buckets: ReadonlyMap<number, number>, q: number): number | null {
	const count = countOf(buckets);
	return count === 0 ? null : valueAt(buckets, Math.floor(checked(q) * (count - 1)) + 1);
}

/**
 * 95 % interval of the quantile q from the order statistics of ranks nq ± z√(nq(1−q)), rounded outwards; the values are taken
 * as independent or, where they come in clusters, as worth no more than so many that are (`worth`). Below about n = 30 the ranks run into the smallest and largest value: the callers' small-sample rule.
 * Null when the buckets are empty; throws RangeError for q outside 0 to 1. Source: Conover 1999, 3.2.
 */
export function quantileInterval(
	buckets: ReadonlyMap<number, number>,
	q: number,
	worth = countOf(buckets)
): { low: number; high: number } | null {
	const count = countOf(buckets);
	if (count === 0) return null;
	const reach = z95 * count * Math.sqrt((checked(q) * (1 - q)) / Math.min(count, worth));
	const rank = (wanted: number): number => Math.min(count, Math.max(1, wanted));
	return {
		low: valueAt(buckets, rank(Math.floor(count * q - reach))),
		high: valueAt(buckets, rank(Math.ceil(count * q + reach)))
	};
}

function valueAt(buckets: ReadonlyMap<number, number>, rank: number): number {
	let cumulative = 0;
	for (const [bucket, times] of ascending(buckets)) {
		cumulative += times;
		if (cumulative >= rank) return valueOf(bucket);
	}
	throw new RangeError(`rank ${rank} beyond ${cumulative} values`);
}

/** Facts hold theirs in this order already. */
function ascending(buckets: ReadonlyMap<number, number>): Iterable<[bucket: number, times: number]> {
	let before = -Infinity;
	for (const bucket of buckets.keys()) {
		if (bucket < before) return [...buckets].sort(([a], [b]) => a - b);
		before = bucket;
	}
	return buckets;
}

function checked(q: number): number {
	if (!(q >= 0 && q <= 1)) throw new RangeError(`no quantile at ${q}`);
	return q;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addTo,
	bucketOf,
	countOf,
	logScale,
	quantile,
	quantileInterval,
	valueOf,
	zeroBucket
} from '#lib/statistics/sketch.ts';

const seconds = fc.array(fc.integer({ min: 0, max: 86_400 }), { minLength: 1, maxLength: 200 });
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

function sketchOf(values: readonly number[]): Map<number, number> {
	const buckets = new Map<number, number>();
	for (const value of values) addTo(buckets, value);
	return buckets;
}

/** The value of rank ⌊q(n−1)⌋, counted from 0, in a full sort. */
function exactQuantile(values: readonly number[], q: number): number {
	return [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? NaN;
}

describe('a distribution kept as counts', () => {
	test('300 seconds fall in bucket 286, which stands for 301.9 seconds', () => {
		expect(bucketOf(300)).toBe(286);
		expect(valueOf(286)).toBeCloseTo(301.913437, 5);
	});

	test('569 buckets reach from one second to a day', () => {
		expect(bucketOf(1)).toBe(0);
		expect(bucketOf(86_400)).toBe(569);
	});

	test.each([
		[0.005, 571, 300.376006, 1137],
		[0.01, 286, 301.913437, 569],
		[0.02, 143, 299.034856, 285]
	])('within %d, 300 seconds fall in bucket %i for %d, and a day takes %i', (relativeError, bucket, value, buckets) => {
		const scale = logScale(relativeError);
		expect(scale.bucketOf(300)).toBe(bucket);
		expect(scale.valueOf(bucket)).toBeCloseTo(value, 5);
		expect(scale.bucketOf(86_400)).toBe(buckets);
	});

	test('a scale without error, or of nothing but error, is refused', () => {
		expect(() => logScale(0)).toThrow(RangeError);
		expect(() => logScale(1)).toThrow(RangeError);
	});

	test('nothing waited has a bucket of its own and stays nothing', () => {
		expect(bucketOf(0)).toBe(zeroBucket);
		expect(zeroBucket).toBe(-1);
		expect(valueOf(zeroBucket)).toBe(0);
		expect(quantile(sketchOf([0, 0, 0, 50]), 0.5)).toBe(0);
	});

	test('a part of a second never falls among the zeros', () => {
		expect(bucketOf(0.001)).toBe(0);
		expect(bucketOf(0.99)).toBe(0);
	});

	test('every duration is told within one per cent', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10_000_000 }), (value) => {
				expect(Math.abs(valueOf(bucketOf(value)) / value - 1)).toBeLessThanOrEqual(0.01 + 1e-9);
			})
		);
	});

	test('a longer duration is never in an earlier bucket', () => {
		fc.assert(
			fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (one, other) => {
				expect(bucketOf(Math.max(one, other))).toBeGreaterThanOrEqual(bucketOf(Math.min(one, other)));
			})
		);
	});

	test('any quantile is within one per cent of the one from a full sort', () => {
		fc.assert(
			fc.property(seconds, share, (values, q) => {
				const exact = exactQuantile(values, q);
				expect(Math.abs((quantile(sketchOf(values), q) ?? NaN) - exact)).toBeLessThanOrEqual(0.0101 * exact);
			})
		);
	});

	test('among 1 to 10 the median is 5, the largest is 10 and 58 per cent lie at 6 or below', () => {
		const buckets = sketchOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		const found = [0, 0.5, 0.58, 1].map((q) => quantile(buckets, q));
		expect(found).toEqual([1, 5, 6, 10].map((value) => valueOf(bucketOf(value))));
	});

	test('two days added together say what their contacts say pooled, in any order', () => {
		fc.assert(
			fc.property(seconds, seconds, share, (one, other, q) => {
				const merged = sketchOf(one);
				for (const [bucket, times] of sketchOf(other)) merged.set(bucket, (merged.get(bucket) ?? 0) + times);
				const pooled = sketchOf([...other, ...one]);
				expect(countOf(merged)).toBe(one.length + other.length);
				expect(quantile(merged, q)).toBe(quantile(pooled, q));
				expect(quantileInterval(merged, q)).toEqual(quantileInterval(pooled, q));
			})
		);
	});

	test('the interval holds the quantile', () => {
		fc.assert(
			fc.property(seconds, share, (values, q) => {
				const buckets = sketchOf(values);
				const interval = quantileInterval(buckets, q);
				expect(interval?.low).toBeLessThanOrEqual(quantile(buckets, q) ?? NaN);
				expect(interval?.high).toBeGreaterThanOrEqual(quantile(buckets, q) ?? NaN);
			})
		);
	});

	test('among 1 to 100 the median lies between the values of rank 40 and 60', () => {
		const buckets = sketchOf(Array.from({ length: 100 }, (_, index) => index + 1));
		expect(quantileInterval(buckets, 0.5)).toEqual({ low: valueOf(bucketOf(40)), high: valueOf(bucketOf(60)) });
	});

	test('counting one value several times is the same as adding it that often', () => {
		const buckets = new Map<number, number>();
		addTo(buckets, 30, 3);
		expect(buckets).toEqual(sketchOf([30, 30, 30]));
	});

	test('an empty distribution has no quantile', () => {
		expect(quantile(new Map(), 0.5)).toBeNull();
		expect(quantileInterval(new Map(), 0.5)).toBeNull();
	});

	test('what is no duration and what is no quantile are refused', () => {
		expect(() => bucketOf(-1)).toThrow(RangeError);
		expect(() => bucketOf(NaN)).toThrow(RangeError);
		expect(() => bucketOf(Infinity)).toThrow(RangeError);
		expect(() => quantile(sketchOf([1]), 1.1)).toThrow(RangeError);
		expect(() => quantileInterval(sketchOf([1]), NaN)).toThrow(RangeError);
	});
});

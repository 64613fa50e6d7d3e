import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusteredShare } from '#lib/statistics/clustered-share.ts';
import { sumsOf, sumsOfShare } from '#lib/statistics/ratio.ts';
import { wilson } from '#lib/statistics/wilson.ts';

const clusters = fc.array(
	fc.integer({ min: 1, max: 20 }).chain((y) => fc.record({ x: fc.nat({ max: y }), y: fc.constant(y) })),
	{ minLength: 1, maxLength: 40 }
);

describe('a share of cases in clusters', () => {
	test('ten customers who each called ten times, always or never in vain, count as ten', () => {
		const all = [
			...Array.from({ length: 5 }, () => ({ x: 10, y: 10 })),
			...Array.from({ length: 5 }, () => ({ x: 0, y: 10 }))
		];
		const share = clusteredShare(sumsOf(all));
		expect(share).toMatchObject({ value: 0.5, designEffect: 10, effectiveN: 10 });
		expect(share?.low).toBeCloseTo(wilson(5, 10).low, 12);
		expect(share?.high).toBeCloseTo(wilson(5, 10).high, 12);
	});

	test('cases that each stand alone are a plain share', () => {
		const share = clusteredShare(sumsOfShare(81, 263));
		expect(share?.value).toBe(81 / 263);
		expect(share?.designEffect).toBeCloseTo(1, 12);
		expect(share?.low).toBeCloseTo(wilson(81, 263).low, 12);
	});

	test('clusters never make it narrower, and it holds the share', () => {
		fc.assert(
			fc.property(clusters, (units) => {
				const sums = sumsOf(units);
				const share = clusteredShare(sums);
				const plain = wilson(sums.x, sums.y);
				expect(share?.value).toBe(plain.value);
				expect(share?.low).toBeLessThanOrEqual(plain.low + 1e-12);
				expect(share?.high).toBeGreaterThanOrEqual(plain.high - 1e-12);
				expect(share?.low).toBeLessThanOrEqual(share?.value ?? NaN);
				expect(share?.high).toBeGreaterThanOrEqual(share?.value ?? NaN);
			})
		);
	});

	test('where nothing happened the design cannot be seen, and nobody is no share', () => {
		expect(clusteredShare(sumsOf([{ x: 0, y: 20 }]))).toMatchObject({ designEffect: 1, low: 0 });
		expect(clusteredShare(sumsOf([]))).toBeNull();
	});
});

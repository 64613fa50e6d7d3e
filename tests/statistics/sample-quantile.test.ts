import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, sampleQuantile } from '#lib/statistics/sample-quantile.ts';

const lists = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 });

describe('a quantile of a few numbers', () => {
	test('between two ranks it lies straight between the two numbers', () => {
		expect(sampleQuantile([10, 20, 30, 40], 0.25)).toBe(17.5);
		expect(sampleQuantile([10, 20, 30, 40], 0.9)).toBeCloseTo(37, 12);
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2.5);
	});

	test('the ends are the smallest and the largest', () => {
		fc.assert(
			fc.property(lists, (numbers) => {
				expect(sampleQuantile(numbers, 0)).toBe(Math.min(...numbers));
				expect(sampleQuantile(numbers, 1)).toBe(Math.max(...numbers));
			})
		);
	});

	test('the order of the numbers does not matter, and they are left as they were', () => {
		fc.assert(
			fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (numbers, q) => {
				const before = [...numbers];
				expect(sampleQuantile(numbers, q)).toBe(sampleQuantile(numbers.toReversed(), q));
				expect(numbers).toEqual(before);
			})
		);
	});

	test('no numbers have none', () => {
		expect(median([])).toBeNull();
		expect(() => sampleQuantile([1], 1.5)).toThrow(RangeError);
	});
});

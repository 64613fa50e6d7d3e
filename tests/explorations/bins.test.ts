import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsOf, binsOfTens, widthFor } from '#lib/explorations/bins.ts';
import { addTo } from '#lib/statistics/sketch.ts';

const bucketsOf = (values: readonly number[]): Map<number, number> => {
	const buckets = new Map<number, number>();
	for (const value of values) addTo(buckets, value);
	return buckets;
};
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe('steps of a histogram', () => {
	test('are exact where a bucket holds one whole second alone', () => {
		const bins = binsOf(bucketsOf([0, 1, 4, 5, 9, 10, 14, 31]), 5, 3);
		expect(bins).toEqual({ width: 5, counts: [3, 2, 2], beyond: 1, total: 8 });
	});

	test('lose no contact: what is not drawn is counted', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 }),
				fc.constantFrom(1, 5, 15, 60),
				fc.integer({ min: 1, max: 60 }),
				(values, width, count) => {
					const bins = binsOf(bucketsOf(values), width, count);
					expect(sum(bins.counts) + bins.beyond).toBeCloseTo(values.length, 6);
					expect(bins.counts).toHaveLength(count);
				}
			)
		);
	});

	test('put a value at most one percent from where it is', () => {
		// of a bucket whose middle is one percent from either end, the ends are so far apart
		const width = 1.01 / 0.99;
		for (let value = 50; value <= 7000; value++) {
			const { counts } = binsOf(bucketsOf([value]), 60, 130);
			const [near, far] = [Math.floor(value / width / 60), Math.floor((value * width) / 60)];
			expect(sum(counts.slice(near, far + 1)), String(value)).toBeCloseTo(1, 6);
		}
	});

	test('are wide enough for forty of them to hold nearly all', () => {
		const buckets = bucketsOf(Array.from({ length: 1000 }, (_, index) => index));
		expect(widthFor(buckets, 'seconds')).toBe(30);
		expect(widthFor(new Map(), 'seconds')).toBe(1);
		expect(widthFor(bucketsOf([400]), 'days')).toBe(14);
	});

	test('of ten seconds are taken as they are kept', () => {
		expect(
			binsOfTens(
				new Map([
					[-1, 2],
					[0, 3],
					[2, 4],
					[9, 1]
				]),
				3
			)
		).toEqual({ width: 10, counts: [5, 0, 4], beyond: 1, total: 10 });
	});
});

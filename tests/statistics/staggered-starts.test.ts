import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { staggeredStarts, startsOf } from '#lib/statistics/staggered-starts.ts';

/** Units over six periods: when each started. */
const over = (units: readonly (number | null)[], periods = 6) => ({
	starts: units.flatMap((start) => Array.from({ length: periods }, () => start)),
	periods: units.flatMap(() => Array.from({ length: periods }, (_, period) => period))
});
const someUnits = fc.array(fc.option(fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 });
const someReach = fc.record({ before: fc.integer({ min: 1, max: 4 }), after: fc.integer({ min: 1, max: 4 }) });

describe('units that start at different times', () => {
	test('worked by hand: the second start is compared with the one that never started only', () => {
		const { starts, periods } = over([1, 3, null]);
		const stacked = staggeredStarts(starts, periods, { before: 1, after: 2 });
		const told = stacked.map(({ row, stack, since }) => [Math.floor(row / 6), row % 6, stack, since]);
		expect(told).toEqual([
			// the first one's stack has periods 0 to 2, in which the second one has not started
			...[
				[0, 0, 0, -1],
				[0, 1, 0, 0],
				[0, 2, 0, 1]
			],
			...[
				[1, 0, 0, null],
				[1, 1, 0, null],
				[1, 2, 0, null]
			],
			...[
				[2, 0, 0, null],
				[2, 1, 0, null],
				[2, 2, 0, null]
			],
			...[
				[1, 2, 1, -1],
				[1, 3, 1, 0],
				[1, 4, 1, 1]
			],
			...[
				[2, 2, 1, null],
				[2, 3, 1, null],
				[2, 4, 1, null]
			]
		]);
	});

	test('the last to start has nobody to be compared with where all start', () => {
		const { starts, periods } = over([1, 3]);
		const stacked = staggeredStarts(starts, periods, { before: 1, after: 1 });
		expect(new Set(stacked.map(({ stack }) => stack))).toEqual(new Set([0]));
		expect(staggeredStarts(starts, periods, { before: 1, after: 4 })).toEqual([]);
	});

	test('nobody is ever compared with someone who has started, and no stack goes beyond its reach', () => {
		fc.assert(
			fc.property(someUnits, someReach, (units, reach) => {
				const { starts, periods } = over(units);
				const stacked = staggeredStarts(starts, periods, reach);
				for (const [stack, rows] of Map.groupBy(stacked, (one) => one.stack)) {
					const start = starts[rows.find(({ since }) => since !== null)?.row ?? -1] ?? NaN;
					for (const { row, since } of rows) {
						const period = periods[row] ?? NaN;
						expect([stack, period - start >= -reach.before && period - start < reach.after]).toEqual([stack, true]);
						if (since === null) expect(starts[row] ?? Infinity).toBeGreaterThan(period);
						else expect(since).toBe(period - start);
					}
				}
				expect(stacked.length).toBeGreaterThanOrEqual(0);
			})
		);
	});

	test('starts are told once, the first one first', () => {
		expect(startsOf([5, null, 3, 5])).toEqual([3, 5]);
	});

	test('without a period before or after there is no stack to make', () => {
		expect(() => staggeredStarts([1], [1], { before: 0, after: 1 })).toThrow(RangeError);
		expect(() => staggeredStarts([1], [1, 2], { before: 1, after: 1 })).toThrow(RangeError);
		const { starts, periods } = over([0, null]);
		expect(staggeredStarts(starts, periods, { before: 2, after: 2 })).toEqual([]);
	});
});

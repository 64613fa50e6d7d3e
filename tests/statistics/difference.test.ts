import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, differenceOfShares } from '#lib/statistics/difference.ts';

const share = fc
	.integer({ min: 1, max: 5000 })
	.chain((n) => fc.record({ events: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('the difference of two numbers', () => {
	test.each([
		[56, 70, 48, 80, 0.2, 0.052431472, 0.333872652],
		[9, 10, 3, 10, 0.6, 0.170522717, 0.809017973]
	])('%i of %i against %i of %i is as Newcombe published it in 1998', (a, n, b, m, value, low, high) => {
		const difference = differenceOfShares({ events: a, n }, { events: b, n: m });
		expect(difference.value).toBeCloseTo(value, 6);
		expect(difference.low).toBeCloseTo(low, 6);
		expect(difference.high).toBeCloseTo(high, 6);
	});

	test('two intervals of plus and minus 3 and 4 give one of plus and minus 5', () => {
		const difference = differenceOf({ value: 310, low: 307, high: 313 }, { value: 300, low: 296, high: 304 });
		expect(difference).toEqual({ value: 10, low: 5, high: 15 });
	});

	test('it lies inside its own interval and never beyond plus or minus everything', () => {
		fc.assert(
			fc.property(share, share, (first, second) => {
				const { value, low, high } = differenceOfShares(first, second);
				expect(low).toBeLessThanOrEqual(value);
				expect(high).toBeGreaterThanOrEqual(value);
				expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(high).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	test('asking the other way round only turns the sign', () => {
		fc.assert(
			fc.property(share, share, (first, second) => {
				const one = differenceOfShares(first, second);
				const other = differenceOfShares(second, first);
				expect(other.value).toBeCloseTo(-one.value, 12);
				expect(other.low).toBeCloseTo(-one.high, 12);
				expect(other.high).toBeCloseTo(-one.low, 12);
			})
		);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logRatio } from '#lib/statistics/log-ratio.ts';

const counts = fc.nat({ max: 10_000 });

describe('praise against complaints, in doublings', () => {
	test('as many of both is 0, twice as many is nearly 1', () => {
		expect(logRatio(40, 40).value).toBe(0);
		expect(logRatio(31.5, 15.5).value).toBe(1);
		expect(logRatio(2000, 1000).value).toBeCloseTo(1, 3);
	});

	test('its error is that of two counts, in doublings', () => {
		const { value, low, high, standardError } = logRatio(12, 3);
		expect(standardError).toBeCloseTo(Math.sqrt(1 / 12.5 + 1 / 3.5) / Math.log(2), 12);
		expect(high - value).toBeCloseTo(1.959964 * standardError, 12);
		expect(value - low).toBeCloseTo(1.959964 * standardError, 12);
	});

	test('the other way round it changes its sign, and more of the first is always more', () => {
		fc.assert(
			fc.property(counts, counts, (one, other) => {
				expect(logRatio(other, one).value).toBeCloseTo(-logRatio(one, other).value, 12);
				expect(logRatio(one + 1, other).value).toBeGreaterThan(logRatio(one, other).value);
			})
		);
	});

	test('none of either is no verdict: the interval reaches from an eighteenth to eighteen times', () => {
		const { value, low, high } = logRatio(0, 0);
		expect(value).toBe(0);
		expect(high).toBeCloseTo(5.655, 2);
		expect(low).toBe(-high);
		expect(() => logRatio(-1, 2)).toThrow(RangeError);
	});
});

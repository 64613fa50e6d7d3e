import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eValue } from '#lib/statistics/e-value.ts';

describe('what something unmeasured would have to reach', () => {
	test('a ratio of 3.9 from 1.8 to 8.7 gives the 7.26 and 3.0 of VanderWeele and Ding', () => {
		const { ofValue, ofInterval } = eValue({ value: 3.9, low: 1.8, high: 8.7 });
		expect(ofValue).toBeCloseTo(7.26, 2);
		expect(ofInterval).toBeCloseTo(3, 2);
	});

	test('an interval that holds 1 needs nothing at all', () => {
		expect(eValue({ value: 1.2, low: 0.9, high: 1.6 }).ofInterval).toBe(1);
		expect(eValue({ value: 0.8, low: 0.6, high: 1.1 }).ofInterval).toBe(1);
	});

	test('half as often asks as much as twice as often', () => {
		fc.assert(
			fc.property(fc.double({ min: 1, max: 50, noNaN: true }), (value) => {
				const above = eValue({ value, low: value * 0.9, high: value * 1.1 });
				const below = eValue({ value: 1 / value, low: 1 / (value * 1.1), high: 1 / (value * 0.9) });
				expect(below.ofValue).toBeCloseTo(above.ofValue, 9);
				expect(below.ofInterval).toBeCloseTo(above.ofInterval, 9);
				expect(above.ofValue).toBeGreaterThanOrEqual(value);
			})
		);
	});

	test('nothing is no ratio', () => {
		expect(() => eValue({ value: 0, low: 0, high: 1 })).toThrow(RangeError);
	});
});

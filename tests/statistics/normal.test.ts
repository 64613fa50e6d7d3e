import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalCumulative, normalQuantile } from '#lib/statistics/normal.ts';
import { z95 } from '#lib/statistics/z95.ts';

describe('the normal distribution', () => {
	test.each([
		[0.975, z95],
		[0.999, 3.090232306],
		[0.5, 0],
		[0.001, -3.090232306],
		[1e-10, -6.361340902]
	])('its quantile %f is the tabled %f', (p, tabled) => {
		expect(normalQuantile(p)).toBeCloseTo(tabled, 6);
	});

	test('far out no digit is lost', () => {
		expect(normalCumulative(-5) / 2.866515718791939e-7).toBeCloseTo(1, 9);
		expect(normalCumulative(0)).toBeCloseTo(0.5, 12);
		expect(normalCumulative(Infinity)).toBe(1);
	});

	test('it is the same on both sides, and a quantile leads back', () => {
		fc.assert(
			fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (z) => {
				expect(normalCumulative(z) + normalCumulative(-z)).toBeCloseTo(1, 12);
				expect(normalQuantile(normalCumulative(z))).toBeCloseTo(z, 6);
			})
		);
	});

	test('nothing and everything have no quantile', () => {
		expect(() => normalQuantile(0)).toThrow(RangeError);
		expect(() => normalQuantile(1)).toThrow(RangeError);
	});
});

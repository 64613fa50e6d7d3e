import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCumulative, betaQuantile } from '#lib/statistics/beta.ts';

// below 1 the ends are too steep for a double to tell two places apart
const sizes = fc.double({ min: 1, max: 300, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe('the beta distribution', () => {
	test('below 0.3 lies what the polynomial says for 2 and 3', () => {
		expect(betaCumulative(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
		expect(betaQuantile(0.025, 2, 3)).toBeCloseTo(0.06758598648854294, 10);
		expect(betaCumulative(0.5, 1e6, 1e6)).toBeCloseTo(0.5, 7);
	});

	test('with 1 and 1 every share is as likely as any', () => {
		fc.assert(
			fc.property(shares, (x) => {
				expect(betaCumulative(x, 1, 1)).toBeCloseTo(x, 12);
			})
		);
	});

	test('seen from the other end it is the same', () => {
		fc.assert(
			fc.property(shares, sizes, sizes, (x, a, b) => {
				expect(betaCumulative(x, a, b)).toBeCloseTo(1 - betaCumulative(1 - x, b, a), 9);
			})
		);
	});

	test('a quantile leads back to its share', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), sizes, sizes, (p, a, b) => {
				expect(betaCumulative(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
			})
		);
	});

	test('the ends are exact and nonsense is refused', () => {
		expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaCumulative(0, 2, 3), betaCumulative(1, 2, 3)]).toEqual([
			0, 1, 0, 1
		]);
		expect(() => betaCumulative(1.1, 2, 3)).toThrow(RangeError);
		expect(() => betaCumulative(0.5, 0, 3)).toThrow(RangeError);
		expect(() => betaQuantile(-0.1, 2, 3)).toThrow(RangeError);
	});
});

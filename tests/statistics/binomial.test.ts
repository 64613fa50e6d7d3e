import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialCumulative, binomialQuantile } from '#lib/statistics/binomial.ts';

/** Every chance by itself, added up. */
function byHand(events: number, n: number, chance: number): number {
	let term = (1 - chance) ** n;
	let sum = term;
	for (let r = 1; r <= events; r++) {
		term *= ((n - r + 1) / r) * (chance / (1 - chance));
		sum += term;
	}
	return sum;
}

describe('the binomial distribution', () => {
	test('three or fewer of ten at 30 per cent come in 65 of 100 cases', () => {
		expect(binomialCumulative(3, 10, 0.3)).toBeCloseTo(0.6496107184, 10);
	});

	test('it is the sum of its chances', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.nat({ max: 60 }),
				fc.double({ min: 0.02, max: 0.98, noNaN: true }),
				(n, events, chance) => {
					fc.pre(events <= n);
					expect(binomialCumulative(events, n, chance)).toBeCloseTo(byHand(events, n, chance), 9);
				}
			)
		);
	});

	test('a quantile is the first count that reaches the share', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
				const count = binomialQuantile(p, n, 0.4);
				expect(binomialCumulative(count, n, 0.4)).toBeGreaterThanOrEqual(p);
				expect(binomialCumulative(count - 1, n, 0.4)).toBeLessThan(p);
			})
		);
	});

	test('below none is nothing, and nonsense is refused', () => {
		expect(binomialCumulative(-1, 10, 0.3)).toBe(0);
		expect(binomialCumulative(10, 10, 0.3)).toBe(1);
		expect(binomialQuantile(1, 10, 0.3)).toBe(10);
		expect(() => binomialCumulative(1, 2.5, 0.3)).toThrow(RangeError);
		expect(() => binomialCumulative(1, 2, 1.3)).toThrow(RangeError);
		expect(() => binomialQuantile(2, 2, 0.3)).toThrow(RangeError);
	});
});

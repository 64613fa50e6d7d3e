import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fayFeuer } from '#lib/statistics/fay-feuer.ts';
import { poissonRate } from '#lib/statistics/poisson-rate.ts';
import { affected, births } from './published-strata.ts';

const strata = fc.array(
	fc.record({
		events: fc.nat({ max: 50 }),
		exposure: fc.integer({ min: 1, max: 5000 }),
		weight: fc.integer({ min: 1, max: 100 })
	}),
	{ minLength: 1, maxLength: 10 }
);

describe('the interval of Fay and Feuer', () => {
	test.each([
		[1, 92.3045, 80.4417, 105.7633],
		[2, 91.1741, 82.3612, 100.8676],
		[3, 85.0692, 77.1835, 94.2236],
		[4, 92.7179, 80.01, 114.6694],
		[5, 75.529, 67.7021, 188.3002]
	])('for birth order %i it is as epitools prints it', (order, value, low, high) => {
		const rate = fayFeuer(
			births.map((orders, age) => ({
				events: affected[age]?.[order - 1] ?? NaN,
				exposure: orders[order - 1] ?? NaN,
				weight: orders.reduce((sum, each) => sum + each, 0)
			}))
		);
		expect((rate?.value ?? NaN) * 1e5).toBeCloseTo(value, 3);
		expect((rate?.low ?? NaN) * 1e5).toBeCloseTo(low, 3);
		expect((rate?.high ?? NaN) * 1e5).toBeCloseTo(high, 3);
	});

	test('for one stratum it is the exact interval of a count', () => {
		const rate = fayFeuer([{ events: 7, exposure: 350, weight: 3 }]);
		const exact = poissonRate(7, 350);
		expect(rate?.low).toBeCloseTo(exact.low, 12);
		expect(rate?.high).toBeCloseTo(exact.high, 12);
	});

	test('it holds the rate, and twice the weights are the same weights', () => {
		fc.assert(
			fc.property(strata, (some) => {
				const rate = fayFeuer(some);
				expect(rate?.low).toBeLessThanOrEqual(rate?.value ?? NaN);
				expect(rate?.high).toBeGreaterThan(rate?.value ?? NaN);
				const doubled = fayFeuer(some.map((stratum) => ({ ...stratum, weight: 2 * stratum.weight })));
				expect(doubled?.high).toBeCloseTo(rate?.high ?? NaN, 9);
			})
		);
	});

	test('a stratum with weight and nobody in it leaves no rate, one without weight is passed over', () => {
		expect(fayFeuer([{ events: 0, exposure: 0, weight: 1 }])).toBeNull();
		expect(
			fayFeuer([
				{ events: 5, exposure: 10, weight: 1 },
				{ events: 0, exposure: 0, weight: 0 }
			])?.value
		).toBe(0.5);
		expect(() => fayFeuer([])).toThrow(RangeError);
	});
});

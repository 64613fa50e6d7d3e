import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	chiSquaredCumulative,
	chiSquaredQuantile,
	chiSquaredSurvival,
	gammaCumulative,
	gammaQuantile,
	gammaSurvival,
	logGamma
} from '#lib/statistics/gamma.ts';

const shapes = fc.double({ min: 0.05, max: 500, noNaN: true });

describe('the gamma function and its distributions', () => {
	test.each([
		[0.5, Math.log(Math.PI) / 2],
		[1, 0],
		[10, Math.log(362_880)],
		[0.1, 2.252712651734206],
		[1e6, 12_815_504.569147611]
	])('ln Γ(%f) is the printed one', (x, printed) => {
		expect(logGamma(x)).toBeCloseTo(printed, 8);
	});

	test('Γ(x+1) is x times Γ(x)', () => {
		fc.assert(
			fc.property(shapes, (x) => {
				expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
			})
		);
	});

	test.each([
		[0.95, 1, 3.841458820694124],
		[0.95, 10, 18.307038053275146],
		[0.025, 5, 0.8312116134866625],
		[0.975, 200_000, 201_241.48328154747]
	])('the quantile %f of χ² with %i degrees of freedom is the tabled one', (p, degrees, tabled) => {
		expect(chiSquaredQuantile(p, degrees) / tabled).toBeCloseTo(1, 9);
	});

	test('far out in the tail no digit is lost', () => {
		expect(chiSquaredSurvival(16.79, 1) / 4.1752751389197874e-5).toBeCloseTo(1, 9);
		expect(gammaSurvival(100, 1) / Math.exp(-100)).toBeCloseTo(1, 9);
	});

	test('with shape 1 it is the exponential distribution', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 30, noNaN: true }), (x) => {
				expect(gammaCumulative(x, 1)).toBeCloseTo(1 - Math.exp(-x), 12);
			})
		);
	});

	test('a quantile leads back to its share', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shapes, (p, shape) => {
				const x = gammaQuantile(p, shape);
				expect(gammaCumulative(x, shape)).toBeCloseTo(p, 9);
				expect(gammaCumulative(x, shape) + gammaSurvival(x, shape)).toBeCloseTo(1, 12);
				expect(chiSquaredCumulative(2 * x, 2 * shape)).toBeCloseTo(p, 9);
			})
		);
	});

	test('what is outside is nothing or everything, and what is no distribution is refused', () => {
		expect(gammaCumulative(-1, 2)).toBe(0);
		expect(gammaSurvival(-1, 2)).toBe(1);
		expect(gammaCumulative(Infinity, 2)).toBe(1);
		expect(gammaQuantile(0, 3)).toBe(0);
		expect(() => gammaCumulative(1, 0)).toThrow(RangeError);
		expect(() => gammaQuantile(1, 2)).toThrow(RangeError);
		expect(() => logGamma(0)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorTimesPhi, errorWithBetween, overdispersion, winsorised } from '#lib/statistics/overdispersion.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { leakingCans } from './orange-juice.ts';

const target = leakingCans.reduce((sum, each) => sum + each, 0) / 1500;
const standardError = Math.sqrt((target * (1 - target)) / 50);
const units = leakingCans.map((leaking) => ({ value: leaking / 50, standardError }));
const found = overdispersion(units, target) ?? { phi: NaN, betweenVariance: NaN };

describe('units that vary more than chance', () => {
	test('the cans of Montgomery have the printed common share and limits, and two samples outside', () => {
		expect(target).toBeCloseTo(0.23133333, 7);
		expect(target - 3 * standardError).toBeCloseTo(0.05242755, 7);
		expect(target + 3 * standardError).toBeCloseTo(0.41023912, 7);
		const outside = units.flatMap(({ value }, place) =>
			Math.abs(value - target) > 3 * standardError ? [place + 1] : []
		);
		expect(outside).toEqual([15, 23]);
	});

	test('their scores are drawn in to −1.90 and 2.22, which leaves a dispersion of 1.91', () => {
		const scores = units.map(({ value }) => (value - target) / standardError);
		expect(scores.reduce((sum, z) => sum + z ** 2, 0) / 30).toBeCloseTo(2.84697731, 6);
		expect(Math.min(...winsorised(scores))).toBeCloseTo(-1.90044162, 6);
		expect(Math.max(...winsorised(scores))).toBeCloseTo(2.2246346, 6);
		expect(found.phi).toBeCloseTo(1.91072781, 6);
		expect(found.betweenVariance).toBeCloseTo(0.0034732, 6);
	});

	test('sample 23 is then just outside one pair of limits and just inside the other', () => {
		expect(target + 3 * errorTimesPhi(standardError, found)).toBeCloseTo(0.47863315, 6);
		expect(target - 3 * errorTimesPhi(standardError, found)).toBeCloseTo(-0.01596648, 6);
		expect(target + 3 * errorWithBetween(standardError, found)).toBeCloseTo(0.4828608, 6);
		expect(target - 3 * errorWithBetween(standardError, found)).toBeCloseTo(-0.02019414, 6);
	});

	test('units that vary by chance alone are left alone', () => {
		const random = randomStream(1, 'units');
		const even = Array.from({ length: 200 }, () => ({ value: random.normal(0, 0.7), standardError: 1 }));
		expect(overdispersion(even, 0)).toEqual({ phi: 1, betweenVariance: 0 });
	});

	test('it never makes a limit narrower and knows no units', () => {
		const some = fc.array(
			fc.record({
				value: fc.double({ min: -50, max: 50, noNaN: true }),
				standardError: fc.double({ min: 0.5, max: 9, noNaN: true })
			}),
			{ minLength: 10, maxLength: 40 }
		);
		fc.assert(
			fc.property(some, (list) => {
				const plain = overdispersion(list, 0);
				const scaled = overdispersion(
					list.map((unit) => ({ value: 60 * unit.value, standardError: 60 * unit.standardError })),
					0
				);
				expect(plain?.betweenVariance).toBeGreaterThanOrEqual(0);
				expect(scaled?.phi).toBeCloseTo(plain?.phi ?? NaN, 6);
				expect((scaled?.betweenVariance ?? NaN) / 3600).toBeCloseTo(plain?.betweenVariance ?? NaN, 6);
			})
		);
	});

	test('nine units say nothing of it', () => {
		expect(overdispersion(units.slice(0, 9), target)).toBeNull();
		expect(() => overdispersion([{ value: 1, standardError: 0 }], 1)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, usualFalseShare } from '#lib/statistics/false-discovery.ts';

// Benjamini and Hochberg 1995, 3.2: fifteen comparisons in a trial of treatments after a heart attack
const trial = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
];
const some = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('many findings at once', () => {
	test('of the fifteen of Benjamini and Hochberg four stand, where Bonferroni leaves three', () => {
		const printed = [
			0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486, 0.58118182, 0.714875,
			0.75323077, 0.81321429, 1
		];
		const adjusted = benjaminiHochberg(trial);
		for (const [place, rate] of adjusted.entries()) expect(rate).toBeCloseTo(printed[place] ?? NaN, 7);
		expect(adjusted.filter((rate) => rate <= 0.05)).toHaveLength(4);
		expect(trial.filter((p) => p <= 0.05 / 15)).toHaveLength(3);
		expect(adjusted.filter((rate) => rate <= usualFalseShare)).toHaveLength(9);
	});

	test('tests that depend on each other in any way ask for more', () => {
		const sumOfParts = trial.reduce((sum, _, place) => sum + 1 / (place + 1), 0);
		expect(benjaminiYekutieli(trial)[3]).toBeCloseTo(0.035625 * sumOfParts, 9);
		expect(benjaminiYekutieli(trial).filter((rate) => rate <= 0.05)).toHaveLength(3);
	});

	test('no finding gets surer among others, and the order they come in does not matter', () => {
		fc.assert(
			fc.property(some, (pValues) => {
				const adjusted = benjaminiHochberg(pValues);
				for (const [place, rate] of adjusted.entries()) {
					expect(rate).toBeGreaterThanOrEqual((pValues[place] ?? NaN) - 1e-15);
					expect(rate).toBeLessThanOrEqual(1);
				}
				expect(benjaminiHochberg(pValues.toReversed()).toReversed()).toEqual(adjusted);
			})
		);
	});

	test('one finding alone stays as it is', () => {
		expect(benjaminiHochberg([0.03])).toEqual([0.03]);
		expect(benjaminiYekutieli([0.03])).toEqual([0.03]);
		expect(benjaminiHochberg([])).toEqual([]);
	});

	test('what is no p-value is refused', () => {
		expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
		expect(() => benjaminiHochberg([NaN])).toThrow(RangeError);
	});
});

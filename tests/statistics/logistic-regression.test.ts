import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf, logisticRegression } from '#lib/statistics/logistic-regression.ts';
import { applicants } from './published-strata.ts';

/** Launches by temperature in °F, and whether a seal was damaged. Source: Dalal et al. 1989, JASA 84:945. */
const temperatures = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58];
const damaged = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1];
const ones = temperatures.map(() => 1);

const table = fc.record({
	events: fc.integer({ min: 1, max: 400 }),
	others: fc.integer({ min: 1, max: 400 }),
	otherEvents: fc.integer({ min: 1, max: 400 }),
	otherOthers: fc.integer({ min: 1, max: 400 })
});

describe('events among cases', () => {
	test('seals were damaged in the cold: 15.0429 (7.379) and −.2322 (.108) a degree, as published', () => {
		const fit = logisticRegression([ones, temperatures], damaged, ones);
		expect(fit?.coefficients[0]).toBeCloseTo(15.0429, 4);
		expect(fit?.coefficients[1]).toBeCloseTo(-0.2322, 4);
		expect(Math.sqrt(fit?.covariance[0]?.[0] ?? NaN)).toBeCloseTo(7.3786, 4);
		expect(Math.sqrt(fit?.covariance[1]?.[1] ?? NaN)).toBeCloseTo(0.10824, 5);
	});

	test('within departments women were admitted to Berkeley a little more often, by .09987 (.08085), as published', () => {
		const cells = applicants.flatMap(({ men, women }) => [men, women]);
		const fit = logisticRegression(
			[
				...applicants.map((_, department) => cells.map((__, row) => Number(Math.floor(row / 2) === department))),
				cells.map((_, row) => row % 2)
			],
			cells.map(([admitted]) => admitted),
			cells.map(([, applied]) => applied)
		);
		expect(fit?.coefficients[0]).toBeCloseTo(0.58205, 5);
		expect(fit?.coefficients[6]).toBeCloseTo(0.09987, 5);
		expect(Math.sqrt(fit?.covariance[6]?.[6] ?? NaN)).toBeCloseTo(0.08085, 5);
		expect(Math.sqrt(fit?.covariance[0]?.[0] ?? NaN)).toBeCloseTo(0.06899, 5);
	});

	test('of two groups it is the logarithm of the odds ratio, with Woolf’s error', () => {
		fc.assert(
			fc.property(table, ({ events: a, others: b, otherEvents: c, otherOthers: d }) => {
				const fit = logisticRegression(
					[
						[1, 1],
						[1, 0]
					],
					[a, c],
					[a + b, c + d]
				);
				expect(fit?.coefficients[1]).toBeCloseTo(Math.log((a * d) / (b * c)), 6);
				expect(fit?.covariance[1]?.[1]).toBeCloseTo(1 / a + 1 / b + 1 / c + 1 / d, 6);
				expect(fit?.chances[0]).toBeCloseTo(a / (a + b), 8);
			})
		);
	});

	test('its order and how cases are put together change nothing', () => {
		const fit = logisticRegression([ones, temperatures], damaged, ones);
		const turned = logisticRegression([ones, temperatures.toReversed()], damaged.toReversed(), ones);
		const degrees = [...new Set(temperatures)];
		const countOf = (of: readonly number[]) =>
			degrees.map((degree) => of.reduce((sum, each, row) => sum + (temperatures[row] === degree ? each : 0), 0));
		const grouped = logisticRegression([degrees.map(() => 1), degrees], countOf(damaged), countOf(ones));
		for (const other of [turned, grouped]) {
			expect(other?.coefficients[1]).toBeCloseTo(fit?.coefficients[1] ?? NaN, 9);
			expect(other?.covariance[1]?.[1]).toBeCloseTo(fit?.covariance[1]?.[1] ?? NaN, 9);
		}
	});

	test('the pulls of rows add up to nothing, and a row without cases has a chance but no pull', () => {
		const fit = logisticRegression(
			[
				[...ones, 1],
				[...temperatures, 31]
			],
			[...damaged, 0],
			[...ones, 0]
		);
		for (const pulls of fit?.pulls ?? []) expect(pulls.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 8);
		expect(fit?.pulls[1]?.at(-1)).toBe(0);
		expect(fit?.chances.at(-1)).toBeCloseTo(0.9996, 4);
	});

	test('where the cold tells every damage the log odds have no end, and there is no fit', () => {
		const cold = temperatures.map((degrees) => Number(degrees < 67));
		expect(logisticRegression([ones, temperatures], cold, ones)).toBeNull();
		expect(logisticRegression([ones], ones, ones)).toBeNull();
	});

	test('columns that tell each other give no fit, more events than cases are refused', () => {
		expect(logisticRegression([ones, ones], damaged, ones)).toBeNull();
		expect(() => logisticRegression([[1]], [2], [1])).toThrow(RangeError);
		expect(() => logisticRegression([[1, 1]], [1, 1], [1])).toThrow(RangeError);
	});

	test('log odds of nothing are even chances', () => {
		expect(chanceOf(0)).toBe(0.5);
		expect(chanceOf(Math.log(3))).toBeCloseTo(0.75, 12);
	});
});

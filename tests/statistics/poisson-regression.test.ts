import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poissonRegression } from '#lib/statistics/poisson-regression.ts';
import { waves } from '#lib/statistics/segments.ts';
import { events, monthsBefore, population } from './sicily.ts';

const months = events.map((_, month) => month);
const columns = [
	months.map(() => 1),
	months.map((month) => Number(month >= monthsBefore)),
	months.map((month) => month + 1)
];
const factor = (coefficient = NaN, reach = 0) => Math.exp(coefficient + 1.959964 * reach);

describe('counts over an exposure', () => {
	test('after the smoking ban of Sicily .8944 (.8647 to .9251) of the coronary events, as published', () => {
		const fit = poissonRegression(columns, events, population);
		const [, ban, month] = fit?.coefficients ?? [];
		const error = Math.sqrt(fit?.covariance[1]?.[1] ?? NaN);
		expect(factor(ban)).toBeCloseTo(0.89437651, 7);
		expect(factor(ban, -error)).toBeCloseTo(0.86468642, 7);
		expect(factor(ban, error)).toBeCloseTo(0.92508605, 7);
		expect(factor(month)).toBeCloseTo(1.00495724, 7);
	});

	test('more uneven than chance by 3.56, the interval is .8392 to .9532', () => {
		const fit = poissonRegression(columns, events, population);
		expect(fit?.dispersion).toBeCloseTo(3.5591946, 4);
		const error = Math.sqrt((fit?.covariance[1]?.[1] ?? NaN) * (fit?.dispersion ?? NaN));
		expect(factor(fit?.coefficients[1], -error)).toBeCloseTo(0.839189, 6);
		expect(factor(fit?.coefficients[1], error)).toBeCloseTo(0.9531933, 6);
	});

	test('with a season of two waves .8851 (.8394 to .9332) and 2.26', () => {
		const fit = poissonRegression([...columns, ...waves(59, 12, 2)], events, population);
		const error = Math.sqrt((fit?.covariance[1]?.[1] ?? NaN) * (fit?.dispersion ?? NaN));
		expect(factor(fit?.coefficients[1])).toBeCloseTo(0.88507155, 6);
		expect(fit?.dispersion).toBeCloseTo(2.2621864, 5);
		expect(factor(fit?.coefficients[1], -error)).toBeCloseTo(0.83940096, 5);
		expect(factor(fit?.coefficients[1], error)).toBeCloseTo(0.93322701, 5);
		expect(factor(fit?.coefficients[2])).toBeCloseTo(1.00540377, 6);
	});

	test('of two groups it is the ratio of their rates, whatever the counts', () => {
		const group = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }));
		fc.assert(
			fc.property(group, group, ([a, m], [b, n]) => {
				const fit = poissonRegression(
					[
						[1, 1, 1],
						[0, 1, 1]
					],
					[a, b, b],
					[m, n, n]
				);
				expect(Math.exp(fit?.coefficients[1] ?? NaN)).toBeCloseTo(b / n / (a / m), 4);
				expect(fit?.covariance[1]?.[1]).toBeCloseTo(1 / a + 1 / (2 * b), 6);
			})
		);
	});

	test('a month in which nobody was exposed moves nothing', () => {
		const one = [1, 1, 1, 1, 1];
		const fit = poissonRegression([one], [4, 5, 6, 7, 0], [1, 1, 1, 1, 0]);
		expect(Math.exp(fit?.coefficients[0] ?? NaN)).toBeCloseTo(5.5, 9);
	});

	test('columns that tell each other and rows no more than columns give no fit, less than nothing is refused', () => {
		expect(poissonRegression([[1], [0]], [4], [1])).toBeNull();
		expect(poissonRegression([[1]], [4], [1])).toBeNull();
		expect(() => poissonRegression([[1, 1]], [4, -1], [1, 1])).toThrow(RangeError);
	});
});

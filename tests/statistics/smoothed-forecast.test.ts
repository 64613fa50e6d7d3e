import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '#lib/statistics/random.ts';
import { bestWeight, smoothedForecast } from '#lib/statistics/smoothed-forecast.ts';

const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
const weight = fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100);

/** A level that wanders by so much of each surprise: what such a forecast is best for. */
const wandering = (seed: number, share: number) => {
	const random = randomStream(seed, 'wandering');
	let level = 100;
	return Array.from({ length: 400 }, () => {
		const surprise = random.normal(0, 5);
		const point = level + surprise;
		level += share * surprise;
		return point;
	});
};

describe('what a smoothed series expects', () => {
	test('the handbook’s twenty points smoothed by .3 from 50, as published', () => {
		const points = [
			52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1
		];
		// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4; the last one is what would come next
		const published = [
			50, 50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92,
			50.73, 51.23, 51.94, 51.99
		];
		const { expected } = smoothedForecast([50, ...points, 0], 0.3);
		expect(expected).toHaveLength(published.length);
		for (const [place, value] of published.entries())
			expect(Math.abs((expected[place] ?? NaN) - value)).toBeLessThan(0.0051);
	});

	test('what it missed in the handbook’s twelve points, as published', () => {
		// NIST/SEMATECH e-Handbook of Statistical Methods, 6.4.3.1, weight .1
		const { residuals } = smoothedForecast([71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70], 0.1);
		const published = [-1, -1.9, -2.71, -6.44, -4.8, 2.68, 8.42, 4.57, 4.12, 3.71, -1.67];
		for (const [place, value] of published.entries()) expect(residuals[place]).toBeCloseTo(value, 2);
	});

	test('with all the weight on the last point it expects just that', () => {
		fc.assert(
			fc.property(series, (points) => {
				expect(smoothedForecast(points, 1).expected).toEqual(points.slice(0, -1));
			})
		);
	});

	test('it expects nothing outside what was seen, and moves with the points in their unit', () => {
		fc.assert(
			fc.property(series, weight, (points, own) => {
				const { expected, residuals } = smoothedForecast(points, own);
				const moved = smoothedForecast(
					points.map((point) => 60 * point + 7),
					own
				);
				for (const [place, each] of expected.entries()) {
					expect(each).toBeGreaterThanOrEqual(Math.min(...points) - 1e-9);
					expect(each).toBeLessThanOrEqual(Math.max(...points) + 1e-9);
					expect(each + (residuals[place] ?? NaN)).toBeCloseTo(points[place + 1] ?? NaN, 8);
					expect(moved.residuals[place]).toBeCloseTo(60 * (residuals[place] ?? NaN), 6);
				}
			})
		);
	});

	test('the best weight is how far the level follows each surprise', () => {
		for (const share of [0.2, 0.5, 0.8]) expect(Math.abs(bestWeight(wandering(4, share)) - share)).toBeLessThan(0.12);
	});

	test('no weight on the last point, or more than all, is refused', () => {
		expect(() => smoothedForecast([1, 2], 0)).toThrow(RangeError);
		expect(() => smoothedForecast([1, 2], 1.1)).toThrow(RangeError);
	});
});

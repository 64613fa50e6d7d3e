import { describe, expect, test } from 'vitest';
import { influences, products } from '#lib/statistics/influences.ts';
import { leastSquares } from '#lib/statistics/least-squares.ts';
import { durbinWatson, neweyWest, usualLag } from '#lib/statistics/newey-west.ts';
import { segments } from '#lib/statistics/segments.ts';
import { investment } from './investment.ts';
import { events, monthsBefore, population } from './sicily.ts';

const columns = [investment.real.map(() => 1), investment.product, investment.interest];
const fit = leastSquares(columns, investment.real);
const errors = (covariance: number[][]) => covariance.map((row, at) => Math.sqrt(row[at] ?? NaN));

describe('errors of neighbours that resemble each other', () => {
	test('the investment equation of Greene has the errors of Zeileis 2004', () => {
		expect(fit?.coefficients[0]).toBeCloseTo(-12.5336006, 5);
		expect(fit?.coefficients[1]).toBeCloseTo(0.1691365, 7);
		expect(fit?.coefficients[2]).toBeCloseTo(-1.001438, 6);
		const [constant, product, interest] = fit ? errors(neweyWest(influences(columns, fit), 4)) : [];
		expect(constant).toBeCloseTo(18.9582981, 5);
		expect(product).toBeCloseTo(0.0167508, 6);
		expect(interest).toBeCloseTo(3.3423754, 5);
		// corrected for few rows, n/(n−k), as the paper also prints them
		const few = Math.sqrt(investment.real.length / (fit?.degrees ?? NaN));
		expect((constant ?? NaN) * few).toBeCloseTo(20.6593264, 5);
		expect((product ?? NaN) * few).toBeCloseTo(0.0182537, 6);
		expect((interest ?? NaN) * few).toBeCloseTo(3.6422691, 5);
	});

	test.each([
		[0, 3.791093, 0.167349, 5.939551, 0.387332],
		[3, 4.072428, 0.178379, 7.208008, 0.425611],
		[4, 4.055358, 0.181243, 7.166719, 0.413285]
	])('the months of Sicily looking back %i have the errors of the R package sandwich', (lag, ...published) => {
		const rates = events.map((count, month) => (count / (population[month] ?? NaN)) * 1e5);
		const ban = { at: monthsBefore, impact: { kind: 'step' }, slope: true, washOut: 0, season: null } as const;
		const shape = segments(rates.length, ban);
		const line = leastSquares(shape, rates);
		expect(line).not.toBeNull();
		if (!line) return;
		for (const [at, error] of errors(neweyWest(influences(shape, line), lag)).entries())
			expect(error).toBeCloseTo(published[at] ?? NaN, 4);
		for (const [at, coefficient] of [194.10874, 1.0358486, -24.717143, 0.12722044].entries())
			expect(line.coefficients[at]).toBeCloseTo(coefficient, 4);
		const variance = line.residuals.reduce((sum, left) => sum + left ** 2, 0) / line.degrees;
		const plain = errors(line.inverse).map((error) => error * Math.sqrt(variance));
		for (const [at, error] of [4.8503207, 0.22860398, 7.5251715, 0.50287331].entries())
			expect(plain[at]).toBeCloseTo(error, 4);
	});

	test('the plain errors of the same equation are those of least squares', () => {
		const variance = (fit?.residuals.reduce((sum, left) => sum + left ** 2, 0) ?? NaN) / (fit?.degrees ?? NaN);
		const plain = errors(fit?.inverse ?? []).map((error) => error * Math.sqrt(variance));
		expect(plain[0]).toBeCloseTo(24.9152688, 5);
		expect(plain[1]).toBeCloseTo(0.0205665, 6);
		expect(plain[2]).toBeCloseTo(2.3687491, 5);
	});

	test('without a lag they are the sums of each row by itself', () => {
		expect(fit).not.toBeNull();
		if (!fit) return;
		const pulls = influences(columns, fit);
		expect(neweyWest(pulls, 0)).toEqual(products(pulls));
		for (const list of pulls) expect(list.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(0, 6);
	});

	test('two years of weeks look back three points, ten years four', () => {
		expect(usualLag(59)).toBe(3);
		expect(usualLag(104)).toBe(4);
		expect(usualLag(10)).toBe(3);
		expect(usualLag(520)).toBe(5);
	});

	test('a zigzag is far from itself, a drift is near', () => {
		expect(durbinWatson([1, -1, 1, -1])).toBe(3);
		expect(durbinWatson([-2, -1, 1, 2])).toBeCloseTo(0.6, 12);
	});

	test('half a lag is refused', () => {
		expect(() => neweyWest([[1, 2]], 0.5)).toThrow(RangeError);
	});
});

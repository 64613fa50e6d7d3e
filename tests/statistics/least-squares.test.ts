import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from '#lib/statistics/least-squares.ts';

const ones = (count: number) => Array.from({ length: count }, () => 1);
const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -500, max: 500 })), {
	minLength: 4,
	maxLength: 30
});
const spread = (numbers: readonly number[]) => new Set(numbers).size > 1;

describe('a line through points', () => {
	test('a line is found again, with nothing left over', () => {
		const fit = leastSquares([ones(4), [0, 1, 2, 3]], [5, 8, 11, 14]);
		expect(fit?.coefficients[0]).toBeCloseTo(5, 12);
		expect(fit?.coefficients[1]).toBeCloseTo(3, 12);
		expect(fit?.residuals.every((left) => Math.abs(left) < 1e-12)).toBe(true);
		expect(fit?.degrees).toBe(2);
	});

	test('the inverse is that of the columns multiplied with each other', () => {
		// XᵀX = [[4, 6], [6, 14]]
		const fit = leastSquares([ones(4), [0, 1, 2, 3]], [1, 4, 2, 5]);
		const wanted = [0.7, -0.3, -0.3, 0.2];
		expect(fit?.inverse.flat().map((each) => Math.round(each * 1e12) / 1e12)).toEqual(wanted);
	});

	test('a weight of three is the same as three such points', () => {
		const weighted = leastSquares([ones(3), [1, 2, 4]], [2, 3, 9], [3, 1, 1]);
		const repeated = leastSquares([ones(5), [1, 1, 1, 2, 4]], [2, 2, 2, 3, 9]);
		expect(weighted?.coefficients[1]).toBeCloseTo(repeated?.coefficients[1] ?? NaN, 12);
		expect(weighted?.inverse[1]?.[1]).toBeCloseTo(repeated?.inverse[1]?.[1] ?? NaN, 12);
	});

	test('a point without weight moves nothing and still hears what the line says of it', () => {
		const fit = leastSquares([ones(4), [0, 1, 2, 3]], [0, 1, 2, 999], [1, 1, 1, 0]);
		expect(fit?.fitted[3]).toBeCloseTo(3, 12);
		expect(fit?.residuals[3]).toBeCloseTo(996, 9);
		expect(fit?.degrees).toBe(1);
	});

	test('what is left goes together with no column', () => {
		fc.assert(
			fc.property(rows, (points) => {
				const xs = points.map(([x]) => x);
				fc.pre(spread(xs));
				const fit = leastSquares(
					[ones(xs.length), xs],
					points.map(([, y]) => y)
				);
				expect(fit).not.toBeNull();
				expect(fit?.residuals.reduce((sum, left) => sum + left, 0)).toBeCloseTo(0, 6);
				expect(fit?.residuals.reduce((sum, left, row) => sum + left * (xs[row] ?? 0), 0)).toBeCloseTo(0, 5);
			})
		);
	});

	test('the order of the points does not matter, and ten times the outcome is ten times the line', () => {
		fc.assert(
			fc.property(rows, (points) => {
				fc.pre(spread(points.map(([x]) => x)));
				const slope = (list: typeof points, times: number) =>
					leastSquares(
						[ones(list.length), list.map(([x]) => x)],
						list.map(([, y]) => y * times)
					)?.coefficients[1] ?? NaN;
				expect(slope(points.toReversed(), 1)).toBeCloseTo(slope(points, 1), 9);
				expect(slope(points, 10)).toBeCloseTo(10 * slope(points, 1), 8);
			})
		);
	});

	test('columns that tell each other, and too few points, give no line', () => {
		expect(leastSquares([ones(3), [2, 2, 2]], [1, 2, 3])).toBeNull();
		expect(leastSquares([ones(1), [2]], [1])).toBeNull();
		expect(leastSquares([ones(3), [1, 2, 3]], [1, 2, 3], [1, 0, 0])).toBeNull();
	});

	test('lists of two lengths and weights below nothing are refused', () => {
		expect(() => leastSquares([ones(3)], [1, 2])).toThrow(RangeError);
		expect(() => leastSquares([ones(2)], [1, 2], [1, -1])).toThrow(RangeError);
	});
});

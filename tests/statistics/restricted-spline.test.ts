import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restrictedSpline } from '#lib/statistics/restricted-spline.ts';

const knots = [0.5, 2, 5];

describe('a curve that bends between knots', () => {
	test('of three knots has the line and one bend', () => {
		expect(restrictedSpline(0.3, knots)).toEqual([0.3, 0]);
		// (2−0.5)³/4.5², before the second knot
		expect(restrictedSpline(2, knots)[1]).toBeCloseTo(3.375 / 20.25, 12);
	});

	test('is straight beyond the last knot and nothing before the first', () => {
		const far = fc.double({ min: 5, max: 100, noNaN: true });
		fc.assert(
			fc.property(far, far, (one, other) => {
				const [a, b, middle] = [one, other, (one + other) / 2].map((x) => restrictedSpline(x, knots)[1] ?? NaN);
				expect(middle).toBeCloseTo(((a ?? NaN) + (b ?? NaN)) / 2, 6);
			})
		);
		expect(restrictedSpline(-3, knots)).toEqual([-3, 0]);
	});

	test('never turns back: its bend rises', () => {
		const x = fc.double({ min: 0, max: 20, noNaN: true });
		fc.assert(
			fc.property(x, x, (one, other) => {
				const [low, high] = [Math.min(one, other), Math.max(one, other)];
				expect((restrictedSpline(high, knots)[1] ?? NaN) - (restrictedSpline(low, knots)[1] ?? NaN)).toBeGreaterThan(
					-1e-9
				);
			})
		);
	});

	test('needs three knots in rising order', () => {
		expect(() => restrictedSpline(1, [1, 2])).toThrow(RangeError);
		expect(() => restrictedSpline(1, [1, 3, 2])).toThrow(RangeError);
	});
});

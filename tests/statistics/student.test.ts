import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studentCumulative, studentQuantile, t95, widening } from '#lib/statistics/student.ts';
import { z95 } from '#lib/statistics/z95.ts';

describe("the reach of Student's t", () => {
	test.each([
		[1, 12.706205],
		[2, 4.302653],
		[3, 3.182446],
		[4, 2.776445],
		[9, 2.262157],
		[19, 2.093024],
		[29, 2.04523],
		[99, 1.984217],
		[199, 1.971957],
		[200, 1.971896]
	])('with %i degrees of freedom it is the printed %f', (degrees, printed) => {
		expect(t95(degrees)).toBeCloseTo(printed, 5);
		expect(t95(degrees)).toBe(t95(degrees));
	});

	test('it shrinks towards the normal distribution and never below it', () => {
		const reaches = [1, 2, 2.5, 3, 4, 5, 10, 30, 100, 199, 200, 1000, 1e6].map(t95);
		expect(reaches).toEqual([...reaches].sort((a, b) => b - a));
		expect(t95(1e6)).toBeGreaterThanOrEqual(z95);
		expect(t95(1e6)).toBeCloseTo(z95, 5);
	});

	test('no degree of freedom has no reach', () => {
		expect(() => t95(0)).toThrow(RangeError);
		expect(() => t95(NaN)).toThrow(RangeError);
	});
});

describe("Student's t", () => {
	test.each([
		[0.95, 5, 2.0150483733330233],
		[0.001, 3.5, -8.315567604516117],
		[0.5, 7, 0]
	])('its quantile %f with %f degrees of freedom is the tabled %f', (p, degrees, tabled) => {
		expect(studentQuantile(p, degrees)).toBeCloseTo(tabled, 8);
	});

	test('with one degree of freedom it is the Cauchy distribution', () => {
		fc.assert(
			fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
				expect(studentCumulative(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 10);
			})
		);
	});

	test('a quantile leads back to its share', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.001, max: 0.999, noNaN: true }),
				fc.double({ min: 1, max: 300, noNaN: true }),
				(p, degrees) => {
					expect(studentCumulative(studentQuantile(p, degrees), degrees)).toBeCloseTo(p, 9);
				}
			)
		);
	});

	test('few clusters widen an interval, many do not', () => {
		expect(widening(9)).toBeCloseTo(2.306 / 1.96, 3);
		expect(widening(1)).toBe(widening(2));
		expect(widening(100_000)).toBeCloseTo(1, 4);
	});

	test('nothing and everything have no quantile', () => {
		expect(() => studentQuantile(0, 5)).toThrow(RangeError);
		expect(() => studentQuantile(0.5, 0)).toThrow(RangeError);
	});
});

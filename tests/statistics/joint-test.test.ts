import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jointTest } from '#lib/statistics/joint-test.ts';
import { studentCumulative } from '#lib/statistics/student.ts';

describe('whether coefficients are all nothing', () => {
	test('one alone is the test by t', () => {
		fc.assert(
			fc.property(fc.double({ min: -9, max: 9, noNaN: true }), fc.integer({ min: 1, max: 60 }), (value, degrees) => {
				const found = jointTest([value], [[4]], degrees);
				expect(found?.f).toBeCloseTo(value ** 2 / 4, 9);
				expect(found?.p).toBeCloseTo(2 * (1 - studentCumulative(Math.abs(value) / 2, degrees)), 7);
			})
		);
	});

	test('the tables of F have 4.46 for two coefficients and nine clusters at .05', () => {
		const reach = Math.sqrt(4.458_97);
		const found = jointTest(
			[reach, -reach],
			[
				[1, 0],
				[0, 1]
			],
			8
		);
		expect(found?.p).toBeCloseTo(0.05, 5);
		expect(found?.degrees).toEqual([2, 8]);
	});

	test('going together counts: far apart is stranger than far along', () => {
		const covariance = [
			[1, 0.9],
			[0.9, 1]
		];
		// (1,1): 2/1.9/2; (1,−1): 2/0.1/2 by hand
		expect(jointTest([1, 1], covariance, 20)?.f).toBeCloseTo(1 / 1.9, 9);
		expect(jointTest([1, -1], covariance, 20)?.f).toBeCloseTo(10, 9);
	});

	test('none to test, more than the clusters can tell, and copies give nothing', () => {
		expect(jointTest([], [], 8)).toBeNull();
		expect(
			jointTest(
				[1, 1],
				[
					[1, 0],
					[0, 1]
				],
				1
			)
		).toBeNull();
		expect(
			jointTest(
				[1, 1],
				[
					[1, 1],
					[1, 1]
				],
				8
			)
		).toBeNull();
		expect(() => jointTest([1], [[1]], 0)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlation, correlationInterval, partialCorrelation, tOfCorrelation } from '#lib/statistics/correlation.ts';
import { chiSquaredSurvival } from '#lib/statistics/gamma.ts';
import { studentCumulative } from '#lib/statistics/student.ts';

// 32 cars of the magazine Motor Trend, 1974: miles per gallon, horsepower, weight, cylinders
const mpg = [
	21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9,
	21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4
];
const hp = [
	110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245, 175,
	66, 91, 113, 264, 175, 335, 109
];
const wt = [
	2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2, 1.615,
	1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78
];
const cyl = [6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4];

const list = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 12, maxLength: 12 });

describe('correlation', () => {
	test('the example of the encyclopaedia: .970, and .919 once the third is held still', () => {
		const x = [2, 4, 15, 20];
		const y = [1, 2, 3, 4];
		expect(correlation(x, y)).toBeCloseTo(0.96950155, 7);
		expect(partialCorrelation(x, y, [[0, 0, 1, 1]])).toBeCloseTo(0.91914503, 7);
	});

	test('strong engines use more, less so among cars of one weight, hardly among those of as many cylinders too', () => {
		expect(correlation(mpg, hp)).toBeCloseTo(-0.77616837, 7);
		expect(partialCorrelation(mpg, hp, [wt])).toBeCloseTo(-0.54699262, 7);
		expect(partialCorrelation(mpg, hp, [wt, cyl])).toBeCloseTo(-0.2758932, 7);
		const given = partialCorrelation(mpg, hp, [wt]) ?? NaN;
		expect(tOfCorrelation(given, 32, 1).t).toBeCloseTo(-3.518712, 6);
		// printed with z = 1.96
		expect(correlationInterval(given, 32, 1)?.low).toBeCloseTo(-0.75500092, 4);
		expect(correlationInterval(given, 32, 1)?.high).toBeCloseTo(-0.23896356, 4);
	});

	test('its t, squared, is about what χ² says of a weak one among many', () => {
		const { t, degrees } = tOfCorrelation(0.03, 10_000);
		expect(2 * studentCumulative(-Math.abs(t), degrees)).toBeCloseTo(chiSquaredSurvival(0.03 ** 2 * 10_000, 1), 4);
	});

	test('units and order do not matter, and turning one round turns the sign', () => {
		fc.assert(
			fc.property(list, list, list, (x, y, z) => {
				const r = partialCorrelation(x, y, [z]);
				fc.pre(r !== null);
				expect(Math.abs(r)).toBeLessThanOrEqual(1);
				const scaled = partialCorrelation(
					x.map((each) => 60 * each + 7),
					y,
					[z.map((each) => 3 - each)]
				);
				expect(scaled).toBeCloseTo(r, 6);
				expect(partialCorrelation(y, x, [z])).toBeCloseTo(r, 9);
				expect(partialCorrelation(x.toReversed(), y.toReversed(), [z.toReversed()])).toBeCloseTo(r, 6);
				expect(
					partialCorrelation(
						x.map((each) => -each),
						y,
						[z]
					)
				).toBeCloseTo(-r, 9);
			})
		);
	});

	test('the same control twice is one control', () => {
		expect(partialCorrelation(mpg, hp, [wt, wt])).toBeCloseTo(-0.54699262, 7);
	});

	test('what does not vary, or is all told by the controls, has none', () => {
		expect(correlation([1, 1, 1, 1], [1, 2, 3, 4])).toBeNull();
		expect(partialCorrelation(mpg, wt, [wt])).toBeNull();
		expect(correlation([1, 2], [1, 2])).toBeNull();
		expect(() => correlation([1, 2, 3], [1, 2])).toThrow(RangeError);
	});

	test('below thirty units there is no interval', () => {
		expect(correlationInterval(0.5, 29)).toBeNull();
		expect(correlationInterval(0.5, 30)).not.toBeNull();
		expect(correlationInterval(1, 40)).toBeNull();
		expect(() => tOfCorrelation(0.5, 2)).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanRange, medianRange, movingRanges, rangeLimit } from '#lib/statistics/moving-ranges.ts';

const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
const oneAndTwo = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const series = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 40 });

describe('steps from point to point', () => {
	test('the flow rates of the NIST handbook step by 1.878 on average, at most by 6.1347', () => {
		expect(movingRanges(flowRates)).toHaveLength(9);
		expect(meanRange(flowRates)).toBeCloseTo(1.8777778, 6);
		expect(rangeLimit(flowRates)).toBeCloseTo(6.1347, 4);
	});

	test('a leap is dropped once from the mean, as in the vignette of NHSRplotthedots', () => {
		expect(meanRange(oneAndTwo)).toBe(1);
		expect(rangeLimit(oneAndTwo) / 3.267).toBeCloseTo(1.88235294, 6);
		expect(medianRange(oneAndTwo)).toBe(1);
	});

	test('read backwards, or at another level, the steps are the same', () => {
		fc.assert(
			fc.property(series, fc.integer({ min: -500, max: 500 }), (points, level) => {
				expect(movingRanges(points.toReversed()).toReversed()).toEqual(movingRanges(points));
				expect(movingRanges(points.map((point) => point + level))).toEqual(movingRanges(points));
				expect(meanRange(points)).toBeLessThanOrEqual(rangeLimit(points) / 3.267 + 1e-9);
			})
		);
	});

	test('one point takes no step', () => {
		expect([movingRanges([5]), meanRange([5]), medianRange([5])]).toEqual([[], 0, 0]);
	});
});

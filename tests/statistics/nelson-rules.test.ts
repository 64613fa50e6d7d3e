import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ControlLimits } from '#lib/statistics/control-limits.ts';
import { nelsonRules, type NelsonRule } from '#lib/statistics/nelson-rules.ts';

const limits: ControlLimits = { low: -3, mean: 0, high: 3, basedOn: 20, trial: false };
/** The rules that some point completes. */
const found = (points: readonly number[]): NelsonRule[] => [...new Set(nelsonRules(points, limits).flat())].sort();
const inTurn = (count: number, one: number, other: number) =>
	Array.from({ length: count }, (_, place) => (place % 2 ? one : other));
const series = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("Nelson's eight tests", () => {
	test.each<[NelsonRule, number[], number[]]>([
		[1, [0, 3.1], [0, 3]],
		[2, [0.5, 0.1, 0.5, 0.1, 0.5, 0.1, 0.5, 0.1, 0.5], [0.5, 0.1, 0.5, 0.1, 0, 0.1, 0.5, 0.1, 0.5]],
		[3, [-0.9, -0.5, -0.1, 0.1, 0.5, 0.9], [-0.9, -0.5, -0.1, -0.1, 0.5, 0.9]],
		[4, inTurn(14, 0.9, -0.9), inTurn(13, 0.9, -0.9)],
		[5, [2.1, 0, 2.1], [2.1, 0, -2.1]],
		[6, [1.1, 1.2, 0, 1.1, 1.2], [1.1, 1.2, 0, 0, 1.2]],
		[7, [...inTurn(7, 0.9, 0.8), 0, ...inTurn(7, -0.9, -0.9)], [...inTurn(7, 0.9, 0.8), 1, ...inTurn(7, -0.9, -0.9)]],
		[8, [1.5, 1.5, -1.5, -1.5, 1.5, 1.5, -1.5, -1.5], [1.5, 1.5, -1.5, 0.5, 1.5, 1.5, -1.5, -1.5]]
	])('test %i is met by its pattern and not by nearly its pattern', (rule, pattern, nearly) => {
		expect(found(pattern)).toContain(rule);
		expect(found(nearly)).not.toContain(rule);
	});

	test('the point that completes a pattern is marked, not those before', () => {
		expect(nelsonRules([2.1, 0, 2.1, 0, 0], limits)).toEqual([[], [], [5], [], []]);
	});

	test('what counts upwards counts downwards', () => {
		fc.assert(
			fc.property(series, (points) => {
				expect(
					nelsonRules(
						points.map((point) => -point),
						limits
					)
				).toEqual(nelsonRules(points, limits));
			})
		);
	});

	test('limits without width find nothing', () => {
		expect(nelsonRules([1, 2], { ...limits, low: 0, high: 0 })).toEqual([[], []]);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenedWeights } from '#lib/statistics/evened-weights.ts';

/** Rows in up to three stacks, each of which has treated and others. */
const some = fc
	.array(fc.record({ weight: fc.integer({ min: 1, max: 50 }), stack: fc.nat({ max: 2 }), isTreated: fc.boolean() }), {
		maxLength: 30
	})
	.map((rows) => [
		...rows,
		...[0, 1, 2].flatMap((stack) => [true, false].map((isTreated) => ({ weight: 1, stack, isTreated })))
	]);

describe('weights of rows to compare with', () => {
	test('worked by hand: one stack has three of four treated, so its others weigh three quarters', () => {
		const weights = evenedWeights([3, 2, 1, 4, 2], [0, 0, 1, 1, 1], [true, false, true, false, false]);
		// others weigh 8 in all, 6 of it beside the three, 2 beside the one, by 4 to 2 there
		expect(weights).toEqual([3, 6, 1, 4 / 3, 2 / 3]);
	});

	test('treated keep theirs, others keep their whole, and both stand to each other alike in every stack', () => {
		fc.assert(
			fc.property(some, (rows) => {
				const weights = evenedWeights(
					rows.map(({ weight }) => weight),
					rows.map(({ stack }) => stack),
					rows.map(({ isTreated }) => isTreated)
				);
				const sum = (isTreated: boolean, stack?: number): number =>
					rows.reduce(
						(total, row, at) =>
							row.isTreated === isTreated && (stack === undefined || row.stack === stack)
								? total + (weights[at] ?? NaN)
								: total,
						0
					);
				const before = rows.reduce((total, row) => total + (row.isTreated ? 0 : row.weight), 0);
				expect(sum(false)).toBeCloseTo(before, 9);
				for (const stack of [0, 1, 2])
					expect(sum(false, stack) / sum(true, stack)).toBeCloseTo(sum(false) / sum(true), 9);
				for (const [at, row] of rows.entries()) if (row.isTreated) expect(weights[at]).toBe(row.weight);
			})
		);
	});

	test('one stack is left as it is, one without treated counts for nothing', () => {
		expect(evenedWeights([2, 3, 5], [0, 0, 0], [true, false, false])).toEqual([2, 3, 5]);
		expect(evenedWeights([2, 3, 5], [0, 0, 1], [true, false, false])).toEqual([2, 8, 0]);
	});

	test('weights below nothing, and lists of different lengths, are refused', () => {
		expect(() => evenedWeights([-1], [0], [true])).toThrow(RangeError);
		expect(() => evenedWeights([1], [0, 1], [true])).toThrow(RangeError);
	});
});

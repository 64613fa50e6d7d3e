import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absorbed } from '#lib/statistics/absorb.ts';
import { twoWayFreeing } from '#lib/statistics/two-way-freeing.ts';

const rows = fc.array(
	fc.record({
		first: fc.integer({ min: 0, max: 4 }),
		second: fc.integer({ min: 0, max: 3 }),
		weight: fc.integer({ min: 1, max: 9 }),
		one: fc.integer({ min: -50, max: 50 }),
		other: fc.integer({ min: -50, max: 50 })
	}),
	{ minLength: 1, maxLength: 40 }
);

describe('two groupings taken out of many lists', () => {
	test('leave what taking means out in turn leaves', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const [first, second] = [all.map((row) => row.first), all.map((row) => row.second)];
				const weights = all.map(({ weight }) => weight);
				const free = twoWayFreeing(first, second, weights);
				for (const list of [all.map(({ one }) => one), all.map(({ other }) => other)]) {
					const slow = absorbed(list, [first, second], weights) ?? [];
					for (const [row, left] of free(list).entries()) expect(left).toBeCloseTo(slow[row] ?? NaN, 5);
				}
			})
		);
	});

	test('leave nothing of a list that the members tell', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const free = twoWayFreeing(
					all.map(({ first }) => first),
					all.map(({ second }) => second),
					all.map(({ weight }) => weight)
				);
				for (const left of free(all.map(({ first, second }) => 3 * first - 7 * second))) expect(left).toBeCloseTo(0, 8);
			})
		);
	});

	test('solves a table of two agents in two months by hand', () => {
		// agent means 2 and 6, months 3 and 5 of a mean of 4: only the interaction of ±1 is left
		const free = twoWayFreeing([0, 0, 1, 1], [0, 1, 0, 1], [1, 1, 1, 1]);
		expect([...free([2, 2, 4, 8])]).toEqual([1, -1, -1, 1]);
	});

	test('refuses rows without weight, and lists of another length', () => {
		expect(() => twoWayFreeing([0], [0], [0])).toThrow(RangeError);
		expect(() => twoWayFreeing([0, 1], [0], [1])).toThrow(RangeError);
		expect(() => twoWayFreeing([0], [0], [1])([1, 2])).toThrow(RangeError);
	});
});

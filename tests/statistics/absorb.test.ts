import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absorbed, groupingOf } from '#lib/statistics/absorb.ts';

/** Members of two groupings and a number, for each row. */
const panel = fc.array(
	fc.tuple(fc.nat(4), fc.nat(3), fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 })),
	{
		minLength: 2,
		maxLength: 40
	}
);

describe('what groups have in common taken out', () => {
	test('members are numbered as they appear', () => {
		expect(groupingOf(['Anna', 'Bo', 'Anna', 'Cleo'])).toEqual([0, 1, 0, 2]);
	});

	test('of one grouping each number less the mean of its member is left', () => {
		expect(absorbed([1, 3, 10, 30], [[0, 0, 1, 1]])).toEqual([-1, 1, -10, 10]);
		expect(absorbed([1, 3, 10, 30], [[0, 0, 1, 1]], [3, 1, 1, 1])).toEqual([-0.5, 1.5, -10, 10]);
	});

	test('an agent and a month that only add up leave nothing', () => {
		const [agents, months] = [
			[0, 0, 0, 1, 1, 2, 2, 2],
			[0, 1, 2, 0, 2, 0, 1, 2]
		];
		const list = agents.map((agent, row) => ([300, 250, 400][agent] ?? 0) + ([0, 12, -7][months[row] ?? 0] ?? 0));
		for (const left of absorbed(list, [agents, months]) ?? [NaN]) expect(left).toBeCloseTo(0, 6);
	});

	test('whatever the panel, no member of either grouping has a mean left', () => {
		fc.assert(
			fc.property(panel, (rows) => {
				const groupings = [rows.map(([one]) => one), rows.map(([, other]) => other)];
				const weights = rows.map(([, , , weight]) => weight);
				const left = absorbed(
					rows.map(([, , number]) => number),
					groupings,
					weights
				);
				expect(left).not.toBeNull();
				for (const grouping of groupings)
					for (const member of new Set(grouping)) {
						const sum = left?.reduce(
							(total, each, row) => total + (grouping[row] === member ? each * (weights[row] ?? 0) : 0),
							0
						);
						expect(sum).toBeCloseTo(0, 4);
					}
			})
		);
	});

	test('taken out twice is taken out once', () => {
		fc.assert(
			fc.property(panel, (rows) => {
				const groupings = [rows.map(([one]) => one), rows.map(([, other]) => other)];
				const once = absorbed(
					rows.map(([, , number]) => number),
					groupings
				);
				const twice = once && absorbed(once, groupings);
				for (const [row, left] of (twice ?? []).entries()) expect(left).toBeCloseTo(once?.[row] ?? NaN, 5);
				expect(twice).toHaveLength(rows.length);
			})
		);
	});

	test('lists of two lengths and weights below nothing are refused', () => {
		expect(() => absorbed([1, 2], [[0]])).toThrow(RangeError);
		expect(() => absorbed([1, 2], [[0, 0]], [1, -1])).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsBetween, sameMix, stackedCells, type WeeklyCells } from '#lib/analyses/radar/weekly-cells.ts';

const weeks = 8;
const turn = 4;
/** One stratum of so many contacts in each week, of which each takes so long. */
const cells = (contacts: readonly number[], seconds: number): WeeklyCells => ({
	...{ weeks, strata: 1, base: Float64Array.from(contacts) },
	top: Float64Array.from(contacts, (each) => each * seconds)
});
const fewThenMany = [20, 20, 20, 20, 80, 80, 80, 80];
const manyThenFew = fewThenMany.toReversed();

describe('units that are looked at as one', () => {
	test('do not change when work moves from the quick to the slow', () => {
		const [quick, slow] = [cells(manyThenFew, 200), cells(fewThenMany, 400)];
		expect(sameMix(stackedCells([quick, slow]), turn)?.values).toEqual(new Array<number>(weeks).fill(300));
	});

	test('change when one of them does', () => {
		const even = new Array<number>(weeks).fill(50);
		const slower: WeeklyCells = {
			...cells(even, 200),
			top: Float64Array.from(even, (each, week) => each * (week < turn ? 200 : 260))
		};
		const { values = [] } = sameMix(stackedCells([slower, cells(even, 400)]), turn) ?? {};
		expect(values).toEqual([300, 300, 300, 300, 330, 330, 330, 330]);
	});

	test('keep every sum of every week, and one unit is itself', () => {
		const counts = fc.array(fc.nat(100), { minLength: weeks * 2, maxLength: weeks * 2 });
		fc.assert(
			fc.property(counts, counts, fc.nat(weeks - 1), (first, second, week) => {
				const parts = [first, second].map((sums): WeeklyCells => ({
					...{ weeks, strata: 2, top: Float64Array.from(sums), base: Float64Array.from(sums) }
				}));
				const of = (one: WeeklyCells) => [...cellsBetween(one, week, week + 1).top];
				expect(of(stackedCells(parts))).toEqual(parts.flatMap(of));
				expect(stackedCells(parts.slice(0, 1))).toEqual(parts[0]);
			})
		);
	});
});

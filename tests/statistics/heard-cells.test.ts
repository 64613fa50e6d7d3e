import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heardCells, type AlikeCell } from '#lib/statistics/heard-cells.ts';
import { weightedShare } from '#lib/statistics/non-response.ts';

const cell = (alike: string[], asked: number, answered: number, events: number): AlikeCell => ({
	alike,
	asked,
	answered,
	events
});

const some: fc.Arbitrary<AlikeCell[]> = fc
	.array(
		fc.record({
			alike: fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', null), fc.constantFrom(1, 2, 3)),
			counts: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 3 }), fc.nat({ max: 9 }))
		}),
		{ minLength: 1, maxLength: 18 }
	)
	.map((all) =>
		all.map(({ alike, counts: [more, answered, events] }) => ({
			alike,
			asked: answered + more + 1,
			answered,
			events: Math.min(answered, events)
		}))
	);

describe('those of whom nobody answered', () => {
	test('stand with the fewest answers among those most like them', () => {
		const cells = [
			cell(['bill', 'long'], 30, 0, 0),
			cell(['bill', 'short'], 40, 20, 10),
			cell(['bill', 'none'], 10, 5, 5),
			cell(['move', 'short'], 8, 2, 1)
		];
		// 30 and 10 asked on bills, of whom 5 answered; the two answers on moves are fewer, and less alike
		expect(heardCells(cells)).toEqual([
			{ asked: 40, answered: 5, events: 5 },
			{ asked: 40, answered: 20, events: 10 },
			{ asked: 8, answered: 2, events: 1 }
		]);
		// 8 × 5 + 2 × 10 + 4 × 1 over 8 × 5 + 2 × 20 + 4 × 2
		expect(weightedShare(heardCells(cells))?.value).toBeCloseTo(64 / 88, 12);
	});

	test('stand with others of another kind where their own kind is silent altogether', () => {
		const cells = [
			cell(['bill', 'long'], 3, 0, 0),
			cell(['bill', 'short'], 4, 0, 0),
			cell(['move', 'short'], 8, 2, 1),
			cell(['move', 'long'], 8, 4, 1)
		];
		expect(heardCells(cells)).toEqual([
			{ asked: 15, answered: 2, events: 1 },
			{ asked: 8, answered: 4, events: 1 }
		]);
	});

	test('are one cell without answers where nobody answered at all', () => {
		expect(heardCells([cell(['a'], 3, 0, 0), cell(['b'], 4, 0, 0)])).toEqual([{ asked: 7, answered: 0, events: 0 }]);
		expect(heardCells([])).toEqual([]);
	});

	test('nobody is lost or counted twice, and in whatever order the cells come', () => {
		const sorted = (cells: ReturnType<typeof heardCells>) => cells.map((one) => JSON.stringify(one)).sort();
		fc.assert(
			fc.property(some, (cells) => {
				const heard = heardCells(cells);
				for (const of of ['asked', 'answered', 'events'] as const) {
					expect(heard.reduce((sum, one) => sum + one[of], 0)).toBe(cells.reduce((sum, one) => sum + one[of], 0));
				}
				expect(heard.length === 1 || heard.every(({ answered }) => answered > 0)).toBe(true);
				const plain = ({ asked, answered, events }: AlikeCell) => ({ asked, answered, events });
				const kinds = new Set(cells.map(({ alike }) => JSON.stringify(alike)));
				if (kinds.size === cells.length && cells.every(({ answered }) => answered > 0))
					expect(sorted(heard)).toEqual(sorted(cells.map(plain)));
				expect(sorted(heardCells(cells.toReversed()))).toEqual(sorted(heard));
			})
		);
	});
});

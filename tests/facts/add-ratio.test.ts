import { expect, test } from 'vitest';
import { addRatio } from '#lib/facts/add-ratio.ts';
import { nowhere, sumsOf } from './facts-by-hand.ts';

const ratioOf = (...units: [number | null, number | null][]) =>
	sumsOf((tally) => {
		tally.turnTo('2026-03-02', nowhere, 1);
		for (const [top, base] of units) addRatio(tally, 'occupancy', top, base);
	});

test('a ratio keeps the six sums that its interval needs', () => {
	expect(ratioOf([3, 4], [5, 10])).toEqual({
		occupancyUnits: 2,
		occupancyTop: 8,
		occupancyTopSquares: 34,
		occupancyBase: 14,
		occupancyBaseSquares: 116,
		occupancyProducts: 62
	});
});

test('a unit that lacks a quantity, or has nothing to divide by, is left out', () => {
	expect(ratioOf([null, 4], [3, null], [3, 0])).toEqual({});
	expect(ratioOf([0, 4])).toEqual({ occupancyUnits: 1, occupancyBase: 4, occupancyBaseSquares: 16 });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import { isClear } from '#lib/scorecards/change.ts';
import { chanceAmongWeeks, chanceOf } from '#lib/scorecards/chance-of.ts';
import type { TrendPoint } from '#lib/scorecards/scorecard.ts';
import { figure, none, start } from './hand-made.ts';

const week = (place: number, value: number | null, unfinished = false): TrendPoint => ({
	from: addDays(start, 7 * place),
	to: addDays(start, 7 * place + 6),
	figure: value === null ? { ...none, missing: { code: 'none_in_period' } } : figure(value),
	unfinished,
	signal: null
});
const weeksOf = (values: (number | null)[]) => values.map((value, place) => week(place, value));
const days = (first: number, weeks: number) => ({
	from: addDays(start, 7 * first),
	to: addDays(start, 7 * (first + weeks) - 1)
});

describe('the chance of a change where nothing changed', () => {
	test('is one in twenty where the interval just reaches none', () => {
		expect(chanceOf({ difference: 10, low: 0, high: 20 })).toBeCloseTo(0.05, 6);
		expect(chanceOf({ difference: -10, low: -20, high: 0 })).toBeCloseTo(0.05, 6);
	});

	test('goes by the side of the interval that looks towards none', () => {
		expect(chanceOf({ difference: 10, low: 5, high: 40 })).toBeLessThan(0.001);
		expect(chanceOf({ difference: 10, low: -20, high: 15 })).toBeGreaterThan(0.4);
	});

	test('is below one in twenty for the changes that are called clear, and for no other', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -50, max: 50, noNaN: true }),
				fc.double({ min: 0.001, max: 50, noNaN: true }),
				fc.double({ min: 0.001, max: 50, noNaN: true }),
				(difference, below, above) => {
					const change = { difference, low: difference - below, high: difference + above };
					fc.pre(Math.abs(change.low) > 1e-9 && Math.abs(change.high) > 1e-9);
					expect((chanceOf(change) ?? 1) < 0.05).toBe(isClear(change));
				}
			)
		);
	});

	test('is certain for no change, and unknown without an interval', () => {
		expect(chanceOf({ difference: 0, low: -1, high: 1 })).toBe(1);
		expect(chanceOf({ difference: 3, low: null, high: null })).toBeNull();
		expect(chanceOf(null)).toBeNull();
	});
});

describe('the chance among weeks that vary anyway', () => {
	const restless = Array.from({ length: 24 }, (_, place) => 300 + (place % 2 === 0 ? 20 : -20));

	test('is large for a difference of a few seconds between weeks that go up and down by forty', () => {
		expect(chanceAmongWeeks(8, weeksOf(restless), days(12, 12), days(0, 12))).toBeGreaterThan(0.1);
	});

	test('is small for a leap that no week has made before', () => {
		const leapt = restless.map((value, place) => (place < 12 ? value : value - 100));
		expect(chanceAmongWeeks(-100, weeksOf(leapt), days(12, 12), days(0, 12))).toBeLessThan(1e-6);
	});

	test('is the smaller the more weeks stand on both sides', () => {
		const chance = (weeks: number) =>
			chanceAmongWeeks(20, weeksOf(restless), days(24 - weeks, weeks), days(24 - 2 * weeks, weeks)) ?? 1;
		expect(chance(12)).toBeLessThan(chance(4));
	});

	test('takes a year back, which is not drawn, to be as long as the period', () => {
		const yearBack = { from: addDays(start, -364), to: addDays(start, -281) };
		const points = weeksOf(restless);
		expect(chanceAmongWeeks(20, points, days(12, 12), yearBack)).toBeCloseTo(
			chanceAmongWeeks(20, points, days(12, 12), days(0, 12)) ?? 0,
			10
		);
	});

	test('cannot be told from too few finished weeks, or from weeks that are all the same', () => {
		expect(chanceAmongWeeks(20, weeksOf([300, 310, null, null]), days(0, 2), days(2, 2))).toBeNull();
		expect(chanceAmongWeeks(20, weeksOf(Array<number>(24).fill(300)), days(12, 12), days(0, 12))).toBeNull();
		const open = restless.map((value, place) => week(place, value, place >= 3));
		expect(chanceAmongWeeks(20, open, days(0, 2), days(2, 2))).toBeNull();
	});
});

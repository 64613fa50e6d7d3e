import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameWeeks } from '#lib/statistics/same-weeks.ts';

/** Weeks with a summer of their own, and a step from a date on. */
const weeks = (count: number, at: number, step: number) =>
	Array.from({ length: count }, (_, week) => 300 + 40 * Math.sin((2 * Math.PI * week) / 52) + (week < at ? 0 : step));

describe('the same weeks of the year before', () => {
	test('show a step that begins with a season, and no season', () => {
		const found = sameWeeks(weeks(104, 60, -20), { at: 60, washOut: 2 });
		expect(found?.weeks).toBe(42);
		expect(found?.change.value).toBeCloseTo(-20, 10);
		expect(sameWeeks(weeks(104, 60, 0), { at: 60, washOut: 2 })?.change.value).toBeCloseTo(0, 10);
	});

	test('are twelve at least', () => {
		expect(sameWeeks(weeks(73, 60, -20), { at: 60, washOut: 2 })).toBeNull();
		expect(sameWeeks(weeks(74, 60, -20), { at: 60, washOut: 2 })?.weeks).toBe(12);
	});

	test('end where the year before already had it', () => {
		expect(sameWeeks(weeks(156, 60, -20), { at: 60, washOut: 0 })?.weeks).toBe(52);
	});

	test('of a date in the first year are those that have a year before them', () => {
		expect(sameWeeks(weeks(78, 26, 5), { at: 26, washOut: 2 })).toMatchObject({ weeks: 26 });
	});

	test('have the interval worked out by hand: changes 1 and 3 in turn are 2, with their errors by Bartlett', () => {
		const flat = Array.from({ length: 52 }, () => 10);
		const after = Array.from({ length: 12 }, (_, week) => 10 + (week % 2 === 0 ? 1 : 3));
		const { change } = sameWeeks([...flat, ...after], { at: 52, washOut: 0 }) ?? { change: null };
		// Σe² = 12; neighbours 1, 2 and 3 apart give −11, 10 and −9, with weights ¾, ½ and ¼, twice each
		const variance = (12 + 2 * (0.75 * -11 + 0.5 * 10 + 0.25 * -9)) / 144;
		const half = 2.2009851600916 * Math.sqrt((variance * 12) / 11);
		expect(change?.value).toBeCloseTo(2, 12);
		expect(change?.high).toBeCloseTo(2 + half, 8);
	});

	test('hold the change between their ends, and are in the unit of the series', () => {
		const series = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 80, maxLength: 130 });
		fc.assert(
			fc.property(series, fc.integer({ min: 52, max: 60 }), (ys, at) => {
				const found = sameWeeks(ys, { at, washOut: 2 });
				const minutes = sameWeeks(
					ys.map((y) => y * 60),
					{ at, washOut: 2 }
				);
				const { value, low, high } = found?.change ?? { value: NaN, low: NaN, high: NaN };
				expect(low <= value && value <= high).toBe(true);
				expect(minutes?.change.value).toBeCloseTo(60 * value, 6);
			})
		);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFrom } from '#lib/charts/examples/days.ts';
import { heatCalendar, heatCalendarHeights, type CalendarDay } from '#lib/charts/heat-calendar.ts';
import { heatCalendarInWords } from '#lib/charts/heat-calendar-in-words.ts';

const known = (day: string, value: number): CalendarDay => ({ day, value, state: 'known' });
const wide = { width: 680, height: 200 };
const narrow = { width: 280, height: 600 };

describe('a calendar of days', () => {
	test('has Mondays in the first row, and the next week beside', () => {
		const days = daysFrom('2026-11-02', 14).map((day, place) => known(day, place));
		const { cells, weekdays } = heatCalendar({ unit: 'count', days }, wide);
		expect(cells[0]?.y).toBe(cells[7]?.y);
		expect(cells[7]?.x).toBeGreaterThan(cells[0]?.x ?? NaN);
		expect(cells[6]?.x).toBe(cells[0]?.x);
		expect(weekdays.map(({ text }) => text)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
	});

	test('stands on end where there is little room: a week to a line', () => {
		const days = daysFrom('2026-11-02', 14).map((day, place) => known(day, place));
		const { cells } = heatCalendar({ unit: 'count', days }, narrow);
		expect(cells[6]?.y).toBe(cells[0]?.y);
		expect(cells[7]?.y).toBeGreaterThan(cells[0]?.y ?? NaN);
	});

	test.each([
		['2026-03-23', 'spring, when a day has 23 hours'],
		['2026-10-19', 'autumn, when a day has 25 hours']
	])('from %s skips and doubles no day in %s', (first) => {
		const days = daysFrom(first, 14).map((day) => known(day, 1));
		const { cells } = heatCalendar({ unit: 'count', days }, wide);
		expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(14);
		expect(new Set(cells.map(({ x }) => x)).size).toBe(2);
	});

	test('gives every day a cell of its own, however many years', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 6 }), (count, shift) => {
				const [first = ''] = daysFrom('2024-02-26', 7).slice(shift);
				const data = { unit: 'count' as const, days: daysFrom(first, count).map((day) => known(day, 1)) };
				const heights = heatCalendarHeights(data);
				for (const box of [
					{ width: 680, height: heights.wide },
					{ width: 280, height: heights.narrow }
				]) {
					const { cells } = heatCalendar(data, box);
					expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
					expect(Math.max(...cells.map(({ x, width }) => x + width))).toBeLessThanOrEqual(box.width);
					expect(Math.max(...cells.map(({ y, height }) => y + height))).toBeLessThan(box.height);
				}
			}),
			{ numRuns: 25 }
		);
	});

	test('is darker for more, from the least to the most', () => {
		const days = daysFrom('2026-11-02', 5).map((day, place) => known(day, place * 100));
		const { cells, key } = heatCalendar({ unit: 'count', days }, wide);
		expect(cells.map(({ shade }) => shade)).toEqual([1, 2, 3, 4, 5]);
		expect(key.map(({ text }) => text)).toEqual(['0', null, null, null, '400']);
	});

	test('hatches what is withheld, and tells withheld, missing and closed apart in drawing and words', () => {
		const days: CalendarDay[] = [
			known('2026-11-02', 812),
			{ day: '2026-11-03', value: null, state: 'withheld' },
			{ day: '2026-11-04', value: null, state: 'missing' },
			{ day: '2026-11-05', value: null, state: 'closed' }
		];
		const { hatched, samples, cells } = heatCalendar({ unit: 'count', days }, wide);
		expect(hatched.split('M')[1]).toMatch(new RegExp(`^${cells[1]?.x},`));
		expect(samples.map(({ state }) => state)).toEqual(['closed', 'missing', 'withheld']);
		const { spoken, twin } = heatCalendarInWords({ unit: 'count', days });
		expect(spoken.map((text) => text.replace(/ \d{4}/, ''))).toEqual([
			'Monday 2 November: 812',
			'Tuesday 3 November: withheld, too few',
			'Wednesday 4 November: data missing',
			'Thursday 5 November: closed'
		]);
		expect(twin.rows[1]?.slice(1)).toEqual(['', 'withheld, too few']);
	});
});

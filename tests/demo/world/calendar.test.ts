import { describe, expect, test } from 'vitest';
import { calendarTo, closedDaysOf } from '#lib/demo/world/calendar.ts';

describe('the calendar of the demo', () => {
	const calendar = calendarTo('2026-11-21');

	test('is eighteen months that end with the day asked for', () => {
		expect([calendar.dayOf(0), calendar.dayOf(calendar.days - 1)]).toEqual(['2025-05-22', '2026-11-21']);
		expect(calendar.dayOf(calendar.firstOf(7))).toBe('2025-11-22');
		expect(calendar.firstOf(19)).toBe(calendar.days);
		expect([0, calendar.firstOf(7) - 1, calendar.firstOf(7), calendar.days - 1].map(calendar.monthOf)).toEqual([
			1, 6, 7, 18
		]);
	});

	test('knows weekdays, Danish holidays and the next open day', () => {
		const indexOf = (day: string) =>
			Array.from({ length: calendar.days }, (_, index) => index).find((i) => calendar.dayOf(i) === day) ?? -1;
		expect(calendar.weekdayOf(indexOf('2026-11-16'))).toBe(0);
		expect(
			['2025-06-05', '2025-12-24', '2026-04-03', '2026-05-14', '2026-11-21'].map(indexOf).map(calendar.isOpen)
		).toEqual(Array<boolean>(5).fill(false));
		expect(calendar.isOpen(indexOf('2026-11-20'))).toBe(true);
		expect(calendar.dayOf(calendar.nextOpen(indexOf('2025-12-24')) ?? 0)).toBe('2025-12-29');
		expect(calendar.nextOpen(calendar.days - 1)).toBeNull();
	});

	test('knows the nights in which the clock changes', () => {
		const nights = Array.from({ length: calendar.days }, (_, index) => index).filter(calendar.changesClock);
		expect(nights.map(calendar.dayOf)).toEqual(['2025-10-26', '2026-03-29', '2026-10-25']);
	});

	test('is closed on Danish holidays and on the three days that most keep free', () => {
		const closed = closedDaysOf(2026);
		expect(closed).toEqual(expect.arrayContaining(['2026-04-03', '2026-06-05', '2026-12-24', '2026-12-31']));
		expect(closed).toHaveLength(13);
	});
});

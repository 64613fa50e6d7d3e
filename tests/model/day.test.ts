import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, firstOfMonth, lastOfMonth, mondayOf, weekNumber } from '#lib/model/day.ts';

describe('days', () => {
	test('a day later crosses months, years and leap days', () => {
		expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
	});

	test('the night the clocks change is one day like any other', () => {
		expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
		expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
	});

	test('what is no date is refused, however often it is asked', () => {
		expect(() => addDays('2026-13-01', 1)).toThrow(RangeError);
		expect(() => addDays('2026-13-01', 1)).toThrow(RangeError);
	});

	test('a day is the same after more days than are remembered', () => {
		const before = addDays('2026-11-30', 1);
		for (let days = 0; days < 25_000; days++) addDays('1950-01-01', days);
		expect([before, addDays('2026-11-30', 1)]).toEqual(['2026-12-01', '2026-12-01']);
	});
});

describe('weeks and months', () => {
	test('a week begins on Monday, and Sunday belongs to the week before', () => {
		expect(mondayOf('2026-11-16')).toBe('2026-11-16');
		expect(mondayOf('2026-11-15')).toBe('2026-11-09');
	});

	test('the first days of January may belong to the last week of the old year', () => {
		expect(weekNumber('2026-01-01')).toBe(1);
		expect(weekNumber('2027-01-01')).toBe(53);
		expect(weekNumber('2026-08-31')).toBe(36);
	});

	test('months have their own last day', () => {
		expect(lastOfMonth('2026-02-11')).toBe('2026-02-28');
		expect(lastOfMonth('2026-12-01')).toBe('2026-12-31');
		expect(firstOfMonth('2026-01-31', -1)).toBe('2025-12-01');
		expect(firstOfMonth('2026-11-20')).toBe('2026-11-01');
	});
});

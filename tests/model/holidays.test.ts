import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { easterOf, holidayCountries, holidaysBetween, holidaysIn } from '#lib/model/holidays.ts';

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('Easter', () => {
	test.each([
		[2024, '2024-03-31'],
		[2025, '2025-04-20'],
		[2026, '2026-04-05'],
		[2027, '2027-03-28'],
		[2038, '2038-04-25']
	])('of %i is on %s', (year, day) => {
		expect(easterOf(year)).toBe(day);
	});

	test('is a Sunday between 22 March and 25 April in every year', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
				const easter = easterOf(year);
				return weekdayOf(easter) === 0 && easter >= `${String(year)}-03-22` && easter <= `${String(year)}-04-25`;
			})
		);
		expect(easterOf(2026)).toBe('2026-04-05');
	});
});

describe('public holidays', () => {
	test('of Denmark in 2026 are these', () => {
		expect(holidaysIn('dk', 2026)).toEqual([
			{ day: '2026-01-01', name: 'new_year' },
			{ day: '2026-04-02', name: 'maundy_thursday' },
			{ day: '2026-04-03', name: 'good_friday' },
			{ day: '2026-04-05', name: 'easter_sunday' },
			{ day: '2026-04-06', name: 'easter_monday' },
			{ day: '2026-05-14', name: 'ascension' },
			{ day: '2026-05-24', name: 'whit_sunday' },
			{ day: '2026-05-25', name: 'whit_monday' },
			{ day: '2026-12-25', name: 'christmas_day' },
			{ day: '2026-12-26', name: 'boxing_day' }
		]);
	});

	test('of Denmark held Great Prayer Day until 2023 and no longer', () => {
		expect(holidaysIn('dk', 2023)).toContainEqual({ day: '2023-05-05', name: 'prayer_day' });
		expect(holidaysIn('dk', 2024).map(({ name }) => name)).not.toContain('prayer_day');
	});

	test('of Sweden and Norway have days of their own', () => {
		const names = (country: 'se' | 'no') => holidaysIn(country, 2026).map(({ day, name }) => `${day} ${name}`);
		expect(names('se')).toEqual(
			expect.arrayContaining([
				'2026-01-06 epiphany',
				'2026-06-06 national_day',
				'2026-06-20 midsummer',
				'2026-10-31 all_saints'
			])
		);
		expect(names('se').join()).not.toMatch(/maundy|whit_monday/);
		expect(names('no')).toEqual(
			expect.arrayContaining(['2026-05-01 labour_day', '2026-05-17 constitution_day', '2026-05-25 whit_monday'])
		);
	});

	test('come in order, and Midsummer and All Saints are always Saturdays', () => {
		fc.assert(
			fc.property(fc.constantFrom(...holidayCountries), fc.integer({ min: 1990, max: 2100 }), (country, year) => {
				const all = holidaysIn(country, year);
				const days = all.map(({ day }) => day);
				expect(days).toEqual([...days].sort());
				for (const { day, name } of all) {
					if (name === 'midsummer' || name === 'all_saints') expect(weekdayOf(day)).toBe(6);
				}
			})
		);
	});

	test('between two days are those of every year that they touch', () => {
		expect(holidaysBetween('dk', '2025-12-25', '2026-01-01').map(({ day }) => day)).toEqual([
			'2025-12-25',
			'2025-12-26',
			'2026-01-01'
		]);
	});
});

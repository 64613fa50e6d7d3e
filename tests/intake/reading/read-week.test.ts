import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMonth, readWeek } from '#lib/intake/reading/read-week.ts';
import type { Wall } from '#lib/intake/reading/read-wall.ts';
import { isoDay } from '#lib/intake/reading/zone.ts';
import { addDays, mondayOf, weekNumber } from '#lib/model/day.ts';

const shown = (wall: Wall | null) => wall && isoDay(wall.day);
const day = fc.integer({ min: 5, max: 45_000 }).map((days) => addDays('1970-01-01', days));

describe('weeks', () => {
	test.each([
		'Uge 24 2026',
		'uge 24, 2026',
		'Vecka 24 2026',
		'v. 24 2026',
		'v.24-2026',
		'Uke 24/2026',
		'KW 24 2026',
		'KW 24/2026',
		'Week 24 of 2026',
		'2026-W24',
		'2026W24',
		'2026 uge 24'
	])('%s begins on Monday 8 June 2026', (cell) => {
		expect(shown(readWeek(cell))).toBe('2026-06-08');
	});

	test('belong to the year of their Thursday', () => {
		expect([shown(readWeek('Uge 1 2026')), shown(readWeek('Uge 53 2026')), shown(readWeek('2020-W53'))]).toEqual([
			'2025-12-29',
			'2026-12-28',
			'2020-12-28'
		]);
	});

	test.each(['Uge 24', '24 2026', 'Uge 0 2026', 'Uge 53 2025', 'Uge 60 2026', '2026-24', 'v 2026', ''])(
		'%j is no week',
		(cell) => {
			expect(readWeek(cell)).toBeNull();
		}
	);

	test('every week reads back as its Monday', () => {
		fc.assert(
			fc.property(day, fc.constantFrom('Uge', 'v.', 'KW', 'Uke', 'Vecka'), (any, word) => {
				const year = addDays(mondayOf(any), 3).slice(0, 4);
				expect(shown(readWeek(`${word} ${weekNumber(any)} ${year}`))).toBe(mondayOf(any));
				expect(shown(readWeek(`${year}-W${String(weekNumber(any)).padStart(2, '0')}`))).toBe(mondayOf(any));
			})
		);
	});
});

describe('months', () => {
	test.each([
		'2026-05',
		'05-2026',
		'5/2026',
		'05.2026',
		'maj 2026',
		'Mai 2026',
		'May-26',
		'maj-26',
		'May 2026',
		'2026 maj',
		'202605',
		'2026M05',
		'2026-05-01',
		'2026-05-01 00:00:00',
		'01-05-2026'
	])('%s begins on 1 May 2026', (cell) => {
		expect(shown(readMonth(cell))).toBe('2026-05-01');
	});

	test.each(['2026', 'maj', '13-2026', '2026-00', '1969-05', '1.5.2026', '2026-05-02', '02-05-2026', 'Kø 2026', ''])(
		'%j is no month',
		(cell) => {
			expect(readMonth(cell)).toBeNull();
		}
	);

	test('every month reads back as its first day, in each language', () => {
		fc.assert(
			fc.property(day, fc.constantFrom('en', 'da', 'sv', 'nb', 'de'), (any, language) => {
				const date = new Date(`${any}T00:00:00Z`);
				const first = `${any.slice(0, 7)}-01`;
				const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
				expect(shown(readMonth(date.toLocaleDateString(language, options)))).toBe(first);
				expect(shown(readMonth(`${any.slice(5, 7)}/${any.slice(0, 4)}`))).toBe(first);
			})
		);
	});
});

import { describe, expect, test } from 'vitest';
import { clockDays, countryOf, weekdaysOf } from '#lib/explorations/weekdays.ts';
import { weekdaysInWords, weekdaysTable } from '#lib/explorations/weekdays-in-words.ts';
import { runningTotals } from '#lib/facts/running-totals.ts';
import { addDays } from '#lib/model/day.ts';
import { emptyExtent } from '#lib/model/fact.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { fact, metric, speed } from '../scorecards/hand-made.ts';

/** Eight weeks that hold Easter: 100 contacts on each open day of the first four, 120 of the next; weekends are closed. */
const monday = '2026-03-02';
const days = Array.from({ length: 56 }, (_, index) => addDays(monday, index));
const facts = days.flatMap((day, index) => {
	if (index % 7 > 4) return [];
	const contacts = (index < 28 ? 100 : 120) + (index % 3);
	return [fact(day, { contacts, handleKnown: 20, handleSeconds: 20 * (index % 7 === 0 ? 300 : 200) })];
});
const through = days.at(-1) ?? monday;
const extent = { ...emptyExtent, contacts: { from: monday, through } };
const totals = runningTotals(facts, extent);
const question: Question = { from: addDays(monday, 28), to: through, unit: null, compare: 'before' };
const view = totals.view('all', '', question.from, question.to);
const metrics = [speed('aht', ['fcr']), metric('fcr'), metric('who5', { sources: ['pulse'] })];
const weekdays = weekdaysOf(view, question, metrics, { country: 'dk', zone: 'Europe/Copenhagen' });

describe('a period against another by weekday', () => {
	test('holds each weekday against the same weekday, and public holidays apart', () => {
		expect(weekdays.rows.map(({ kind, now, then }) => [kind, now.days, then?.days])).toEqual([
			[0, 3, 4],
			[1, 4, 4],
			[2, 4, 4],
			[3, 3, 4],
			[4, 3, 4],
			['holiday', 4, 0]
		]);
		expect(weekdays.holidays.now.map(({ name }) => name)).toEqual([
			'maundy_thursday',
			'good_friday',
			'easter_sunday',
			'easter_monday'
		]);
		expect(weekdays.silent).toEqual([5, 6]);
	});

	test('tells a difference with its interval', () => {
		const tuesday = weekdays.rows.find(({ kind }) => kind === 1);
		expect(tuesday?.now.mean).toBeCloseTo(121, 0);
		expect(tuesday?.change?.difference).toBeCloseTo(20, 0);
		expect(tuesday?.change?.low).toBeGreaterThan(15);
	});

	test('gives every metric of a day, with what it is weighed against; what is kept by the month is named', () => {
		const [mondays, tuesdays] = weekdays.rows;
		expect(mondays?.figures.map(({ figure }) => figure.value)).toEqual([300, 300]);
		expect(tuesdays?.figures[0]?.figure).toMatchObject({ value: 200, n: 80 });
		expect(weekdays.monthly.map(({ key }) => key)).toEqual(['who5']);
	});

	test('without a known country leaves holidays among the weekdays', () => {
		const plain = weekdaysOf(view, question, [], { country: null, zone: 'UTC' });
		expect(plain.rows.map(({ kind }) => kind)).toEqual([0, 1, 2, 3, 4]);
		expect([countryOf('Europe/Oslo'), countryOf('Europe/Paris')]).toEqual(['no', null]);
	});

	test('never counts days after the data as days without contacts', () => {
		const later = { ...question, to: addDays(through, 14), compare: 'none' as const };
		const longer = weekdaysOf(totals.view('all', '', later.from, later.to), later, [], { country: null, zone: 'UTC' });
		expect(longer.rows.map(({ now }) => now.days)).toEqual([4, 4, 4, 4, 4]);
	});
});

describe('days of another length', () => {
	test('are those on which the clock is moved, told with their hours', () => {
		expect(clockDays('Europe/Copenhagen', { from: '2026-01-01', to: '2026-12-31' })).toEqual([
			{ day: '2026-03-29', hours: 23 },
			{ day: '2026-10-25', hours: 25 }
		]);
		expect(clockDays('UTC', { from: '2026-01-01', to: '2026-12-31' })).toEqual([]);
		expect(weekdays.clockDays).toEqual([{ day: '2026-03-29', hours: 23 }]);
	});
});

describe.each(['en', 'da', 'sv', 'nb'] as const)('weekdays in words, in %s', (locale) => {
	const withNames = { ...weekdays, rows: weekdays.rows.map((row) => ({ ...row, figures: [] })), monthly: [] };

	test('name every row and say which days differ', () => {
		const { rows, reading, notes } = weekdaysInWords(withNames, locale);
		expect(rows.map(({ name }) => name.charAt(0))).toEqual(rows.map(({ name }) => name.charAt(0).toUpperCase()));
		expect(reading.length).toBeGreaterThan(20);
		expect(notes.join(' ')).toMatch(/23/);
		expect(notes.join(' ')).not.toMatch(/undefined|NaN/);
	});

	test('leave as a table with a row for each kind of day', () => {
		const table = weekdaysTable(withNames, locale);
		expect(table.rows).toHaveLength(6);
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
		expect(table.rows[1]?.slice(1, 3)).toEqual([4, 4]);
	});
});

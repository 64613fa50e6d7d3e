import { describe, expect, test } from 'vitest';
import { runningTotals } from '#lib/facts/running-totals.ts';
import { addDays } from '#lib/model/day.ts';
import { emptyExtent, type DailyFact, type Dimension } from '#lib/model/fact.ts';
import { missingDays, missingInWords } from '../../src/routes/missing-days.ts';
import { fact } from '../scorecards/hand-made.ts';

const start = '2026-06-01';
const through = addDays(start, 111);
const allDays = Array.from({ length: 112 }, (_, place) => addDays(start, place));

/** So many contacts every day, but those told otherwise. */
const daily = (contacts: number, otherwise: Record<string, number> = {}, dimension: Dimension = 'all', member = '') =>
	allDays.map((day) => fact(day, { contacts: otherwise[day] ?? contacts }, dimension, member));
const totalsOf = (...facts: DailyFact[][]) =>
	runningTotals(facts.flat(), { ...emptyExtent, contacts: { from: start, through } });
const asked = { to: through, unit: null };
const wednesday = '2026-09-16';

describe('days that lack contacts', () => {
	test('are none where every day has what its weekday usually has', () => {
		expect(missingDays(totalsOf(daily(100), daily(50, {}, 'team', 'Odense')), asked, new Set())).toEqual([]);
	});

	test('are told of a team alone where all the others have the day', () => {
		const totals = totalsOf(
			daily(100, { [wednesday]: 50 }),
			daily(50, { [wednesday]: 0 }, 'team', 'Odense'),
			daily(50, {}, 'team', 'Aarhus')
		);
		const missing = missingDays(totals, asked, new Set());
		expect(missing).toEqual([{ day: wednesday, teams: ['Odense'], contacts: 0 }]);
		expect(missingInWords(missing).told).toEqual(['team Odense has no contacts on Wednesday 16 September']);
	});

	test('are told once where everybody lacks them', () => {
		const totals = totalsOf(daily(100, { [wednesday]: 0 }), daily(100, { [wednesday]: 0 }, 'team', 'Odense'));
		const missing = missingDays(totals, asked, new Set());
		expect(missing).toEqual([{ day: wednesday, teams: null, contacts: 0 }]);
		expect(missingInWords(missing).told).toEqual(['no contacts on Wednesday 16 September']);
	});

	test('are told of a day with less than half of the usual', () => {
		const [missing] = missingDays(totalsOf(daily(100, { [wednesday]: 30 })), asked, new Set());
		expect(missing?.contacts).toBe(30);
		expect(missingInWords(missing ? [missing] : []).told[0]).toContain('fewer than half the usual contacts');
	});

	test('are not those that a person has marked as closed, nor the last day, which may not be over', () => {
		const totals = totalsOf(daily(100, { [wednesday]: 0, [through]: 3 }));
		expect(missingDays(totals, asked, new Set([wednesday]))).toEqual([]);
	});

	test('are not those of a team that often has so few', () => {
		const totals = totalsOf(daily(100), daily(4, { [wednesday]: 0 }, 'team', 'Night'));
		expect(missingDays(totals, asked, new Set())).toEqual([]);
	});

	test('are those at the end of the period that is looked at, and of its team', () => {
		const totals = totalsOf(
			daily(100),
			daily(50, { [wednesday]: 0 }, 'team', 'Odense'),
			daily(50, { [wednesday]: 0 }, 'team', 'Aarhus')
		);
		const team = { dimension: 'team', member: 'Aarhus' } as const;
		expect(missingDays(totals, { to: through, unit: team }, new Set())[0]?.teams).toEqual(['Aarhus']);
		expect(missingDays(totals, { to: addDays(wednesday, -1), unit: null }, new Set())).toEqual([]);
	});

	test('are told newest first, two of them, and how many more there are', () => {
		const gone = Object.fromEntries([14, 15, 16, 17].map((day) => [`2026-09-${day}`, 0]));
		const { told, more } = missingInWords(missingDays(totalsOf(daily(100, gone)), asked, new Set()));
		expect(told[0]).toContain('17 September');
		expect([told.length, more]).toEqual([2, 2]);
	});
});

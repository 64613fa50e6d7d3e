import { describe, expect, test } from 'vitest';
import { peopleVoices } from '#lib/facts/people-voices.ts';
import type { Subject } from '#lib/facts/subjects.ts';
import { isOwnSickness, isShort, sickSpells, type AbsenceRow } from '#lib/facts/sick-spells.ts';
import { isVoluntary, workMonths, type WorkSpell } from '#lib/facts/work-months.ts';

const job = (more: Partial<WorkSpell> = {}): WorkSpell => ({
	agent: 1,
	team: 1,
	fromDay: '2026-01-01',
	untilDay: null,
	fullTime: null,
	leavingReason: null,
	...more
});
const away = (fromDay: string, untilDay: string | null = fromDay, more: Partial<AbsenceRow> = {}): AbsenceRow => ({
	agent: 1,
	type: 'sick',
	fromDay,
	untilDay,
	absentShare: null,
	importId: 1,
	...more
});

type Options = { through?: string; rostered?: number | null; site?: (team: number) => number };
const voicesOf = (
	employment: WorkSpell[],
	absence: AbsenceRow[] = [],
	{ through = '2026-03-31', rostered = null, site = () => 8 }: Options = {}
) =>
	peopleVoices({
		months: workMonths(employment, through, () => rostered),
		absence,
		through,
		placeOf: (team) => ({ site: site(team), employer: null }),
		keyOf: (agent) => `agent ${agent}`
	});
const valuesOf = (subject: Subject, ...given: Parameters<typeof voicesOf>) =>
	voicesOf(...given).flatMap((voice) => (voice.subject === subject ? [voice.values] : []));

describe('months at work', () => {
	test('are those that have come to their end, with the days employed and the same by share of full time', () => {
		const voices = voicesOf([job({ fromDay: '2026-02-15', fullTime: 0.5 })], [], { through: '2026-04-29' });
		expect(voices).toEqual([
			{ subject: 'people', month: '2026-02-01', key: 'agent 1 2026-02', team: 1, values: [14, 7, 0] },
			{ subject: 'people', month: '2026-03-01', key: 'agent 1 2026-03', team: 1, values: [31, 15.5, 0] }
		]);
	});

	test('count a day once where two records tell of it, with the larger share', () => {
		const twice = [job({ fullTime: 0.5 }), job({ fromDay: '2026-01-30', fullTime: 1 })];
		expect(valuesOf('people', twice, [], { through: '2026-01-31' })).toEqual([[31, 16.5, 0]]);
	});

	test('belong to the team where most of their days were spent, by the roster where the record names none', () => {
		const moved = [job({ untilDay: '2026-01-20' }), job({ team: 2, fromDay: '2026-01-21' })];
		expect(voicesOf(moved).map(({ team }) => team)).toEqual([1, 2, 2]);
		expect(voicesOf([job({ team: null })], [], { rostered: 5 })[0]?.team).toBe(5);
		expect(voicesOf([job({ team: null })])).toEqual([]);
	});

	test('tell who left, and when the year is over whether by their own choice', () => {
		const left = [job({ untilDay: '2026-01-20', leavingReason: 'Resigned' })];
		expect(valuesOf('people', left)).toEqual([[20, 20, 1]]);
		expect(valuesOf('leaving', left, [], { through: '2026-12-30' })).toEqual([]);
		expect(voicesOf(left, [], { through: '2026-12-31' }).slice(1)).toEqual([
			{ subject: 'leaving', month: '2026-12-01', key: 'agent 1 2026', team: 1, values: [1] }
		]);
		const dismissed = [job({ untilDay: '2026-01-20', leavingReason: 'Redundancy' })];
		expect(valuesOf('leaving', dismissed, [], { through: '2026-12-31' })).toEqual([[0]]);
	});

	test('who left twice in a year has one voice, the later', () => {
		const twice = [
			job({ untilDay: '2025-03-20', leavingReason: 'Resigned' }),
			job({ team: 2, fromDay: '2025-06-01', untilDay: '2025-08-20', leavingReason: 'Redundancy' })
		];
		const leaving = voicesOf(
			twice.map((spell) => ({ ...spell, fromDay: spell.team === 1 ? '2025-01-01' : '2025-06-01' }))
		);
		expect(leaving.filter(({ subject }) => subject === 'leaving')).toMatchObject([{ team: 2, values: [0] }]);
	});

	test('whoever begins again within a week has not left', () => {
		const next = (fromDay: string) => valuesOf('people', [job({ untilDay: '2026-01-31' }), job({ fromDay })])[0]?.[2];
		expect([next('2026-02-01'), next('2026-02-07'), next('2026-02-08')]).toEqual([0, 0, 1]);
	});

	test('know nothing of who has no first day', () => {
		expect(workMonths([job({ fromDay: null })], '2026-03-31', () => null)).toEqual([]);
	});
});

describe('sickness', () => {
	test('is counted in full-time days, Monday to Friday, of those employed', () => {
		// 5 January 2026 is a Monday; Thursday to Tuesday are four working days, and the last day of January a Saturday
		const spells = [away('2026-01-05'), away('2026-01-15', '2026-01-20'), away('2026-01-31')];
		expect(valuesOf('absence', [job({ fullTime: 0.5 })], spells, { through: '2026-01-31' })).toEqual([
			[11, 2.5, 2.5, 3]
		]);
	});

	test('for a part of the day is that part of it, and one spell with the whole days before it', () => {
		const half = { absentShare: 0.5 };
		const graded = [away('2026-01-05', '2026-01-09'), away('2026-01-12', '2026-01-16', half)];
		expect(valuesOf('absence', [job()], [...graded, away('2026-01-31')], { through: '2026-01-31' })).toEqual([
			[22, 7.5, 7.5, 2]
		]);
		// the larger of two that speak of the same day
		const twice = [away('2026-01-05'), away('2026-01-05', '2026-01-06', half), away('2026-01-31')];
		expect(valuesOf('absence', [job()], twice, { through: '2026-01-31' })).toEqual([[22, 1.5, 1.5, 2]]);
	});

	test('of more than two weeks is not short', () => {
		const long = [away('2026-01-05', '2026-01-19'), away('2026-01-30')];
		expect(valuesOf('absence', [job()], long, { through: '2026-01-31' })).toEqual([[22, 12, 1, 2]]);
		const span = { agent: 1, fromDay: '2026-01-05' };
		expect([isShort({ ...span, untilDay: '2026-01-18' }), isShort({ ...span, untilDay: '2026-01-19' })]).toEqual([
			true,
			false
		]);
	});

	test('days that follow each other, over a weekend too, are one spell', () => {
		const days = ['2026-01-08', '2026-01-09', '2026-01-12', '2026-01-14'].map((day) => away(day, null));
		expect(sickSpells(days, '2026-03-31')).toMatchObject([
			{ agent: 1, fromDay: '2026-01-08', untilDay: '2026-01-12' },
			{ agent: 1, fromDay: '2026-01-14', untilDay: '2026-01-14' }
		]);
	});

	test('a spell without an end goes on where the file tells of ends, and is one day where it does not', () => {
		const open = away('2026-03-02', null);
		expect(sickSpells([open], '2026-03-31')[0]?.untilDay).toBe('2026-03-02');
		expect(sickSpells([away('2026-01-05'), open], '2026-03-31')[1]?.untilDay).toBe('2026-03-31');
	});

	test('is not known in months outside a site’s first and last sick day, nor at another site', () => {
		const employment = [job({ fromDay: '2025-12-01' }), job({ agent: 2, team: 2, fromDay: '2025-12-01' })];
		const sick = [away('2026-01-06'), away('2026-02-25')];
		const site = (team: number) => team;
		const known = voicesOf(employment, sick, { site }).filter(({ subject }) => subject === 'absence');
		expect(known.map(({ team, month, values }) => [team, month, values[0]])).toEqual([
			[1, '2026-01-01', 22],
			[1, '2026-02-01', 20]
		]);
	});

	test.each(['Sick', 'sick leave', 'Sygdom', 'Egen sygdom', 'Sjukfrånvaro', 'Egenmelding', 'Sykmelding', 'Krankheit'])(
		'is what “%s” says',
		(type) => {
			expect(isOwnSickness(type)).toBe(true);
		}
	);

	test.each([
		'Child sick',
		'Barns 1. sygedag',
		'VAB',
		'Vård av sjukt barn',
		'Ferie',
		'Holiday',
		'Kind krank',
		'Not sick',
		'',
		null
	])('is not what “%s” says', (type) => {
		expect(isOwnSickness(type)).toBe(false);
	});
});

test.each([
	['Voluntary', true],
	['Egen opsigelse', true],
	['Egen uppsägning', true],
	['Sagt opp selv', true],
	['Eigenkündigung', true],
	['Involuntary', false],
	['Ufrivillig', false],
	['Dismissed', false],
	['Pension', false],
	[null, false]
])('a reason for leaving that reads “%s” is one’s own choice: %s', (reason, expected) => {
	expect(isVoluntary(reason)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { emptyExtent, type Extent, type NamedDimension } from '#lib/model/fact.ts';
import { ask, comparedDays, searchOf, unitOf, wholeMonth, wholeWeeks, withinData } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';

const span = { from: '2026-04-15', through: '2026-11-20' };
const extent: Extent = { ...emptyExtent, contacts: span };
const members = (dimension: NamedDimension): string[] => (dimension === 'team' ? ['Odense', 'Aarhus: Nord'] : []);
const asked = (search: string) => ask(new URLSearchParams(search), { extent, members });
const question = (days: Partial<Question>): Question => ({
	from: '2026-08-24',
	to: '2026-11-15',
	unit: null,
	compare: 'before',
	...days
});

describe('a bare address', () => {
	test('asks for the last twelve whole weeks of all contacts, against the twelve before', () => {
		expect(asked('')).toEqual({ question: question({}), notes: [] });
	});

	test('asks for all whole weeks where there are fewer than twelve', () => {
		expect(wholeWeeks({ from: '2026-10-28', through: '2026-11-20' })).toEqual({ from: '2026-11-02', to: '2026-11-15' });
	});

	test('asks for the days there are where no week is whole', () => {
		expect(wholeWeeks({ from: '2026-11-17', through: '2026-11-20' })).toEqual({ from: '2026-11-17', to: '2026-11-20' });
	});

	test('counts a week that ends on the last day with data as whole', () => {
		expect(wholeWeeks({ from: '2026-11-09', through: '2026-11-15' })).toEqual({ from: '2026-11-09', to: '2026-11-15' });
	});

	test('asks nothing while nothing is imported', () => {
		expect(ask(new URLSearchParams(), { extent: emptyExtent, members })).toEqual({ question: null, notes: [] });
	});

	test('goes by what there is where only staff answers are imported', () => {
		const only: Extent = { ...emptyExtent, pulse: { from: '2026-11-02', through: '2026-11-15' } };
		expect(ask(new URLSearchParams(), { extent: only, members }).question).toMatchObject({ from: '2026-11-02' });
	});
});

describe('an address', () => {
	test('says period, unit and comparison, and is read back as it was written', () => {
		const whole = question({
			from: '2026-10-01',
			to: '2026-10-31',
			unit: { dimension: 'team', member: 'Aarhus: Nord' },
			compare: 'year'
		});
		expect(asked(searchOf(whole))).toEqual({ question: whole, notes: [] });
		expect(searchOf(question({}))).toBe('?from=2026-08-24&to=2026-11-15');
	});

	test.each([
		['from=yesterday', 'period'],
		['from=2026-02-30', 'period'],
		['from=2026-11-15&to=2026-11-01', 'period'],
		['from=0001-01-01&to=2026-11-15', 'period'],
		['from=2026-11-01&to=9999-12-31', 'period'],
		['unit=team:Nobody', 'unit'],
		['unit=agent:17', 'unit'],
		['unit=Odense', 'unit'],
		['compare=last-year', 'compare'],
		['compare=9999-12-31', 'compare'],
		['compare=0001-01-01', 'compare']
	])('with %s falls back to the usual and says so', (search, note) => {
		expect(asked(search)).toEqual({ question: question({}), notes: [note] });
	});

	test('with one unreadable part keeps the others', () => {
		expect(asked('from=x&unit=team:Odense&compare=none')).toEqual({
			question: question({ unit: { dimension: 'team', member: 'Odense' }, compare: 'none' }),
			notes: ['period']
		});
	});

	test('has no way to name a person', () => {
		expect(unitOf('agent:17')).toBeNull();
		expect(unitOf(':Odense')).toBeNull();
	});
});

describe('what a period is held against', () => {
	test('the period before is as long and ends the day before', () => {
		expect(comparedDays(question({}))).toEqual({ from: '2026-06-01', to: '2026-08-23' });
	});

	test('whole months are held against whole months, however many days they have', () => {
		expect(comparedDays(question({ from: '2027-02-01', to: '2027-02-28' }))).toEqual({
			from: '2027-01-01',
			to: '2027-01-31'
		});
		expect(comparedDays(question({ from: '2028-02-01', to: '2028-02-29', compare: 'year' }))).toEqual({
			from: '2027-02-01',
			to: '2027-02-28'
		});
	});

	test('a year earlier means the same weekdays', () => {
		expect(comparedDays(question({ compare: 'year' }))).toEqual({ from: '2025-08-25', to: '2025-11-16' });
	});

	test('nothing, when nothing is asked', () => {
		expect(comparedDays(question({ compare: 'none' }))).toBeNull();
	});
});

test('the last whole month is offered only where the data hold one', () => {
	expect(wholeMonth(span)).toEqual({ from: '2026-10-01', to: '2026-10-31' });
	expect(wholeMonth({ from: '2026-10-02', through: '2026-11-20' })).toBeNull();
	expect(wholeMonth({ from: '2026-09-01', through: '2026-09-30' })).toEqual({ from: '2026-09-01', to: '2026-09-30' });
});

describe('a comparison', () => {
	test('is made only with days that the data reach back to, all of them', () => {
		expect(withinData(question({}), extent)).toEqual(question({}));
		const early = question({ from: '2026-05-04', to: '2026-05-31' });
		expect(withinData(early, extent)).toEqual({ ...early, compare: 'none' });
		expect(withinData(question({ compare: 'year' }), extent).compare).toBe('none');
	});
});

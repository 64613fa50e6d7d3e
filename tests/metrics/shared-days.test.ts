import { describe, expect, test } from 'vitest';
import { metricOf } from '#lib/metrics/catalogue.ts';
import { metricOfOwn } from '#lib/metrics/own-metric.ts';
import { usualDefinitions } from '#lib/model/definitions.ts';
import type { Extent, Span } from '#lib/model/fact.ts';
import { ownMetric } from './own-by-hand.ts';
import { everyDay, viewOf, type Day } from './view-of.ts';

const year: Span = { from: '2025-01-01', through: '2025-12-31' };
const contactsOfADay: Day = {
	handled: 100,
	keyed: 100,
	issues: 80,
	issueContacts: 100,
	issueContactSquares: 140,
	saidKnown: 10,
	saidResolved: 7
};

/** What other records add from day to day, beside the year's contacts. */
type Told = { from: string; through: string; adds: Day };

function asked(key: string, { from, through, adds }: Told, days: [from: string, to: string], extent: Partial<Extent>) {
	const metric = key === 'own_passed_on' ? passedOn : metricOf(key);
	if (!metric) throw new Error(`no ${key}`);
	const other = everyDay(from, through, adds);
	const world = { ...other };
	for (const [day, sums] of Object.entries(everyDay('2025-01-01', '2025-12-31', contactsOfADay)))
		world[day] = { ...sums, ...other[day] };
	const definitions = { ...usualDefinitions, costPerHour: 300 };
	return metric.figure(
		viewOf(world, { from: days[0], to: days[1], definitions, extent: { contacts: year, ...extent } })
	);
}

const passedOn = metricOfOwn(
	ownMetric({
		key: 'own_passed_on',
		numerator: { plus: ['forwarded'], minus: [] },
		denominator: { plus: ['handled'], minus: [] }
	})
);

describe('feedback that begins in autumn', () => {
	const told = {
		from: '2025-09-01',
		through: '2025-12-31',
		adds: { feedback: 6, praise: 3, criticism: 2, forwarded: 4 }
	};
	const figure = (key: string, from: string, to: string) =>
		asked(key, told, [from, to], { feedback: { from: told.from, through: told.through } });

	test('is held against the contacts of autumn alone: four a day for a hundred', () => {
		expect(figure('feedback_forwarded', '2025-08-01', '2025-09-30')).toMatchObject({ value: 40, n: 3000 });
		expect(figure('praise_ratio.praise', '2025-08-01', '2025-09-30')).toMatchObject({ value: 30, n: 3000 });
		expect(figure('praise_ratio.criticism', '2025-08-01', '2025-09-30')).toMatchObject({ value: 20, n: 3000 });
		expect(figure('own_passed_on', '2025-08-01', '2025-09-30')).toMatchObject({ value: 0.04, n: 3000 });
	});

	test('says nothing of summer', () => {
		for (const key of ['feedback_forwarded', 'praise_ratio.praise', 'own_passed_on'])
			expect(figure(key, '2025-07-01', '2025-07-31').missing).toEqual({ code: 'none_in_period' });
	});

	test('is not final where the period goes on after it', () => {
		const after = figure('feedback_forwarded', '2025-12-01', '2026-01-31');
		expect(after).toMatchObject({ value: 40, n: 3100, maturity: 'provisional' });
		expect(figure('feedback_forwarded', '2025-09-01', '2025-09-30').maturity).toBe('final');
	});
});

describe('paid hours', () => {
	// 80 hours a day at 300 for 100 contacts are 240 each, times 1.25 contacts an issue
	const paid = { paidDays: 10, paidSeconds: 10 * 8 * 3600 };
	const figure = (key: string, [from, through]: [string, string], days: [string, string]) =>
		asked(key, { from, through, adds: paid }, days, {
			agent_days: { from, through },
			surveys: year
		});

	test('that end in January are not spread over the contacts of February', () => {
		const january: [string, string] = ['2025-01-01', '2025-01-31'];
		const issue = figure('cost_per_resolution.issue', january, ['2025-01-09', '2025-02-28']);
		// 23 days of 80 issues
		expect(issue).toMatchObject({ n: 1840, maturity: 'provisional' });
		expect(issue.value).toBeCloseTo(300, 9);
		const solved = figure('cost_per_resolution', january, ['2025-01-09', '2025-02-28']);
		expect(solved.value).toBeCloseTo(300 / 0.7, 9);
		expect(figure('cost_per_resolution', january, ['2025-02-01', '2025-02-28']).missing).toEqual({
			code: 'none_in_period'
		});
	});

	test('of before the first contact cost nobody anything', () => {
		const issue = figure('cost_per_resolution.issue', ['2024-10-01', '2025-12-31'], ['2024-12-01', '2025-01-31']);
		expect(issue.value).toBeCloseTo(300, 9);
		expect(issue).toMatchObject({ n: 24 * 80, maturity: 'final' });
	});
});

describe('value at risk in a month', () => {
	test('is that of the months with contacts, not of all that are asked for', () => {
		// 27.5 % more left where it ended unsolved, 7.5 % where it took a second contact: 3500 a day
		const adds = {
			onceIssues: 80,
			againIssues: 10,
			unresolvedIssues: 10,
			onceValue: 80_000,
			againValue: 10_000,
			unresolvedValue: 10_000,
			onceLeftWithin30: 2,
			againLeftWithin30: 1,
			unresolvedLeftWithin30: 3
		};
		const figure = (from: string, to: string) =>
			asked('value_at_risk', { from: '2025-01-01', through: '2025-12-31', adds }, [from, to], {
				customers: { from: '2020-01-01', through: '2025-12-31' }
			});
		const aMonth = (3500 * 365.25) / 12;
		expect(figure('2025-02-01', '2025-06-30').value).toBeCloseTo(aMonth, 6);
		expect(figure('2024-07-01', '2025-06-30').value).toBeCloseTo(aMonth, 6);
		expect(figure('2025-02-01', '2026-01-31')).toMatchObject({ maturity: 'provisional' });
		expect(figure('2025-02-01', '2026-01-31').value).toBeCloseTo(aMonth, 6);
		expect(figure('2024-07-01', '2024-12-31').missing).toEqual({ code: 'none_in_period' });
	});
});

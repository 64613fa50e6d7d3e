import { describe, expect, test } from 'vitest';
import { metricOf } from '#lib/metrics/catalogue.ts';
import type { Definitions } from '#lib/model/definitions.ts';
import { usualDefinitions } from '#lib/model/definitions.ts';
import { addDays } from '#lib/model/day.ts';
import type { Extent } from '#lib/model/fact.ts';
import { everyDay, viewOf, type Day } from './view-of.ts';

const january = { from: '2026-01-01', to: '2026-01-31' };
const reaching = (through: string, kinds: (keyof Extent)[] = ['contacts']): Partial<Extent> =>
	Object.fromEntries(kinds.map((kind) => [kind, { from: '2025-06-01', through }]));

function figureOf(key: string, day: Day, extent: Partial<Extent>, asked = january) {
	const metric = metricOf(key);
	if (!metric) throw new Error(`no ${key}`);
	return metric.figure(viewOf(everyDay('2025-12-01', '2026-03-31', day), { ...asked, extent }));
}

describe('what customers answer', () => {
	const answered: Day = {
		...{ saidKnown: 10, saidResolved: 7, npsAnswers: 10, npsPromoters: 5, ratings: 9, ratingsTop: 6 },
		...{ surveysAsked: 40, surveysAnswered: 10 }
	};

	test('is final when answers had 14 days to come and two to arrive', () => {
		for (const key of ['fcr_survey', 'nps', 'csat', 'csat.response']) {
			const both = (through: string) => ({ ...reaching('2026-03-31'), ...reaching(through, ['surveys']) });
			expect(figureOf(key, answered, both('2026-02-16')).maturity).toBe('final');
			expect(figureOf(key, answered, both('2026-02-15')).maturity).toBe('provisional');
		}
	});

	test('is final with the contacts where it comes with them', () => {
		expect(figureOf('csat', answered, reaching('2026-01-31')).maturity).toBe('final');
		expect(figureOf('csat', answered, reaching('2026-01-30')).maturity).toBe('provisional');
	});
});

describe('the time that an issue takes', () => {
	const issues: Day = {
		handled: 30,
		keyed: 30,
		issues: 20,
		values: { issueLength: Array.from({ length: 20 }, () => 600) }
	};

	test('is told of issues at least 30 days old alone, and final when all are', () => {
		const at = (through: string) => figureOf('time_to_resolution.median', issues, reaching(through));
		expect(at('2026-03-04')).toMatchObject({ n: 31 * 20, maturity: 'final' });
		expect(at('2026-03-03')).toMatchObject({ n: 30 * 20, maturity: 'provisional' });
		expect(at('2026-02-01').missing).toEqual({ code: 'too_young', days: 30 });
	});

	test('leaves out the first week of the contacts, whose openers may be repeats', () => {
		const young = { contacts: { from: '2026-01-01', through: '2026-12-31' } };
		expect(figureOf('time_to_resolution.median', issues, young).n).toBe(24 * 20);
	});
});

describe('the same person again', () => {
	test('is not told of the first 90 days, in which whom a customer had before is not known', () => {
		const repeats: Day = { handled: 50, keyed: 50, repeatsAgentKnown: 10, repeatsSameAgent: 3 };
		const from = (first: string) => ({ contacts: { from: first, through: '2026-12-31' } });
		expect(figureOf('continuity', repeats, from('2025-10-13')).n).toBe(21 * 10);
		expect(figureOf('continuity', repeats, from('2025-11-10')).missing).toEqual({ code: 'none_in_period' });
	});
});

describe('customers who leave', () => {
	const leaving: Day = {
		handled: 40,
		keyed: 40,
		onceIssues: 20,
		againIssues: 4,
		unresolvedIssues: 4,
		unresolvedLeftWithin30: 1,
		unresolvedLeftWithin90: 1,
		anniversaries: 20,
		leftWithin90: 1
	};

	test('are followed 90 days from the last contact, seven after the opener, and two for late records', () => {
		const at = (through: string) => figureOf('churn_unresolved', leaving, reaching(through, ['contacts', 'customers']));
		expect(at('2026-05-10')).toMatchObject({ maturity: 'final', n: 124, value: expect.closeTo(0.5, 12) as number });
		expect(at('2026-05-09').maturity).toBe('provisional');
		expect(at('2026-04-05').missing).toEqual({ code: 'too_young', days: 97 });
	});

	test('and are known beforehand to leave next year, do not make the register reach to next year', () => {
		const known = { ...reaching('2026-05-09'), ...reaching('2027-12-31', ['customers']) };
		expect(figureOf('churn_unresolved', leaving, known).maturity).toBe('provisional');
	});

	test('are estimated while the youngest are not a year past their anniversary', () => {
		const at = (through: string) => figureOf('return_rate.kept', leaving, reaching(through, ['contacts', 'customers']));
		expect(at('2027-02-02')).toMatchObject({ maturity: 'final', value: expect.closeTo(0.95, 12) as number });
		expect(at('2027-01-20')).toMatchObject({ maturity: 'provisional', value: expect.closeTo(0.95, 12) as number });
		expect(at('2026-08-01').missing).toEqual({ code: 'too_young', days: 365 });
	});

	test('where nobody ever did are a blind spot, not a loss of nought', () => {
		const none: Day = { ...leaving, unresolvedLeftWithin30: 0, unresolvedLeftWithin90: 0, leftWithin90: 0 };
		expect(figureOf('churn_unresolved', none, reaching('2026-12-31', ['contacts', 'customers'])).missing).toEqual({
			code: 'not_imported',
			sources: ['customer_ends']
		});
	});

	test('are no ratio where none left after a solved contact', () => {
		const ratio = figureOf('churn_unresolved.ratio', leaving, reaching('2026-12-31', ['contacts', 'customers']));
		expect(ratio).toMatchObject({ value: null, missing: { code: 'too_few', least: 1 } });
	});

	test('cost nothing where those whose issue went on left no more than the rest', () => {
		const alike: Day = { ...leaving, onceLeftWithin30: 10, againLeftWithin30: 2, onceValue: 900, unresolvedValue: 300 };
		const risk = figureOf('value_at_risk', alike, reaching('2026-12-31', ['contacts', 'customers']));
		expect(risk).toMatchObject({ value: 0, low: 0 });
		expect(risk.high).toBeGreaterThan(0);
	});
});

describe('what was passed on', () => {
	test('is held to 30 days only when it is 30 days old', () => {
		const passed: Day = { forwarded: 2, decided: 1, loopClosed: 1, feedback: 5 };
		const at = (through: string) => figureOf('loop_closed', passed, reaching(through, ['feedback']));
		expect(at('2026-03-04')).toMatchObject({ n: 62, maturity: 'final' });
		expect(at('2026-02-28')).toMatchObject({ n: 54, maturity: 'provisional' });
		expect(at('2026-02-01').missing).toEqual({ code: 'too_young', days: 30 });
	});

	test('has no time to a decision where more than half of it is undecided, and is told so', () => {
		const decided = (values: number[]): Day => ({ feedback: 5, forwarded: 4, values: { decision: values } });
		const at = (values: number[]) =>
			figureOf('feedback_forwarded.decision', decided(values), reaching('2026-12-31', ['feedback']));
		expect(at([3]).missing).toEqual({ code: 'not_reached' });
		expect(at([3, 3]).value).toBeCloseTo(3, 1);
		// a median past the 30 days that the youngest have had would still rise
		expect(at([40, 40, 40, 40]).missing).toEqual({ code: 'not_reached' });
	});
});

describe('what is told by the month', () => {
	const coached: Day = { coachingSeconds: 600, coachedTwice: 0 };
	const months = { '2026-01-01': { coachingDays: 310 }, '2026-02-01': { coachingDays: 280 } };
	const extent = reaching('2026-12-31', ['coaching', 'employment']);
	const figure = (from: string, to: string) =>
		metricOf('coaching_cadence')?.figure(
			viewOf(
				Object.fromEntries(
					Object.entries(everyDay('2026-01-01', '2026-03-31', coached)).map(([day, sums]) => [
						day,
						{
							...sums,
							...(day === '2026-01-01' ? months['2026-01-01'] : day === '2026-02-01' ? months['2026-02-01'] : {})
						}
					])
				),
				{ from, to, extent }
			)
		);

	test('counts the whole months in a period and leaves out the broken ones', () => {
		const january = (31 * 10) / (310 / (365.25 / 12));
		expect(figure('2026-01-01', '2026-01-31')?.value).toBeCloseTo(january, 9);
		expect(figure('2025-12-20', '2026-02-15')?.value).toBeCloseTo(january, 9);
		expect(figure('2026-01-02', '2026-02-15')?.missing).toEqual({ code: 'none_in_period' });
	});

	test('is shown without an interval, since every session is in it', () => {
		expect(figure('2026-01-01', '2026-02-28')).toMatchObject({ low: null, high: null, indicative: false, n: 19 });
	});
});

describe('what the organisation settles', () => {
	const costs: Day = {
		handled: 40,
		keyed: 40,
		issues: 30,
		issueContacts: 36,
		issueContactSquares: 50,
		paidDays: 2,
		paidSeconds: 7200
	};
	const definitions: Definitions = { ...usualDefinitions, costPerHour: 200 };
	const extent = reaching('2026-12-31', ['contacts', 'agent_days']);

	test('is a blind spot until it is settled, by its own name', () => {
		expect(figureOf('cost_per_resolution.issue', costs, extent).missing).toEqual({
			code: 'not_imported',
			sources: ['cost_per_hour']
		});
		const reasons = { billing: everyDay('2025-12-01', '2026-03-31', costs) };
		const view = viewOf(everyDay('2025-12-01', '2026-03-31', costs), { ...january, extent, reasons });
		expect(metricOf('failure_demand.coded')?.figure(view).missing).toEqual({
			code: 'not_imported',
			sources: ['demand_tags']
		});
	});

	test('prices an issue: two paid hours at 200 for 40 contacts, 1.2 contacts an issue', () => {
		const view = viewOf(everyDay('2025-12-01', '2026-03-31', costs), { ...january, extent, definitions });
		const perIssue = metricOf('cost_per_resolution.issue')?.figure(view);
		expect(perIssue?.value).toBeCloseTo(12, 9);
		const contacts = metricOf('contacts_per_issue')?.figure(view);
		expect(perIssue?.low).toBeCloseTo(10 * (contacts?.low ?? 0), 9);
		// nobody has been asked whether it was solved
		expect(metricOf('cost_per_resolution')?.figure(view).missing).toEqual({
			code: 'not_imported',
			sources: ['said_resolved']
		});
	});
});

describe('what was put right', () => {
	const day = (handled: number, decided = 0): Day => ({ handled, decided });
	const definitions: Definitions = {
		...usualDefinitions,
		demandOf: { a: 'failure', b: 'chaser', c: 'failure', d: 'complaint' }
	};
	/** Thirty days before, thirty in which fixes are made, thirty after. */
	const halves = (before: number, after: number, decided = 0) => ({
		...everyDay('2025-11-02', '2025-12-01', day(before)),
		...everyDay('2025-12-02', '2025-12-31', day(before, decided)),
		...everyDay('2026-01-01', '2026-01-30', day(after))
	});
	const view = (reasons: Record<string, Record<string, Day>>, first = '2025-06-01') =>
		viewOf(
			{ '2026-01-01': { handled: 900, feedback: 9 } },
			{
				from: '2026-01-01',
				to: '2026-01-30',
				extent: { contacts: { from: first, through: '2026-12-31' } },
				reasons,
				definitions
			}
		);
	const figure = (shown: ReturnType<typeof view>) => metricOf('root_cause_removed')?.figure(shown);

	test('is held against what else moved: where all fall alike nothing was put right', () => {
		const alike = figure(view({ a: halves(20, 10, 1), b: halves(10, 5, 1), c: halves(20, 10), d: halves(10, 5) }));
		expect(alike?.value).toBeCloseTo(1, 2);
		expect(alike?.low).toBeLessThan(1);
		expect(alike?.high).toBeGreaterThan(1);
	});

	test('wants two reasons on both sides, and contacts that reach back', () => {
		const reasons = { a: halves(20, 10, 1), b: halves(10, 10), c: halves(20, 20) };
		expect(figure(view(reasons))?.missing).toEqual({ code: 'too_few', least: 4 });
		expect(figure(view({ ...reasons, d: halves(10, 4, 1) }))?.value).toBeCloseTo(Math.sqrt(0.5 * 0.4), 2);
		expect(figure(view({ ...reasons, d: halves(10, 4, 1) }, '2025-11-03'))?.missing).toEqual({
			code: 'none_in_period'
		});
	});
});

describe('who was asked', () => {
	test('is not told by a list of answers alone: nothing is weighted, and no bounds are given', () => {
		const values = { asked: Array(20).fill(1), rated: Array(20).fill(1), satisfied: Array(15).fill(1) };
		const day = { surveysAsked: 20, surveysAnswered: 20, ratings: 20, ratingsTop: 15, values };
		const told = { ...january, extent: reaching('2026-12-31') };
		const missing = (days: Record<string, Day>) =>
			['csat', 'csat.weighted', 'csat.least', 'csat.most'].map(
				(key) => metricOf(key)?.figure(viewOf(days, told)).missing
			);
		const lacking = { code: 'not_imported', sources: ['surveys'] };
		expect(missing(everyDay('2026-01-01', '2026-01-31', day))).toEqual([null, lacking, lacking, lacking]);
		const silent = { ...day, surveysAsked: 21, values: { ...values, asked: Array(21).fill(1) } };
		expect(missing(everyDay('2026-01-01', '2026-01-31', silent))).toEqual([null, null, null, null]);
	});

	test('must be known before answers are weighted by it', () => {
		// four were asked a day, and five rated
		const values = { asked: [1, 1, 1, 1], rated: [1, 1, 1, 1], satisfied: [1] };
		const days = everyDay('2026-01-01', '2026-01-31', { surveysAsked: 4, ratings: 5, ratingsTop: 4, values });
		const view = viewOf(days, { ...january, extent: reaching('2026-12-31') });
		expect(metricOf('csat.weighted')?.figure(view).missing).toEqual({ code: 'not_imported', sources: ['surveys'] });
	});
});

test('the wait in store is longer than that of those who were answered, when the impatient leave', () => {
	const waits: Day = {
		waits: 20,
		answeredWaits: 14,
		abandonedWaits: 6,
		values: {
			answeredWait: [10, 10, 10, 10, 60, 60, 60, 60, 60, 60, 200, 200, 200, 200],
			abandonedWait: [50, 50, 50, 50, 50, 50]
		}
	};
	const answered = figureOf('wait.p90', waits, reaching(addDays(january.to, 60)));
	const offered = figureOf('wait.offered_median', waits, reaching(addDays(january.to, 60)));
	// 16 of 20 wait past 10 seconds; ten are left after 50, and four of them past 60: 0.8 · 0.4 is less than half
	expect(offered.value).toBeCloseTo(60, 0);
	expect(answered.value).toBeCloseTo(200, -1);
	expect(offered.low).not.toBeNull();
});

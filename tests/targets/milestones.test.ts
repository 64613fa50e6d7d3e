import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/spell.ts';
import { milestonesOf } from '#lib/targets/milestones-of.ts';
import { noPlan, type Plan } from '#lib/targets/plan.ts';
import { sinceInWords } from '#lib/targets/since-in-words.ts';
import type { Target } from '#lib/targets/target.ts';

const odense = { dimension: 'site', member: 'Odense' } as const;
const target: Target = {
	id: '1',
	metric: 'aht',
	unit: odense,
	value: 300,
	endValue: null,
	band: null,
	fromDay: '2025-11-22',
	untilDay: '2026-05-21',
	payLinked: false,
	counterweight: null,
	reviewDay: null,
	owner: null
};
const plan: Plan = {
	...noPlan,
	targets: [
		target,
		{ ...target, id: '2', value: 290, fromDay: '2026-05-22', untilDay: null },
		{ ...target, id: '3', unit: { dimension: 'site', member: 'Tallinn' }, untilDay: null },
		{ ...target, id: '4', metric: 'fcr_repeat', fromDay: '2026-02-02' }
	],
	events: [
		{ id: '1', type: null, name: 'New menu', unit: odense, fromDay: '2026-07-22', untilDay: null },
		{ id: '2', type: null, name: null, unit: odense, fromDay: '2026-06-01', untilDay: null }
	]
};
const question = { from: '2026-08-24', to: '2026-11-15', unit: null, compare: 'before' } as const;
const span = { from: '2025-06-01', to: '2026-11-20' };

describe('milestones', () => {
	test('are events with a name, and targets of handle time alone', () => {
		expect(milestonesOf(plan, question, 'en').map(({ day }) => day)).toEqual([
			'2026-07-22',
			'2025-11-22',
			'2026-05-22',
			'2025-11-22'
		]);
	});

	test('of another unit are none of the one asked about', () => {
		const malmö = { unit: { dimension: 'site', member: 'Malmö' } } as const;
		expect(milestonesOf(plan, malmö, 'en')).toEqual([]);
	});

	test.each<[Locale, string]>([
		['en', 'the target for handle time, '],
		['da', 'målet for behandlingstid, '],
		['sv', 'målet för hanteringstiden, '],
		['nb', 'målet for behandlingstid, ']
	])('are named in %s', (locale, name) => {
		const whole = { ...noPlan, targets: [{ ...target, unit: { dimension: 'all', member: '' } as const }] };
		expect(milestonesOf(whole, question, locale)[0]?.name).toContain(name);
	});
});

describe('the first page', () => {
	test('says since when there has been a target for handle time that still holds, and leads to the days before it', () => {
		const since = sinceInWords(question, span, plan, 'en');
		expect(since?.text).toBe(
			'Since 22 November 2025 there has been a target for the handle time of Odense (site) and Tallinn (site): compare with the 12 weeks before it'
		);
		expect(since?.search).toContain('compare=2025-08-30');
	});

	test('says what happened last where there is no such target, or the data do not reach back', () => {
		expect(sinceInWords(question, span, { ...plan, targets: [] }, 'en')?.text).toContain('“New menu” on 22 July');
		expect(sinceInWords(question, { ...span, from: '2025-12-01' }, plan, 'da')?.text).toContain('”New menu”');
	});

	test('says nothing where something else is compared already, or nothing is planned', () => {
		expect(sinceInWords({ ...question, compare: 'year' }, span, plan, 'en')).toBeNull();
		expect(sinceInWords(question, span, noPlan, 'en')).toBeNull();
	});
});

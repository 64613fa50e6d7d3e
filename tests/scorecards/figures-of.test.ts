import { describe, expect, test } from 'vitest';
import type { Missing } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import { figuresOf } from '#lib/scorecards/figures-of.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { metric, none, speed, start, weekly } from './hand-made.ts';

const without = (key: string, missing: Missing) => metric(key, { figure: () => ({ ...none, missing }) });
const metrics = [
	speed('aht', ['fcr_repeat', 'gap_le5']),
	speed('aht.median', ['fcr_repeat'], false),
	metric('fcr_repeat'),
	metric('fcr_repeat.w30', { headline: false }),
	without('gap_le5', { code: 'not_imported', sources: ['agent', 'second_clock'] }),
	without('csat', { code: 'not_imported', sources: ['rating'] }),
	without('who5', { code: 'withheld', least: 5 }),
	without('return_rate', { code: 'too_young', days: 90 }),
	without('load', { code: 'not_by_dimension', dimension: 'reason' }),
	without('short_calls', { code: 'too_few', least: 30 }),
	without('wait', { code: 'none_in_period' })
];
const scorecard = scorecardOf(
	weekly([300, 280]),
	{ from: start, to: addDays(start, 13), unit: null, compare: 'none' },
	metrics
);

describe('figures for an export', () => {
	test('carry value, interval, n, unit and maturity, variants included, each once', () => {
		const figures = figuresOf(scorecard);
		expect(figures.find((figure) => figure.metric === 'aht')).toEqual({
			unit: 'all',
			metric: 'aht',
			value: 290,
			low: 285,
			high: 295,
			n: 280,
			unitOfMeasure: 'seconds',
			maturity: 'final',
			missing: null,
			sameMix: null,
			target: null
		});
		expect(figures.map(({ metric }) => metric).toSorted()).toEqual(metrics.map(({ key }) => key).toSorted());
	});

	test.each([
		['csat', 'not_imported: rating'],
		['gap_le5', 'not_imported: agent, second_clock'],
		['who5', 'withheld: 5'],
		['return_rate', 'too_young: 90'],
		['load', 'not_by_dimension: reason'],
		['short_calls', 'too_few: 30'],
		['wait', 'none_in_period']
	])('say why %s has no value', (key, missing) => {
		expect(figuresOf(scorecard).find((figure) => figure.metric === key)).toMatchObject({ value: null, missing });
	});

	test('keep what a metric is with the same mix, also where it is a counterweight of others', () => {
		const now = { value: 0.7, low: 0.6, high: 0.8, standardError: 0.05, merged: 0, driver: null };
		const rows = scorecard.rows.map((row) =>
			row.metric.key === 'fcr_repeat' ? { ...row, mixed: () => ({ now, change: null, leads: false }) } : row
		);
		const aht = rows.filter(({ metric: { key } }) => key === 'aht');
		for (const order of [rows, [...rows, ...aht]]) {
			const found = figuresOf({ ...scorecard, rows: order }).find(({ metric: key }) => key === 'fcr_repeat');
			expect(found?.sameMix).toEqual({ value: 0.7, low: 0.6, high: 0.8 });
		}
	});

	test('name the member of a unit, not its dimension', () => {
		const named = { ...scorecard, unit: { dimension: 'team' as const, member: 'Odense' } };
		expect(figuresOf(named).every(({ unit }) => unit === 'Odense')).toBe(true);
	});
});

describe('speed never alone', () => {
	const keys = (asked: string[]): string[] => figuresOf(scorecard, asked).map(({ metric }) => metric);

	test('asked for handle time alone, what it is weighed against comes too', () => {
		expect(keys(['aht'])).toEqual(['aht', 'fcr_repeat', 'gap_le5']);
	});

	test('asked for its median alone, likewise', () => {
		expect(keys(['aht.median'])).toEqual(['aht.median', 'fcr_repeat', 'gap_le5']);
	});

	test('a counterweight without data comes as a blind spot, with what it lacks', () => {
		expect(figuresOf(scorecard, ['aht']).find(({ metric }) => metric === 'gap_le5')).toMatchObject({
			value: null,
			missing: 'not_imported: agent, second_clock'
		});
	});

	test('what is no speed may be asked for alone', () => {
		expect(keys(['csat'])).toEqual(['csat']);
	});
});

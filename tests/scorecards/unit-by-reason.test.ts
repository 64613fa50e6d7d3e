import { describe, expect, test } from 'vitest';
import { runningTotals } from '#lib/facts/running-totals.ts';
import { shapesBy, sumsBy } from '#lib/facts/sums.ts';
import { metricOf } from '#lib/metrics/catalogue.ts';
import { failureDemandCoded } from '#lib/metrics/failure-demand.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricOfOwn } from '#lib/metrics/own-metric.ts';
import { addDays, mondayOf } from '#lib/model/day.ts';
import { usualDefinitions } from '#lib/model/definitions.ts';
import { emptyExtent, type Dimension } from '#lib/model/fact.ts';
import { weigh } from '#lib/scorecards/weigh.ts';
import { figureInWords } from '#lib/sheets/figure-in-words.ts';
import { ownMetric } from '../metrics/own-by-hand.ts';

const from = '2026-02-02';
const through = '2026-04-26';
const days = Array.from({ length: 84 }, (_, index) => addDays(from, index));
const fact = (dimension: Dimension, member: string, day: string, count: number) => ({
	...{ dimension, member, day },
	sums: sumsBy((measure) =>
		['contacts', 'handled', 'keyed', 'talkKnown'].includes(measure) ? count : measure === 'shortTalks' ? count / 2 : 0
	),
	shapes: shapesBy(() => new Map())
});

/** One team that does everything: every day ten contacts about bills and ten about news. */
const totals = runningTotals(
	days.flatMap((day) => [
		fact('all', '', day, 20),
		fact('team', 'North', day, 20),
		fact('reason', 'Bills', day, 10),
		fact('reason', 'News', day, 10)
	]),
	{ ...emptyExtent, contacts: { from, through } },
	{ ...usualDefinitions, demandOf: { Bills: 'failure', News: 'value' } },
	days
		.filter((day) => day === mondayOf(day))
		.flatMap((day) => ['Bills', 'News'].map((reason) => ({ ...fact('team', 'North', day, 70), reason })))
);
const coded: Metric = failureDemandCoded;
const ofBills = metricOfOwn(ownMetric({ filter: { dimension: 'reason', member: 'Bills' } }));
const all = (first: string, last: string) => totals.view('all', '', first, last);
const north = (first: string, last: string) => totals.view('team', 'North', first, last);

describe('what is kept of a unit by reason, in whole weeks', () => {
	test.each([
		[coded, 560],
		[ofBills, 280]
	])('is of whole weeks what it is of everything, and not told of others', (metric, n) => {
		const weeks = ['2026-03-02', '2026-03-29'] as const;
		expect(metric.figure(north(...weeks))).toMatchObject({ value: 0.5, n });
		expect(metric.figure(north(...weeks))).toEqual(metric.figure(all(...weeks)));
		for (const [first, last] of [
			['2026-03-01', '2026-03-31'],
			['2026-03-02', '2026-03-28'],
			['2026-03-03', '2026-03-29'],
			['2026-03-04', '2026-03-05']
		] as const) {
			expect(metric.figure(north(first, last))).toMatchObject({ value: null, missing: { code: 'not_whole_weeks' } });
			expect(metric.figure(all(first, last)).n).not.toBe(0);
		}
	});

	test('is told of the whole weeks within a month, which are said', () => {
		const march = weigh(coded, north('2026-03-01', '2026-03-31'), null);
		expect(march.latest).toMatchObject({ from: '2026-03-02', to: '2026-03-29', figure: { value: 0.5, n: 560 } });
		const question = { from: '2026-03-01', to: '2026-03-31', unit: null, compare: 'none' } as const;
		expect(figureInWords(march, question, 'en').note?.replaceAll('\u00a0', ' ')).toBe(
			'At this level only whole weeks are told, Monday to Sunday; the 4 weeks to 29 March: 50.0 % (45.9–54.1)'
		);
		expect(weigh(coded, north('2026-03-04', '2026-03-05'), null).latest).toBeNull();
	});

	test('begins with the first week that is known where issues of the first days are not', () => {
		const least = metricOf('failure_demand.least');
		// the first seven days of the contacts open no issue that is known: weeks from 9 February on
		expect(least?.figure(north('2026-02-02', '2026-03-01')).n).toBe(420);
	});
});

import { describe, expect, test } from 'vitest';
import { comparedInWords } from '#lib/explorations/compared-in-words.ts';
import { comparisonOf } from '#lib/explorations/comparison-of.ts';
import { collationOf } from '#lib/i18n/collation-of.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import type { Question } from '#lib/questions/question.ts';
import { withReported } from '#lib/scorecards/as-reported.ts';
import { metricsAsReported } from '#lib/scorecards/metrics-as-reported.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { teamTotals } from '../explorations/teams.ts';
import { metric, weekly } from './hand-made.ts';

const report = (more: Partial<ReportedFigure>): ReportedFigure => ({
	...{ metric: 'csat', dimension: 'team', member: '', month: '2026-03-01', occasion: 'first', definitions: 0 },
	...{ dataVersion: 'then', value: 0.5, low: 0.4, high: 0.6, n: 90, reportedAt: 0, lastImport: 1 },
	...more
});

describe('metrics as they were first reported', () => {
	const totals = weekly([300, 310, 320, 330, 340, 350, 360, 370, 380, 390]);
	const may = { from: '2026-05-01', to: '2026-05-31', unit: null, compare: 'before', as: 'first' } as const;
	const metrics = [metric('aht'), metric('csat')];
	const all = { metric: 'aht', dimension: 'all' as const };
	const reports = [
		report({ ...all, month: '2026-05-01', value: 250 }),
		report({ ...all, month: '2026-04-01', value: 240, low: 238, high: 242 })
	];

	test('say of the whole what its scorecard says, also of the month before', () => {
		const then = withReported(scorecardOf(totals, may, metrics), reports).rows;
		const told = scorecardOf(totals, may, metricsAsReported(metrics, reports)).rows;
		expect(told.map(({ figure, before, change }) => ({ figure, before, change }))).toEqual(
			then.map(({ figure, before, change }) => ({ figure, before, change }))
		);
		expect(told[0]?.figure.value).toBe(250);
	});

	test('say of other days than a whole month that nothing was reported', () => {
		const [aht] = metricsAsReported(metrics, reports);
		expect(aht?.figure(totals.view('all', '', '2026-05-02', '2026-05-31')).missing).toEqual({ code: 'not_reported' });
	});
});

describe('units side by side, as first reported', () => {
	const teams = { Ash: { a: [100, 90] }, Elm: { a: [100, 50] }, Oak: { a: [100, 70] } } satisfies Record<
		string,
		Record<string, [number, number]>
	>;
	const march: Question = { from: '2026-03-01', to: '2026-03-31', unit: null, compare: 'none', as: 'first' };
	const reports = [report({ member: 'Ash', value: 0.88 }), report({ member: 'Elm', value: 0.52 })];
	const comparison = comparisonOf(
		teamTotals(teams),
		march,
		{ by: 'team', metric: 'csat' },
		metricsAsReported(catalogue, reports),
		collationOf('en')
	);

	test('have the figures of then, without a mix, and a row says where nothing was reported', () => {
		const { units, withoutMix } = comparison.metric;
		expect(withoutMix).toBe('as_reported');
		expect(units.map(({ member, shown }) => [member, shown.value, shown.missing?.code])).toEqual([
			['Ash', 0.88, undefined],
			['Elm', 0.52, undefined],
			['Oak', null, 'not_reported']
		]);
	});

	test.each([
		['en', 'not reported then'],
		['da', 'ikke rapporteret dengang'],
		['sv', 'inte redovisat då'],
		['nb', 'ikke rapportert den gangen']
	] as const)('are told in %s', (locale, said) => {
		const { table, notes, picture } = comparedInWords(comparison, comparison.metric, locale);
		const oak = table.rows.find(({ name }) => name === 'Oak');
		expect(oak).toMatchObject({ value: null, mark: null });
		expect(oak?.notes.join(' ')).toContain(said);
		expect(notes[0]?.length).toBeGreaterThan(40);
		expect(picture.twin.rows[2]).toEqual(['Oak', '–', expect.stringContaining(said)]);
		expect(picture.caption.note).toMatch(/ 1\.? april · /i);
	});
});

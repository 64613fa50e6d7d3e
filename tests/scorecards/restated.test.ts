import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '#lib/metrics/metric.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { withReported } from '#lib/scorecards/as-reported.ts';
import { figureAsReported, restated } from '#lib/scorecards/restated.ts';
import { restatedInWords, type Since } from '#lib/sheets/restated-in-words.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { figure, metric, none, weekly } from './hand-made.ts';

const report = (more: Partial<ReportedFigure> = {}): ReportedFigure => ({
	metric: 'aht',
	dimension: 'all',
	member: '',
	month: '2026-05-01',
	occasion: 'first',
	definitions: 0,
	dataVersion: 'then',
	value: 300,
	low: 290,
	high: 310,
	n: 500,
	reportedAt: Date.parse('2026-06-03T08:00:00Z') / 1000,
	lastImport: 4,
	...more
});
const change = (version: number, before: number, after: number): ReportedFigure[] => [
	report({ occasion: 'before', definitions: version, value: before }),
	report({ occasion: 'after', definitions: version, value: after })
];

describe('a figure that was reported', () => {
	test('differs by each version of definitions, and by data for the rest', () => {
		const reports = [report(), ...change(1, 304, 298), ...change(2, 298, 299)];
		expect(restated(reports, 'aht', figure(301))).toMatchObject({
			difference: 1,
			byDefinitions: [
				{ version: 1, difference: -6 },
				{ version: 2, difference: 1 }
			],
			byData: 6
		});
	});

	test('falls apart exactly, whatever came in between', () => {
		const whole = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(whole, whole, fc.array(fc.tuple(whole, whole), { maxLength: 5 }), (first, now, changes) => {
				const reports = [
					report({ value: first }),
					...changes.flatMap(([before, after], index) => change(index + 1, before, after))
				];
				const found = restated(reports, 'aht', figure(now));
				const parts = found?.byDefinitions.reduce((sum, { difference }) => sum + difference, 0) ?? NaN;
				expect(parts + (found?.byData ?? NaN)).toBe(now - first);
			})
		);
	});

	test('was told by the definitions of its time: earlier versions changed nothing of it', () => {
		const reports = [report({ definitions: 2 }), ...change(2, 280, 300), ...change(3, 300, 310)];
		expect(restated(reports, 'aht', figure(310))?.byDefinitions).toEqual([{ version: 3, difference: 10 }]);
	});

	test('is not shown where it must be withheld now', () => {
		const withheld = { ...none, missing: { code: 'withheld', least: 5 } } as const;
		expect(restated([report()], 'aht', withheld)).toBeNull();
		expect(restated([report()], 'csat', figure(1))).toBeNull();
	});

	test('has no difference where there is no figure any more', () => {
		const gone = restated([report()], 'aht', { ...none, missing: { code: 'none_in_period' } });
		expect(gone).toMatchObject({ difference: null, byData: null });
	});

	test('stands with the interval and the number it was told with', () => {
		expect(figureAsReported({ unit: 'seconds' }, report())).toEqual(figure(300, 10, { n: 500, indicative: false }));
	});
});

describe('in words', () => {
	const then = report({ month: '2021-05-01', reportedAt: Date.parse('2021-06-03T08:00:00Z') / 1000 });
	const since: Since = {
		versions: [
			{
				number: 1,
				changedAt: 0,
				by: 'Kim',
				reason: 'A new promise',
				definitions: {} as Since['versions'][number]['definitions']
			}
		],
		imports: [
			{ id: 3, fileName: 'old.csv', importedAt: 0, undoneAt: null, firstDay: '2021-05-01', lastDay: '2021-05-31' },
			{
				id: 5,
				fileName: 'late.csv',
				importedAt: 1.6233e9,
				undoneAt: null,
				firstDay: '2021-05-30',
				lastDay: '2021-06-02'
			},
			{
				id: 6,
				fileName: 'june.csv',
				importedAt: 1.6233e9,
				undoneAt: null,
				firstDay: '2021-06-01',
				lastDay: '2021-06-30'
			},
			{
				id: 2,
				fileName: 'wrong.csv',
				importedAt: 0,
				undoneAt: 1.6243e9,
				firstDay: '2021-04-01',
				lastDay: '2021-05-02'
			},
			{
				...{ id: 7, fileName: 'late once more.csv', importedAt: 1.6233e9, undoneAt: null, stored: 0 },
				...{ firstDay: '2021-05-30', lastDay: '2021-06-02' }
			}
		].map((entry) => ({ stored: 9, changed: 0, removed: 0, ...entry })) as unknown as Since['imports'],
		countedAnewAt: null
	};
	const saidOf = (now: Figure, than: Since, reports: ReportedFigure[] = [then]): string | null => {
		const found = restated(reports, 'aht', now);
		const text = restatedInWords({ metric: metric('aht'), ...(found && { restated: found }) }, than, 'en');
		return text?.replaceAll('\u00a0', ' ') ?? null;
	};
	const said = (reports: ReportedFigure[], value: number): string | null => saidOf(figure(value), since, reports);

	test('says that nothing has changed', () => {
		expect(said([then], 300)).toBe('5:00 on 3 June 2021, the same as now.');
	});

	test('names the change of definitions with its reason, and the imports and undoings that speak of the month', () => {
		expect(said([then, ...change(1, 300, 320)], 315)).toBe(
			'5:00 on 3 June 2021; now it is 5:15, 15 s longer. 20 s longer by version 1 of the definitions (A new promise). ' +
				'5.0 s shorter by data: late.csv taken in 10 June 2021, wrong.csv undone 21 June 2021.'
		);
	});

	describe('where a newer program counts in another way', () => {
		const counted = { ...since, countedAnewAt: Date.parse('2021-07-01T08:00:00Z') / 1000 };

		test('says so, and not that it was data, where no import names the month', () => {
			expect(saidOf(figure(315), { ...counted, imports: [] })).toBe(
				'5:00 on 3 June 2021; now it is 5:15, 15 s longer. 15 s longer by a newer version of the program, which has ' +
					'counted in another way since 1 July 2021: no import since the report names the month.'
			);
		});

		test('names both where data changed too, and that the two cannot be told apart', () => {
			expect(saidOf(figure(315), counted)).toMatch(
				/15 s longer by data \(late\.csv taken in .*\) or by a newer version of the program, .* since 1 July 2021\. How much each has moved is not known\.$/
			);
		});

		test('says since when, where the figure is gone', () => {
			expect(saidOf({ ...none, missing: { code: 'none_in_period' } }, counted)).toBe(
				'5:00 on 3 June 2021; now it cannot be told. ' +
					'A newer version of the program has counted in another way since 1 July 2021.'
			);
		});

		test('is silent where the figure was reported after that, or has not changed', () => {
			const earlier = { ...counted, countedAnewAt: then.reportedAt - 1 };
			expect(saidOf(figure(315), earlier)).toBe(saidOf(figure(315), since));
			expect(saidOf(figure(300), counted)).toBe('5:00 on 3 June 2021, the same as now.');
		});
	});

	test('a figure that was never reported is not spoken of', () => {
		expect(said([], 300)).toBeNull();
	});
});

describe('a scorecard of a month', () => {
	const totals = weekly([300, 310, 320, 330, 340, 350, 360, 370, 380, 390]);
	const may = { from: '2026-05-01', to: '2026-05-31', unit: null, compare: 'before' } as const;
	const metrics = [metric('aht'), metric('csat')];
	const reports = [report({ value: 250 }), report({ month: '2026-04-01', value: 240, low: 238, high: 242 })];
	const now = scorecardOf(totals, may, metrics);

	test('as it stands now keeps its figures, with what was reported beside them', () => {
		const [row, other] = withReported(now, reports).rows;
		expect(row?.figure).toEqual(now.rows[0]?.figure);
		expect(row?.restated?.first.value).toBe(250);
		expect(other?.restated).toBeUndefined();
	});

	test('as first reported has the figures of then, also those it is held against', () => {
		const then = withReported(scorecardOf(totals, { ...may, as: 'first' }, metrics), reports).rows;
		expect(then[0]).toMatchObject({ figure: { value: 250 }, before: { value: 240 }, change: { difference: 10 } });
		expect(then[1]?.figure).toMatchObject({ value: null, missing: { code: 'not_reported' } });
	});

	test('of other days than a month is left as it is', () => {
		const days = scorecardOf(totals, { ...may, to: '2026-05-30', as: 'first' }, metrics);
		expect(withReported(days, reports)).toBe(days);
	});
});

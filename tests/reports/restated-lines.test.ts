import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { lastMonthOf, restatedLines } from '#lib/reports/restated-lines.ts';
import { nothingSince } from '#lib/scorecards/restated-in-words.ts';
import { metric, weekly } from '../scorecards/hand-made.ts';

const aht = metric('aht');
const other = metric('wait.median', { horizonDays: 0 });
const view = weekly(Array<number>(12).fill(250)).view('all', '', '2026-04-13', '2026-07-05');
const report = (value: number, key = 'aht'): ReportedFigure => ({
	...{ metric: key, dimension: 'all', member: '', month: '2026-05-01', occasion: 'first', definitions: 0 },
	...{ dataVersion: 'then', value, low: value - 5, high: value + 5, n: 500, lastImport: 4 },
	reportedAt: Date.parse('2026-06-03T08:00:00Z') / 1000
});
const lines = (...reports: ReportedFigure[]) =>
	restatedLines([aht, other], view, { month: '2026-05-01', reports, since: nothingSince }, 'en');

describe('what was reported before', () => {
	test('is shown unasked beside what it is now, where the two read otherwise', () => {
		const [line, ...rest] = lines(report(300));
		expect(rest).toEqual([]);
		expect(line).toMatch(/^Handle time, May/);
		expect(line).toContain('5:00');
		expect(line).toContain('4:10');
	});

	test('stands in one sentence where nothing reads otherwise', () => {
		expect(lines(report(250), report(250.2, 'wait.median'))).toEqual(['What was reported for May still stands.']);
	});

	test('is not spoken of where nothing was reported', () => {
		expect(lines()).toEqual([]);
		expect(lines(report(300, 'csat'))).toEqual([]);
	});

	test('is of the last month that is over', () => {
		expect(lastMonthOf('2026-11-15')).toBe('2026-10-01');
		expect(lastMonthOf('2026-10-31')).toBe('2026-10-01');
		expect(lastMonthOf('2026-10-30')).toBe('2026-09-01');
		expect(lastMonthOf('2026-01-15')).toBe('2025-12-01');
	});

	test('is of a month that is wholly over on any day', () => {
		const day = fc
			.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, (to) => {
				const month = lastMonthOf(to);
				const next = new Date(`${month}T00:00:00Z`);
				next.setUTCMonth(next.getUTCMonth() + 1);
				const after = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
				expect(next.toISOString().slice(0, 10) <= after).toBe(true);
				next.setUTCMonth(next.getUTCMonth() + 1);
				expect(next.toISOString().slice(0, 10) > after).toBe(true);
			})
		);
	});
});

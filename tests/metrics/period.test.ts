import { describe, expect, test } from 'vitest';
import { closedIssues, knownOpeners, pulseMonths, wholePeriod, type Period } from '#lib/metrics/period.ts';
import { emptyExtent, type Extent } from '#lib/model/fact.ts';
import { viewOf } from './view-of.ts';

const autumn: Extent = {
	...emptyExtent,
	contacts: { from: '2026-09-01', through: '2026-11-30' },
	pulse: { from: '2026-09-01', through: '2026-11-03' }
};
const over = (from: string, to: string, extent: Partial<Extent> = autumn) => viewOf({}, { from, to, extent });
const said = (period: Period) =>
	'missing' in period ? period.missing : [period.view.from, period.view.to, period.maturity];

describe('the days that count', () => {
	test('a period is over once the contacts reach its last day', () => {
		expect(said(wholePeriod(over('2026-11-01', '2026-11-30')))).toEqual(['2026-11-01', '2026-11-30', 'final']);
		expect(said(wholePeriod(over('2026-11-01', '2026-12-01')))).toEqual(['2026-11-01', '2026-12-01', 'provisional']);
		expect(said(wholePeriod(over('2026-11-01', '2026-11-30', { contacts: null })))).toContain('provisional');
	});

	test('the first seven days of the contacts open no issue that is known to be new', () => {
		expect(said(knownOpeners(over('2026-08-01', '2026-09-30')))).toEqual(['2026-09-08', '2026-09-30', 'final']);
		expect(said(knownOpeners(over('2026-10-01', '2026-10-31')))).toEqual(['2026-10-01', '2026-10-31', 'final']);
		expect(said(knownOpeners(over('2026-09-01', '2026-09-07')))).toEqual({ code: 'none_in_period' });
		expect(said(knownOpeners(over('2026-09-08', '2026-09-08')))).toEqual(['2026-09-08', '2026-09-08', 'final']);
	});

	test('an issue counts once nine days have passed, and is settled after thirty-two', () => {
		expect(said(closedIssues(over('2026-09-01', '2026-10-29')))).toEqual(['2026-09-08', '2026-10-29', 'final']);
		expect(said(closedIssues(over('2026-09-01', '2026-10-30')))).toEqual(['2026-09-08', '2026-10-30', 'provisional']);
		expect(said(closedIssues(over('2026-11-01', '2026-11-30')))).toEqual(['2026-11-01', '2026-11-21', 'provisional']);
		expect(said(closedIssues(over('2026-11-22', '2026-11-30')))).toEqual({ code: 'too_young', days: 7 });
	});

	test('a pulse month counts in the period that holds its first day', () => {
		expect(said(pulseMonths(over('2026-10-01', '2026-10-31')))).toEqual(['2026-10-01', '2026-10-31', 'final']);
		expect(said(pulseMonths(over('2026-10-20', '2026-11-01')))).toEqual(['2026-10-20', '2026-11-01', 'final']);
		expect(said(pulseMonths(over('2026-10-02', '2026-10-31')))).toEqual({ code: 'none_in_period' });
		expect(said(pulseMonths(over('2026-12-01', '2026-12-31')))).toEqual(['2026-12-01', '2026-12-31', 'provisional']);
	});
});

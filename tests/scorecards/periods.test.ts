import { describe, expect, test } from 'vitest';
import { emptyExtent, type Extent } from '#lib/model/fact.ts';
import { grainOf, periodsUpTo, throughOf } from '#lib/scorecards/periods.ts';

const extent: Extent = {
	...emptyExtent,
	contacts: { from: '2025-10-01', through: '2026-11-20' },
	pulse: { from: '2026-05-12', through: '2026-11-06' }
};
const metrics = { week: { sources: ['contacts'] }, month: { sources: ['pulse'] } } as const;
const froms = (to: string, grain: 'week' | 'month', data = extent): string[] =>
	periodsUpTo(to, metrics[grain], data).map(({ from }) => from);

describe('a trend by week', () => {
	test('has 26 weeks, the last of them the one that the period ends in', () => {
		const weeks = periodsUpTo('2026-10-18', metrics.week, extent);
		expect(weeks).toHaveLength(26);
		expect(weeks.at(-1)).toEqual({ from: '2026-10-12', to: '2026-10-18' });
		expect(weeks[0]).toEqual({ from: '2026-04-20', to: '2026-04-26' });
	});

	test('goes on to the unfinished week when that follows at once', () => {
		expect(froms('2026-11-15', 'week').at(-1)).toBe('2026-11-16');
		expect(froms('2026-11-15', 'week')).toHaveLength(26);
	});

	test('does not go on when the week that follows is over', () => {
		expect(froms('2026-11-08', 'week').at(-1)).toBe('2026-11-02');
	});

	test('does not go beyond the data', () => {
		expect(froms('2027-03-01', 'week').at(-1)).toBe('2026-11-16');
	});

	test('leaves out the week that the data enter in its middle', () => {
		expect(froms('2025-10-26', 'week')).toEqual(['2025-10-06', '2025-10-13', '2025-10-20']);
	});

	test('is empty where there are only broken weeks, or no data', () => {
		const short: Extent = { ...emptyExtent, contacts: { from: '2026-11-17', through: '2026-11-20' } };
		expect(froms('2026-11-20', 'week', short)).toEqual([]);
		expect(froms('2026-11-20', 'week', emptyExtent)).toEqual([]);
	});
});

describe('a trend by month', () => {
	test('begins with the month of the first answers and counts it whole', () => {
		expect(froms('2026-10-31', 'month')).toEqual([
			'2026-05-01',
			'2026-06-01',
			'2026-07-01',
			'2026-08-01',
			'2026-09-01',
			'2026-10-01',
			'2026-11-01'
		]);
	});

	test('is that of coaching and of people, by their own days, and of tenure, by those of contacts', () => {
		const coached: Extent = { ...extent, pulse: null, coaching: { from: '2026-09-08', through: '2026-11-06' } };
		expect(periodsUpTo('2026-10-31', { sources: ['coaching', 'employment'] }, coached).map(({ from }) => from)).toEqual(
			['2026-09-01', '2026-10-01', '2026-11-01']
		);
		expect(grainOf({ sources: ['employment'] })).toBe('month');
		const tenure = { sources: ['contacts', 'agent', 'employment'] } as const;
		expect(grainOf(tenure)).toBe('month');
		const joined: Extent = { ...coached, contacts: { from: '2026-08-03', through: '2026-10-31' } };
		expect(periodsUpTo('2026-09-30', tenure, joined).map(({ from }) => from)).toEqual(['2026-08-01', '2026-09-01']);
	});

	test('has 24 months at most', () => {
		const long: Extent = { ...extent, pulse: { from: '2020-01-01', through: '2026-11-06' } };
		expect(froms('2026-11-15', 'month', long)).toHaveLength(24);
	});
});

test('data go through the last day of contacts or answers, whichever is later', () => {
	expect(throughOf(extent)).toBe('2026-11-20');
	expect(throughOf({ ...extent, contacts: null })).toBe('2026-11-06');
});

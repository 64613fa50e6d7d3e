import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import { aht } from '#lib/metrics/aht.ts';
import { fcrRepeat } from '#lib/metrics/fcr-repeat.ts';
import { who5 } from '#lib/metrics/who5.ts';
import { readingInWords, trendInWords } from '#lib/sheets/trend-in-words.ts';
import type { Reading, Trend, TrendPoint } from '#lib/scorecards/scorecard.ts';
import { figure, none, start } from '../scorecards/hand-made.ts';

const point = (week: number, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
	from: addDays(start, 7 * week),
	to: addDays(start, 7 * week + 6),
	figure: value === null ? { ...none, missing: { code: 'none_in_period' } } : figure(value, 5),
	unfinished: false,
	signal: null,
	...more
});
const trend = (more: Partial<Trend>): Trend => ({
	grain: 'week',
	points: [point(0, 300), point(1, 310)],
	limits: null,
	reading: { code: 'ordinary' },
	...more
});
const signal = (rule: 'outside' | 'trend' | 'near_limit' | 'shift', rise: boolean): Reading => ({
	code: 'signal',
	direction: 'worse',
	rise,
	since: '2026-08-31',
	rule
});

describe('the reading of a chart', () => {
	test.each([
		[aht, signal('shift', false), 'Shorter since the week of 31 Aug'],
		[aht, signal('outside', true), 'Longer since the week of 31 Aug'],
		[fcrRepeat, signal('shift', false), 'Lower since the week of 31 Aug'],
		[fcrRepeat, signal('near_limit', true), 'Higher since the week of 31 Aug'],
		[fcrRepeat, signal('trend', true), 'Rising since the week of 31 Aug'],
		[aht, signal('trend', false), 'Falling since the week of 31 Aug']
	])('says which way it went and since when', (metric, reading, said) => {
		expect(readingInWords(metric, trend({ reading }), 'en')).toBe(said);
	});

	test('names weeks and months as the language does', () => {
		const reading = signal('shift', false);
		expect(readingInWords(fcrRepeat, trend({ reading }), 'da')).toBe('Lavere siden uge 36');
		expect(readingInWords(who5, trend({ reading, grain: 'month' }), 'nb')).toMatch(/^Lavere siden august( 2026)?$/);
	});

	test('is ordinary variation, or too little to tell', () => {
		expect(readingInWords(aht, trend({}), 'sv')).toBe('Normal variation');
		const few = (points: number, grain: Trend['grain']) =>
			readingInWords(aht, trend({ grain, reading: { code: 'too_few_points', points } }), 'en');
		expect(few(1, 'week')).toBe('Only 1 week so far: too few to tell what is ordinary');
		expect(few(4, 'month')).toBe('Only 4 months so far: too few to tell what is ordinary');
		expect(few(0, 'week')).toBe('Too few to draw a trend');
	});
});

describe('a trend in words', () => {
	const points = [
		point(0, 300),
		point(1, 350, { signal: 'neither' }),
		point(2, 310),
		point(3, 320, { figure: figure(320, 5, { maturity: 'provisional' }) }),
		point(4, 330, { unfinished: true })
	];
	const limits = { low: 281, mean: 305, high: 329, basedOn: 8 };

	test('says what is ordinary, what was not, and what is not final', () => {
		expect(trendInWords(aht, trend({ points, limits }), 'en')?.notes).toEqual([
			'ordinary 4:41–5:29',
			'limits from 8 points only',
			'1 earlier week out of the ordinary',
			'the last week is not final',
			'the last week is not over'
		]);
	});

	test('has one sentence for the whole chart', () => {
		expect(trendInWords(aht, trend({ points, limits }), 'en')?.label).toMatch(
			/ by week, 13 April( 2026)? to 17 May( 2026)?: Ordinary variation$/
		);
	});

	test('hands the chart plain points, gaps included', () => {
		const series = trendInWords(aht, trend({ points: [...points, point(5, null)] }), 'en')?.series;
		expect(series?.points.map(({ state }) => state)).toEqual([
			'final',
			'final',
			'final',
			'provisional',
			'unfinished',
			'final'
		]);
		expect(series?.points.at(-1)?.value).toBeNull();
		expect(series?.points[1]).toMatchObject({ signal: 'neither', at: 'week of 20 Apr' });
		expect(series?.ends).toEqual({ first: '13 Apr', last: '18 May' });
	});

	test('of nothing is not drawn', () => {
		expect(trendInWords(aht, trend({ points: [point(0, null)] }), 'en')).toBeNull();
	});

	test('does not give away how many answered where a month is withheld', () => {
		const withheld = point(1, null, { figure: { ...none, n: 4, missing: { code: 'withheld', least: 5 } } });
		const words = trendInWords(who5, trend({ grain: 'month', points: [point(0, 60), withheld] }), 'en');
		expect(words?.series.points[1]?.n).toBe(0);
	});
});

test('the line of the same mix is drawn and said where it can be told, and not where nobody asks for it', () => {
	const drawn = trendInWords(aht, trend({ mixed: () => [290, null] }), 'en');
	expect(drawn?.series.points.map(({ beside }) => beside)).toEqual([290, null]);
	const untold = trendInWords(aht, trend({ mixed: () => [null, null] }), 'en');
	const unasked = trendInWords(aht, trend({}), 'en');
	expect(unasked).toEqual(untold);
	expect(drawn?.notes.length).toBe((untold?.notes.length ?? 0) + 1);
});

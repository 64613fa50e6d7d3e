import { describe, expect, test } from 'vitest';
import { blockSeries, blockTrend } from '#lib/explorations/block-series.ts';
import { metricOf } from '#lib/metrics/catalogue.ts';
import type { Figure } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';

const aht = metricOf('aht');
if (!aht) throw new Error('no handle time');

const none: Figure = {
	value: null,
	low: null,
	high: null,
	n: 12,
	maturity: 'final',
	indicative: false,
	missing: { code: 'too_few', least: 100 }
};
const told = (value: number, more: Partial<Figure> = {}): Figure => ({
	...none,
	value,
	low: value - 20,
	high: value + 20,
	n: 150,
	missing: null,
	...more
});
const blocks = (figures: Figure[]) =>
	figures.map((figure, place) => ({
		days: { from: addDays('2026-01-05', place * 28), to: addDays('2026-02-01', place * 28) },
		figure
	}));

describe('a course of four weeks a point', () => {
	test('has its values, no limits, and nothing is read into so few', () => {
		const trend = blockTrend(aht, blocks([told(480), told(500), told(495, { maturity: 'provisional' })]), 'en');
		expect(trend?.series.limits).toBeNull();
		expect(trend?.tone).toBeNull();
		expect(trend?.series.points.map(({ value, state }) => [value, state])).toEqual([
			[480, 'final'],
			[500, 'final'],
			[495, 'provisional']
		]);
		expect(trend?.reading).toContain('not what is ordinary');
		expect(trend?.label).toMatch(/four weeks a point, .*5 January.* to .*29 March/);
	});

	test('leaves a gap where even four weeks have too few', () => {
		const trend = blockTrend(aht, blocks([told(480), none, told(495)]), 'en');
		expect(trend?.series.points.map(({ value }) => value)).toEqual([480, null, 495]);
	});

	test('is not drawn of a single point, nor of none', () => {
		expect(blockTrend(aht, blocks([none, told(480), none]))).toBeNull();
		expect(blockTrend(aht, blocks([none, none]))).toBeNull();
		expect(blockTrend(aht, [])).toBeNull();
	});

	test('does not tell how many a withheld group has', () => {
		const withheld: Figure = { ...none, n: 3, missing: { code: 'withheld', least: 5 } };
		expect(blockSeries(aht, blocks([withheld]), 'en').points.map(({ n }) => n)).toEqual([0]);
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)('has its words in %s', (locale) => {
		const trend = blockTrend(aht, blocks([told(480), told(500)]), locale);
		expect(JSON.stringify(trend)).not.toMatch(/undefined|NaN/);
		expect(trend?.reading.length).toBeGreaterThan(20);
	});
});

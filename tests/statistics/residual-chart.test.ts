import { describe, expect, test } from 'vitest';
import { controlLimits, signals } from '#lib/statistics/control-limits.ts';
import { lagOneCorrelation } from '#lib/statistics/lag-one-correlation.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { residualChart } from '#lib/statistics/residual-chart.ts';

/** A level that goes on .8 of the way from week to week, with a lasting jump at one of them. */
const weeks = (seed: number, count: number, jump: { at: number; by: number } = { at: 0, by: 0 }) => {
	const random = randomStream(seed, 'weeks that resemble each other');
	let level = 0;
	return Array.from({ length: count }, (_, week) => {
		level = 0.8 * level + random.normal(0, 5);
		return 300 + level + (week >= jump.at ? jump.by : 0);
	});
};
const outside = (points: readonly number[]): number => {
	const limits = controlLimits(points);
	return limits ? signals(points, limits).filter((signal) => signal?.rule === 'outside').length : NaN;
};

describe('a chart of what was not expected', () => {
	test('worked by hand: points that climb and stay are expected at the last one', () => {
		const points = [10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34];
		const chart = residualChart(points);
		expect(chart?.weight).toBe(1);
		expect(chart?.expected).toEqual(points.slice(0, -1));
		// every point is two above the one before, without a step between residuals
		expect(chart?.residuals).toEqual(Array.from({ length: 12 }, () => 2));
		expect(chart?.limits).toMatchObject({ low: 2, mean: 2, high: 2, basedOn: 12, trial: false });
	});

	test('weeks that resemble each other raise many false alarms on the plain chart and few on this one', () => {
		let [plain, ofResiduals] = [0, 0];
		for (let seed = 1; seed <= 20; seed++) {
			const points = weeks(seed, 100);
			plain += outside(points);
			ofResiduals += outside(residualChart(points)?.residuals ?? []);
		}
		expect(plain / 2000).toBeGreaterThan(0.08);
		expect(ofResiduals / 2000).toBeLessThan(0.02);
	});

	test('what is left no longer resembles itself', () => {
		const points = weeks(7, 400);
		expect(lagOneCorrelation(points)).toBeGreaterThan(0.6);
		expect(Math.abs(lagOneCorrelation(residualChart(points)?.residuals ?? []) ?? NaN)).toBeLessThan(0.3);
	});

	test('a jump shows in the week it comes and is expected from then on', () => {
		const chart = residualChart(weeks(2, 60, { at: 40, by: 60 }));
		const found = chart ? signals(chart.residuals, chart.limits) : [];
		expect(found[39]).toEqual({ rule: 'outside', rise: true });
		expect(found.slice(46).filter((signal) => signal?.rule === 'outside')).toEqual([]);
	});

	test('in minutes everything is a sixtieth, and later points leave the limits where they were', () => {
		const points = weeks(5, 60);
		const chart = residualChart(points);
		const minutes = residualChart(points.map((point) => point / 60));
		expect(minutes?.limits.high).toBeCloseTo((chart?.limits.high ?? NaN) / 60, 9);
		expect(residualChart(points.slice(0, 30))?.limits).toEqual(chart?.limits);
	});

	test('twelve points are too few', () => {
		expect(residualChart(weeks(1, 12))).toBeNull();
		expect(residualChart(weeks(1, 13))?.limits.trial).toBe(false);
	});
});

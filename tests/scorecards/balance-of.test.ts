import { describe, expect, test } from 'vitest';
import type { Metric } from '#lib/metrics/metric.ts';
import { balanceOf } from '#lib/scorecards/balance-of.ts';
import { changeOf } from '#lib/scorecards/change.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import { figure, metric, none, speed } from './hand-made.ts';

/** A figure that moved; 100 observations with this reach of the interval have a spread of reach / 1.96 · 10. */
const moved = (measured: Metric, from: number, to: number, reach: number): Weighed => {
	const [now, before] = [figure(to, reach), figure(from, reach)];
	return { metric: measured, figure: now, before, change: changeOf(now, before), latest: null };
};
const still = (measured: Metric): Weighed => moved(measured, 1, 1, 0.1);
const aht = speed('aht', ['fcr']);
const spread = (reach: number): number => (reach / 1.959964) * 10;

describe('the balance of two sides', () => {
	test('leans to speed when contacts became shorter and nothing else changed', () => {
		const balance = balanceOf([moved(aht, 300, 260, 5)], [still(metric('fcr'))]);
		expect(balance?.value).toBeCloseTo(40 / spread(5), 3);
		expect(balance?.low).toBeGreaterThan(0);
	});

	test('leans the other way when contacts became longer', () => {
		expect(balanceOf([moved(aht, 260, 300, 5)], [still(metric('fcr'))])?.value).toBeLessThan(0);
	});

	test('counts more contacts a day, and more answered in time, as speed', () => {
		const load: Metric = { ...speed('load', ['fcr']), unit: 'count' };
		expect(balanceOf([moved(load, 30, 38, 1)], [still(metric('fcr'))])?.value).toBeGreaterThan(0);
	});

	test('leans to speed when what it is to buy fell, whichever way is good', () => {
		const higher = metric('fcr', { better: 'higher', unit: 'share' });
		const lower = metric('abandonment', { better: 'lower', unit: 'share' });
		expect(balanceOf([still(aht)], [moved(higher, 0.8, 0.7, 0.02)])?.value).toBeGreaterThan(0);
		expect(balanceOf([still(aht)], [moved(lower, 0.05, 0.15, 0.02)])?.value).toBeGreaterThan(0);
	});

	test('takes the mean of a side, and its interval narrows as more is known', () => {
		const fell = moved(metric('fcr'), 0.8, 0.7, 0.05);
		const one = balanceOf([still(aht)], [fell]);
		const two = balanceOf([still(aht)], [fell, fell]);
		expect(two?.value).toBeCloseTo(one?.value ?? NaN, 10);
		expect((two?.high ?? NaN) - (two?.low ?? NaN)).toBeLessThan((one?.high ?? NaN) - (one?.low ?? NaN));
	});

	test('does not depend on the unit things are measured in', () => {
		const share = balanceOf([still(aht)], [moved(metric('m'), 0.8, 0.7, 0.02)]);
		const points = balanceOf([still(aht)], [moved(metric('m'), 80, 70, 2)]);
		expect(points?.value).toBeCloseTo(share?.value ?? NaN, 10);
	});

	test('leaves out what has no good direction, no earlier figure or no interval', () => {
		const neither = moved(metric('m', { better: null }), 1, 2, 0.1);
		const alone: Weighed = { metric: metric('m'), figure: figure(1), before: null, change: null, latest: null };
		const bare: Weighed = {
			...moved(metric('m'), 1, 2, 0.1),
			before: figure(1, 0, { low: null, high: null }),
			change: { difference: 1, low: null, high: null }
		};
		const missing: Weighed = { ...alone, figure: { ...none, missing: { code: 'none_in_period' } } };
		expect(balanceOf([still(aht)], [neither, alone, bare, missing])).toBeNull();
		expect(balanceOf([still(aht)], [neither, still(metric('fcr'))])).not.toBeNull();
	});

	test('cannot be told while a side is empty', () => {
		expect(balanceOf([], [still(metric('fcr'))])).toBeNull();
		expect(balanceOf([still(aht)], [])).toBeNull();
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ControlLimits } from '#lib/statistics/control-limits.ts';
import { lagOneCorrelation, widenedFor } from '#lib/statistics/lag-one-correlation.ts';
import { randomStream } from '#lib/statistics/random.ts';

const limits: ControlLimits = { low: 7, mean: 10, high: 13, basedOn: 20, trial: false };
const series = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 12, maxLength: 60 });

describe('how much a point resembles the one before', () => {
	test('up and down in turn is as unlike as can be, a slope as like', () => {
		const turns = Array.from({ length: 20 }, (_, place) => place % 2);
		expect(lagOneCorrelation(turns)).toBeCloseTo(-19 / 20, 12);
		const slope = Array.from({ length: 20 }, (_, place) => place);
		expect(lagOneCorrelation(slope)).toBeCloseTo(0.85, 12);
	});

	test('a series made with 0.6 of the point before shows about 0.6', () => {
		const random = randomStream(1, 'weeks');
		let last = 0;
		const points = Array.from({ length: 4000 }, () => (last = 0.6 * last + random.normal(0, 1)));
		expect(Math.abs((lagOneCorrelation(points) ?? NaN) - 0.6)).toBeLessThan(0.05);
	});

	test('it stays between −1 and 1 and knows no units', () => {
		fc.assert(
			fc.property(series, (points) => {
				const r = lagOneCorrelation(points);
				fc.pre(r !== null);
				expect(Math.abs(r)).toBeLessThanOrEqual(1);
				expect(lagOneCorrelation(points.map((point) => 60 * point + 5))).toBeCloseTo(r, 9);
			})
		);
	});

	test('few points, or a level that never moves, say nothing', () => {
		expect(lagOneCorrelation([1, 2, 3, 4, 5])).toBeNull();
		expect(lagOneCorrelation(Array.from({ length: 20 }, () => 3))).toBeNull();
	});
});

describe('limits for points that resemble each other', () => {
	test('they double for a resemblance of three quarters', () => {
		expect(widenedFor(limits, 0.75)).toEqual({ ...limits, low: 4, high: 16 });
	});

	test('up to 0.3 they stay', () => {
		expect(widenedFor(limits, 0.3)).toBe(limits);
		expect(widenedFor(limits, -0.5)).toBe(limits);
		expect(widenedFor(limits, null)).toBe(limits);
	});

	test('so widened they hold nearly all of a stable series that resembles itself', () => {
		const random = randomStream(2, 'weeks');
		let last = 0;
		const points = Array.from({ length: 2000 }, () => (last = 0.7 * last + random.normal(0, 1)));
		const steps = points.slice(1).map((point, place) => Math.abs(point - (points[place] ?? point)));
		const reach = (2.66 * steps.reduce((sum, step) => sum + step, 0)) / steps.length;
		const narrow = { low: -reach, mean: 0, high: reach, basedOn: 25, trial: false };
		const outside = ({ low, high }: ControlLimits) => points.filter((point) => point < low || point > high).length;
		expect(outside(narrow)).toBeGreaterThan(100);
		expect(outside(widenedFor(narrow, lagOneCorrelation(points)))).toBeLessThan(20);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interruptedRate, interruptedSeries } from '#lib/statistics/interrupted-series.ts';
import type { Interruption } from '#lib/statistics/segments.ts';
import { studentQuantile } from '#lib/statistics/student.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { events, monthsBefore, population } from './sicily.ts';

const ban: Interruption = { at: monthsBefore, impact: { kind: 'step' }, slope: true, washOut: 0, season: null };
const rates = events.map((count, month) => (count / (population[month] ?? NaN)) * 1e5);

describe('a level before and after a date', () => {
	test('the coronary events of Sicily fall by 24.7 of 100,000, give or take 7.2', () => {
		const found = interruptedSeries(rates, ban);
		const error = ((found?.level.high ?? NaN) - (found?.level.low ?? NaN)) / 2 / studentQuantile(0.975, 55);
		expect(found?.level.value).toBeCloseTo(-24.717143, 4);
		expect(error).toBeCloseTo(7.208008, 4);
		expect(found?.slope?.value).toBeCloseTo(0.12722044, 5);
		expect(found?.slope && (found.slope.high - found.slope.low) / 2 / studentQuantile(0.975, 55)).toBeCloseTo(
			0.425611,
			4
		);
		expect(found?.durbinWatson).toBeCloseTo(1.59396, 4);
		expect([found?.lag, found?.degrees]).toEqual([3, 55]);
	});

	test.each([
		[0, 5.939551],
		[4, 7.166719]
	])('looking back %i months its error is %d', (lag, error) => {
		const found = interruptedSeries(rates, ban, lag);
		const half = ((found?.level.high ?? NaN) - (found?.level.low ?? NaN)) / 2;
		expect(half / studentQuantile(0.975, 55)).toBeCloseTo(error, 4);
	});

	test('a planted drop is found again, whatever the trend, the level and the unit', () => {
		const world = fc.record({
			base: fc.integer({ min: -99, max: 99 }),
			trend: fc.integer({ min: -3, max: 3 }),
			drop: fc.integer({ min: -50, max: 50 })
		});
		fc.assert(
			fc.property(world, ({ base, trend, drop }) => {
				const weeks = Array.from({ length: 60 }, (_, week) => base + trend * week + (week >= 36 ? drop : 0));
				expect(interruptedSeries(weeks, ban)?.level.value).toBeCloseTo(drop, 8);
				expect(
					interruptedSeries(
						weeks.map((week) => week * 60),
						ban
					)?.level.value
				).toBeCloseTo(60 * drop, 6);
			})
		);
	});

	test('what happens in the wash-out does not count', () => {
		const noise = randomStream(1, 'weeks');
		const weeks = Array.from({ length: 60 }, (_, week) => (week < 36 ? 300 : 280) + noise.normal(0, 3));
		const washed = { ...ban, slope: false, washOut: 2 };
		const wild = weeks.with(36, 9999).with(37, -500);
		expect(interruptedSeries(wild, washed)?.level.value).toBeCloseTo(
			interruptedSeries(weeks, washed)?.level.value ?? NaN,
			9
		);
		expect(interruptedSeries(wild, washed)?.level.high).toBeCloseTo(
			interruptedSeries(weeks, washed)?.level.high ?? NaN,
			9
		);
	});

	test('a season that would hide the drop is taken out with waves', () => {
		const weeks = Array.from(
			{ length: 130 },
			(_, week) => 300 + 20 * Math.sin((2 * Math.PI * (week + 1)) / 52) - (week >= 65 ? 10 : 0)
		);
		const seasonal = { ...ban, at: 65, slope: false, season: { cycle: 52, pairs: 1 } };
		expect(interruptedSeries(weeks, seasonal)?.level.value).toBeCloseTo(-10, 8);
		expect(interruptedSeries(weeks, { ...seasonal, season: null })?.level.value).not.toBeCloseTo(-10, 0);
	});

	test('too few points give nothing', () => {
		expect(interruptedSeries(rates.slice(0, 47), ban)).toBeNull();
		expect(interruptedSeries(rates.slice(14), { ...ban, at: 22 })).toBeNull();
		expect(interruptedRate(events.slice(0, 47), population.slice(0, 47), ban)).toBeNull();
	});
});

describe('a rate before and after a date', () => {
	test('the coronary events of Sicily fall to .8944 (.8392 to .9532), with a season to .8851', () => {
		const level = { ...ban, slope: false };
		const found = interruptedRate(events, population, level);
		expect(found?.ratio.value).toBeCloseTo(0.89437651, 6);
		expect(found?.ratio.low).toBeCloseTo(0.839189, 5);
		expect(found?.ratio.high).toBeCloseTo(0.9531933, 5);
		expect(found?.turn).toBeNull();
		const seasonal = interruptedRate(events, population, { ...level, season: { cycle: 12, pairs: 2 } });
		expect(seasonal?.ratio.value).toBeCloseTo(0.88507155, 6);
		expect(seasonal?.dispersion).toBeCloseTo(2.2621864, 5);
	});

	test('counts more even than chance are not taken as more certain than chance', () => {
		const even = Array.from({ length: 48 }, (_, month) => (month < 24 ? 100 : 80));
		const found = interruptedRate(
			even,
			even.map(() => 1),
			{ ...ban, at: 24, slope: false }
		);
		expect(found?.dispersion).toBeLessThan(1);
		expect(found?.ratio.value).toBeCloseTo(0.8, 6);
		expect(found?.ratio.high).toBeGreaterThan(0.82);
	});
});

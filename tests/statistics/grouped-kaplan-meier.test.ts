import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupedKaplanMeier, seenLongEnough, type AtRisk } from '#lib/statistics/grouped-kaplan-meier.ts';
import { wilson } from '#lib/statistics/wilson.ts';

/** At risk and events at each time of an event, from times with an event (1) or without (0). */
function stepsOf(times: readonly number[], happened: readonly number[], through: number): AtRisk[] {
	const moments = [...new Set(times.filter((_, index) => happened[index] === 1))].sort((a, b) => a - b);
	return moments
		.filter((moment) => moment <= through)
		.map((moment) => ({
			atRisk: times.filter((time) => time >= moment).length,
			events: times.filter((time, index) => time === moment && happened[index] === 1).length
		}));
}

// Freireich 1963, the 6-MP arm
const weeks = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const relapsed = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

const losses = fc.tuple(
	fc.integer({ min: 1, max: 3000 }),
	fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 })
);
const uncensored = losses.map(([entered, shares]) => {
	let left = entered;
	return shares.map((share) => {
		const interval = { atRisk: left, events: Math.floor(left * share) };
		left -= interval.events;
		return interval;
	});
});

describe('survival with the young part censored', () => {
	test.each([
		[7, 0.8067, 0.5631, 0.9228],
		[10, 0.7529, 0.5032, 0.8894],
		[13, 0.6902, 0.4316, 0.8491],
		[16, 0.6275, 0.3675, 0.8049],
		[22, 0.5378, 0.2678, 0.7468],
		[23, 0.4482, 0.1881, 0.6801]
	])('the leukaemia trial of 1963 stands at week %i as printed', (week, value, low, high) => {
		const curve = groupedKaplanMeier(stepsOf(weeks, relapsed, week));
		expect(curve?.value).toBeCloseTo(value, 4);
		expect(curve?.low).toBeCloseTo(low, 4);
		expect(curve?.high).toBeCloseTo(high, 4);
	});

	test('the trial at week six, before anyone is censored, is a plain 18 of 21', () => {
		const curve = groupedKaplanMeier(stepsOf(weeks, relapsed, 6));
		expect(curve?.value).toBeCloseTo(0.8571, 4);
		expect(curve).toEqual(wilson(18, 21));
	});

	test('ten openers, some seen for less than a week: 32.5 per cent repeat where the naive count says 30', () => {
		const days = [1, 3, 8, 2, 5, 7, 4, 6, 7, 10];
		const repeated = [1, 1, 0, 0, 0, 0, 1, 0, 0, 0];
		expect(groupedKaplanMeier(stepsOf(days, repeated, 1))?.value).toBeCloseTo(0.9, 9);
		expect(groupedKaplanMeier(stepsOf(days, repeated, 3))?.value).toBeCloseTo(0.7875, 9);
		expect(groupedKaplanMeier(stepsOf(days, repeated, 7))?.value).toBeCloseTo(0.675, 9);
	});

	test('with everyone seen to the end it is the plain share with its plain interval', () => {
		fc.assert(
			fc.property(uncensored, (intervals) => {
				const entered = intervals[0]?.atRisk ?? 0;
				const survivors = entered - intervals.reduce((sum, { events }) => sum + events, 0);
				const curve = groupedKaplanMeier(intervals);
				const plain = wilson(survivors, entered);
				expect(curve?.value).toBeCloseTo(plain.value, 12);
				expect(curve?.low).toBeCloseTo(plain.low, 12);
				expect(curve?.high).toBeCloseTo(plain.high, 12);
			})
		);
	});

	test('leaving young openers out of the late steps only keeps the estimate and widens its interval', () => {
		const everyone = groupedKaplanMeier([
			{ atRisk: 1000, events: 100 },
			{ atRisk: 900, events: 90 }
		]);
		const young = groupedKaplanMeier([
			{ atRisk: 1000, events: 100 },
			{ atRisk: 300, events: 30 }
		]);
		expect(young?.value).toBeCloseTo(everyone?.value ?? NaN, 12);
		expect((young?.high ?? 0) - (young?.low ?? 0)).toBeGreaterThan((everyone?.high ?? 0) - (everyone?.low ?? 0));
	});

	test('the estimate lies inside its interval, inside nothing and everything', () => {
		const interval = fc
			.integer({ min: 1, max: 500 })
			.chain((atRisk) => fc.record({ atRisk: fc.constant(atRisk), events: fc.nat(atRisk) }));
		fc.assert(
			fc.property(fc.array(interval, { minLength: 1, maxLength: 5 }), (intervals) => {
				const curve = groupedKaplanMeier(intervals);
				expect(curve).not.toBeNull();
				if (!curve) return;
				expect(curve.low).toBeGreaterThanOrEqual(0);
				expect(curve.low).toBeLessThanOrEqual(curve.value);
				expect(curve.high).toBeGreaterThanOrEqual(curve.value);
				expect(curve.high).toBeLessThanOrEqual(1);
			})
		);
	});

	test('with nobody seen through an interval there is no estimate', () => {
		expect(
			groupedKaplanMeier([
				{ atRisk: 50, events: 5 },
				{ atRisk: 0, events: 0 }
			])
		).toBeNull();
		expect(groupedKaplanMeier([])).toBeNull();
	});

	test('once nobody is left, later intervals change nothing', () => {
		expect(
			groupedKaplanMeier([
				{ atRisk: 4, events: 4 },
				{ atRisk: 0, events: 0 }
			])?.value
		).toBe(0);
	});

	test('more events than people are refused', () => {
		expect(() => groupedKaplanMeier([{ atRisk: 3, events: 4 }])).toThrow(RangeError);
	});

	test('a curve is read only where twenty, and a tenth of all, were seen that long', () => {
		expect(seenLongEnough(20, 100)).toBe(true);
		expect(seenLongEnough(19, 100)).toBe(false);
		expect(seenLongEnough(99, 1000)).toBe(false);
		expect(seenLongEnough(100, 1000)).toBe(true);
	});
});

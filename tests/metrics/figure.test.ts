import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { isThinlyKeyed, isWide } from '#lib/metrics/figure.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import { dimensions, emptyExtent, type Extent } from '#lib/model/fact.ts';
import { viewOf, type Day } from './view-of.ts';

const metrics: readonly Metric[] = catalogue;
const few = fc.nat(40);
const seconds = fc.array(fc.nat(4000), { minLength: 10, maxLength: 60 });

const spread = (values: readonly number[]) => ({
	n: values.length,
	sum: values.reduce((total, value) => total + value, 0),
	squares: values.reduce((total, value) => total + value ** 2, 0)
});

/** A day whose measures agree with each other, as the facts of real contacts do. */
const day: fc.Arbitrary<Day> = fc
	.record({
		handle: seconds,
		wait: seconds,
		left: seconds,
		gap: seconds,
		marks: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }),
		scores: fc.array(fc.nat(100), { maxLength: 30 }),
		loads: fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 }),
		chains: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }),
		lags: fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8)),
		returns: fc.tuple(few, few, few),
		camps: fc.tuple(few, few),
		passed: few
	})
	.map(({ handle, wait, left, gap, marks, scores, loads, chains, lags, returns, camps, passed }) => {
		const [handled, excess, rated, score, worked, chain] = [
			spread(handle),
			spread([...wait, ...left].map((waited) => Math.max(0, waited - 20))),
			spread(marks),
			spread(scores.length >= 5 ? scores : []),
			spread(loads),
			spread(chains)
		];
		const answered = wait.filter((waited) => waited <= 20).length;
		const issues = Math.max(
			chain.n,
			lags.reduce((sum, lag) => sum + lag, 0)
		);
		return {
			contacts: handle.length + left.length,
			offered: handle.length + left.length,
			handled: handle.length,
			abandoned: left.filter((waited) => waited >= 10).length,
			shortAbandoned: left.filter((waited) => waited < 10).length,
			handleKnown: handled.n,
			handleSeconds: handled.sum,
			handleSquares: handled.squares,
			talkKnown: handled.n,
			talkSeconds: handled.sum,
			talkSquares: handled.squares,
			shortTalks: handle.filter((talk) => talk < 10).length,
			answeredWaits: wait.length,
			answeredInTarget: answered,
			abandonedWaits: left.length,
			abandonedInTarget: left.filter((waited) => waited <= 20).length,
			waits: excess.n,
			excessWaitSeconds: excess.sum,
			excessWaitSquares: excess.squares,
			ratings: rated.n,
			ratingSum: rated.sum,
			ratingSquares: rated.squares,
			ratingsTop: marks.filter((mark) => mark >= 4).length,
			keyed: chain.sum,
			repeats: chain.sum - chain.n,
			issues,
			issueContacts: chain.sum,
			issueContactSquares: chain.squares,
			nextWithin1: lags[0],
			nextWithin3: lags[1],
			nextWithin7: lags[2],
			nextWithin14: lags[3],
			nextWithin30: lags[4],
			returnable: returns[0] + returns[1] + returns[2] + passed,
			returnedWithin30: returns[0],
			returnedWithin90: returns[1],
			returnedWithin180: returns[2],
			agentDays: worked.n,
			agentDayContacts: worked.sum,
			agentDayContactSquares: worked.squares,
			agentDaysOver50: loads.filter((contacts) => contacts > 50).length,
			agentDaysOver60: loads.filter((contacts) => contacts > 60).length,
			gaps: gap.length,
			gapsWithin5: gap.filter((pause) => pause <= 5).length,
			who5Answers: score.n,
			who5Sum: score.sum,
			who5Squares: score.squares,
			recommendAnswers: camps[0] + camps[1] + passed,
			promoters: camps[0],
			detractors: camps[1],
			values: { handle, answeredWait: wait, abandonedWait: left, gap }
		};
	});

const scales: Record<Metric['unit'], [number, number]> = {
	share: [0, 1],
	score: [0, 100],
	points: [-100, 100],
	rating: [1, 5],
	seconds: [0, Infinity],
	count: [0, Infinity]
};

function isSound({ unit }: Metric, figure: Figure): void {
	const { value, low, high, n, maturity, missing } = figure;
	expect(Number.isInteger(n) && n >= 0).toBe(true);
	expect(value === null).toBe(missing !== null);
	expect(maturity === 'unknown').toBe(value === null);
	expect(low === null).toBe(high === null);
	if (value === null) expect(low).toBeNull();
	const [least, most] = scales[unit];
	for (const number of [value, low, high]) {
		if (number === null) continue;
		expect(number).toBeGreaterThanOrEqual(least);
		expect(number).toBeLessThanOrEqual(most);
	}
	if (value === null || low === null || high === null) return;
	expect(low).toBeLessThanOrEqual(value);
	expect(high).toBeGreaterThanOrEqual(value);
}

describe('every figure', () => {
	test('has a value inside its interval and on its scale, or a reason for having none, whatever the data', () => {
		const asked = fc.record({
			days: fc.array(day, { minLength: 10, maxLength: 45 }),
			dimension: fc.constantFrom(...dimensions),
			start: fc.integer({ min: -5, max: 12 }),
			length: fc.integer({ min: 0, max: 50 }),
			later: fc.nat(60)
		});
		let shown = 0;
		fc.assert(
			fc.property(asked, ({ days, dimension, start, length, later }) => {
				const first = '2026-01-01';
				const through = addDays(first, days.length - 1 + later);
				const span = { from: first, through };
				const extent: Extent = { ...emptyExtent, contacts: span, orders: span, pulse: span };
				const byDate = Object.fromEntries(days.map((one, index) => [addDays(first, index), one]));
				const from = addDays(first, start);
				const view = viewOf(byDate, { from, to: addDays(from, length), dimension, extent });
				for (const metric of metrics) {
					const figure = metric.figure(view);
					isSound(metric, figure);
					if (figure.value !== null) shown += 1;
				}
			}),
			{ numRuns: 60 }
		);
		expect(shown).toBeGreaterThan(100);
	});

	test('rests on the days of its period alone', () => {
		fc.assert(
			fc.property(fc.array(day, { minLength: 20, maxLength: 30 }), (days) => {
				const at = (index: number) => addDays('2026-01-01', index);
				const asked = { from: at(8), to: at(15), extent: { contacts: { from: at(0), through: at(60) } } };
				const once = viewOf(Object.fromEntries(days.map((one, index) => [at(index), one])), asked);
				const inside = viewOf(
					Object.fromEntries(days.map((one, index) => [at(index), index < 8 || index > 15 ? {} : one])),
					asked
				);
				const figureOf = (key: string, view: typeof once) => metrics.find((one) => one.key === key)?.figure(view);
				for (const key of ['aht', 'fcr_repeat', 'fcr_repeat.w30', 'contacts_per_issue', 'gap_le5', 'aht.median']) {
					const expected = figureOf(key, inside);
					if (expected?.missing?.code !== 'not_imported') expect(figureOf(key, once)).toEqual(expected);
				}
			}),
			{ numRuns: 30 }
		);
	});
});

describe('an indication only', () => {
	test('is what an interval makes that reaches a tenth of the scale, or a fifth of seconds and counts, to a side', () => {
		expect(isWide('share', 0.5, { low: 0.4, high: 0.59 })).toBe(false);
		expect(isWide('share', 0.5, { low: 0.39, high: 0.61 })).toBe(true);
		expect(isWide('score', 60, { low: 49, high: 71 })).toBe(true);
		expect(isWide('points', 60, { low: 41, high: 79 })).toBe(false);
		expect(isWide('rating', 4, { low: 3.5, high: 4.5 })).toBe(true);
		expect(isWide('seconds', 300, { low: 250, high: 350 })).toBe(false);
		expect(isWide('seconds', 300, { low: 230, high: 370 })).toBe(true);
		expect(isWide('count', 1.2, null)).toBe(true);
	});

	test('is what customers make who are known for under 70 per cent of handled contacts', () => {
		expect(isThinlyKeyed({ keyed: 69, handled: 100 })).toBe(true);
		expect(isThinlyKeyed({ keyed: 70, handled: 100 })).toBe(false);
	});
});

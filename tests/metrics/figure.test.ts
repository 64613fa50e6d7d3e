import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { isThinlyKeyed, isWide } from '#lib/metrics/figure.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import { usualDefinitions, type Definitions } from '#lib/model/definitions.ts';
import { dimensions, extentKinds, type Measure } from '#lib/model/fact.ts';
import { ratios } from '#lib/model/measure-parts.ts';
import { viewOf, type Day } from './view-of.ts';

const metrics: readonly Metric[] = catalogue;
const definitions: Definitions = {
	...usualDefinitions,
	demandOf: { billing: 'failure', order: 'value' },
	costPerHour: 250
};
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

/** Measures that count a part of another, and how they are told. */
const parts = [
	['saidKnown', 'saidResolved'],
	['surveysAsked', 'surveysAnswered'],
	['effortAnswers', 'effortEasy'],
	['npsAnswers', 'npsPromoters'],
	['menuEntered', 'menuExits'],
	['straightWaitKnown', 'straightWithin120'],
	['abandonedKeyed', 'retriedWithin1'],
	['callbacksPromised', 'callbacksKept'],
	['repeatsAgentKnown', 'repeatsSameAgent'],
	['languageKnown', 'languageMatched'],
	['monthContactSquares', 'agentContactSquares'],
	['tenureKnown', 'tenureUnderHalfYear'],
	['forwarded', 'loopClosed'],
	['onceIssues', 'onceLeftWithin30'],
	['againIssues', 'againLeftWithin90'],
	['unresolvedIssues', 'unresolvedLeftWithin30'],
	['buyers', 'reboughtWithin30'],
	['anniversaries', 'leftWithin90'],
	['coachingDays', 'coachedTwice'],
	['feedback', 'praise'],
	['feedback', 'criticism'],
	['paidSeconds', 'paidDays'],
	['coachingSeconds', 'coachingSessions'],
	['trainingDays', 'trainingSeconds']
] as const satisfies [Measure, Measure][];

/** What agents' days, surveys, customers and feedback add to a day, and six sums of a ratio over its agents. */
const further: fc.Arbitrary<Day> = fc
	.record({
		of: fc.array(fc.tuple(few, few), { minLength: parts.length, maxLength: parts.length }),
		agents: fc.array(fc.tuple(fc.nat(30_000), fc.nat(30_000)), { maxLength: 20 }),
		lengths: seconds,
		waits: fc.nat(20)
	})
	.map(({ of, agents, lengths, waits }) => {
		const counts = of.flatMap(([part, rest], place): [string, number][] => {
			const [whole, within] = parts[place] ?? parts[0];
			return [
				[whole, part + rest],
				[within, part]
			];
		});
		const sum = (amount: (pair: [number, number]) => number): number =>
			agents.reduce((total, pair) => total + amount(pair), 0);
		const sixSums = ratios.flatMap((ratio): [string, number][] => [
			[`${ratio}Units`, agents.length],
			[`${ratio}Top`, sum(([top]) => top)],
			[`${ratio}TopSquares`, sum(([top]) => top ** 2)],
			[`${ratio}Base`, sum(([top, rest]) => top + rest)],
			[`${ratio}BaseSquares`, sum(([top, rest]) => (top + rest) ** 2)],
			[`${ratio}Products`, sum(([top, rest]) => top * (top + rest))]
		]);
		return {
			...Object.fromEntries([...counts, ...sixSums]),
			onceValue: 900,
			unresolvedValue: 400,
			values: {
				issueLength: lengths,
				decision: lengths.slice(0, 5).map((length) => length % 90),
				tenure: lengths,
				answeredWait: lengths.slice(waits)
			}
		};
	});

const wholeDay: fc.Arbitrary<Day> = fc
	.tuple(day, further)
	.map(([one, other]) => ({ ...one, ...other, values: { ...one.values, ...other.values } }));

const scales: Record<Metric['unit'], [number, number]> = {
	share: [0, 1],
	score: [0, 100],
	points: [-100, 100],
	rating: [1, 5],
	seconds: [0, Infinity],
	count: [0, Infinity],
	days: [0, Infinity],
	money: [0, Infinity],
	ratio: [0, Infinity],
	doublings: [-Infinity, Infinity]
};
/** Shares of what was planned, of a month that somebody was there for part of, or of those on average employed, may pass all of it. */
const unbounded = ['adherence.conformance', 'coaching_cadence.twice', 'turnover', 'turnover.voluntary'];

function isSound({ key, unit }: Metric, figure: Figure): void {
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
		if (!unbounded.includes(key)) expect(number).toBeLessThanOrEqual(most);
	}
	if (value === null || low === null || high === null) return;
	expect(low).toBeLessThanOrEqual(value);
	expect(high).toBeGreaterThanOrEqual(value);
}

describe('every figure', () => {
	test('has a value inside its interval and on its scale, or a reason for having none, whatever the data', () => {
		const asked = fc.record({
			days: fc.array(wholeDay, { minLength: 10, maxLength: 45 }),
			dimension: fc.constantFrom(...dimensions),
			start: fc.integer({ min: -5, max: 12 }),
			length: fc.integer({ min: 0, max: 50 }),
			later: fc.nat(60)
		});
		const shown = new Set<string>();
		fc.assert(
			fc.property(asked, ({ days, dimension, start, length, later }) => {
				const first = '2026-01-01';
				const through = addDays(first, days.length - 1 + later);
				const span = { from: first, through };
				const extent = Object.fromEntries(extentKinds.map((kind) => [kind, span]));
				const byDate = Object.fromEntries(days.map((one, index) => [addDays(first, index), one]));
				const from = addDays(first, start);
				const reasons = { billing: byDate, order: { [first]: days[0] ?? {} } };
				const view = viewOf(byDate, { from, to: addDays(from, length), dimension, extent, reasons, definitions });
				for (const metric of metrics) {
					const figure = metric.figure(view);
					isSound(metric, figure);
					if (figure.value !== null) shown.add(metric.key);
				}
			}),
			{ numRuns: 60 }
		);
		expect(shown.size).toBeGreaterThan(70);
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

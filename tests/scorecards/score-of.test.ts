import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Metric } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import { changeOf } from '#lib/scorecards/change.ts';
import { isWeighed, type Score } from '#lib/scorecards/score.ts';
import { balanceOfScore, scoreFrom, scoreOf } from '#lib/scorecards/score-of.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import { figure, metric, none, speed, start, weekly } from './hand-made.ts';

const aht = speed('aht', ['fcr']);
const fcr = metric('fcr', { better: 'higher', unit: 'share' });
const who5 = metric('who5', { perspective: 'people', better: 'higher', unit: 'score' });
const metrics = [aht, fcr, who5];

/** 100 observations with this reach of the interval have a spread of reach / 1.959964 · 10. */
const moved = (one: Metric, from: number, to: number, reach: number): Weighed => {
	const [now, before] = [figure(to, reach), figure(from, reach)];
	return { metric: one, figure: now, before, change: changeOf(now, before), latest: null };
};
const lacking = (one: Metric): Weighed => ({
	metric: one,
	figure: { ...none, missing: { code: 'not_imported', sources: ['pulse'] } },
	before: { ...none, missing: { code: 'not_imported', sources: ['pulse'] } },
	change: null,
	latest: null
});
/** Handle time 40 s shorter, solved 0.05 fewer, and people as they are told to be. */
const world = (people: Weighed) => (one: Metric) =>
	one === aht ? moved(aht, 300, 260, 5) : one === fcr ? moved(fcr, 0.8, 0.75, 0.02) : people;
const still = moved(who5, 60, 60, 2);

const contributionsOf = ({ parts }: Score) =>
	parts.map(({ key, contribution }) => [key, contribution && Number(contribution.value.toFixed(4))]);

describe('a score', () => {
	test('is each weight times its gain in standard deviations, added up', () => {
		const score = scoreFrom({ aht: 30, fcr: 50, who5: 20 }, metrics, world(still));
		// 40 s in spreads of 5 / 1.959964 · 10 s; 0.05 in spreads of 0.02 / 1.959964 · 10
		expect(contributionsOf(score)).toEqual([
			['fcr', -0.245],
			['who5', 0],
			['aht', 0.4704]
		]);
		expect(score.total?.value).toBeCloseTo(0.2254, 4);
		expect(score.weighable).toBe(100);
	});

	test('has the interval of independent parts', () => {
		const { parts, total } = scoreFrom({ fcr: 50, who5: 50 }, metrics, world(still));
		const reaches = parts.filter(isWeighed).map(({ contribution }) => contribution.value - contribution.low);
		expect((total?.value ?? NaN) - (total?.low ?? NaN)).toBeCloseTo(Math.hypot(...reaches), 10);
	});

	test('tells what of it cannot be weighed, and does not spread that weight over the rest', () => {
		const whole = scoreFrom({ aht: 30, fcr: 50, who5: 20 }, metrics, world(still));
		const score = scoreFrom({ aht: 30, fcr: 50, who5: 20 }, metrics, world(lacking(who5)));
		expect(score.weighable).toBe(80);
		expect(score.parts.find(({ key }) => key === 'who5')?.unweighed).toEqual({
			code: 'missing',
			missing: { code: 'not_imported', sources: ['pulse'] }
		});
		expect(score.total?.value).toBeCloseTo(whole.total?.value ?? NaN, 10);
	});

	test('lets speed count for nothing while nothing that it is weighed against can be told', () => {
		const blind = (one: Metric) => (one === fcr ? lacking(fcr) : world(still)(one));
		const score = scoreFrom({ aht: 30, fcr: 50, who5: 20 }, metrics, blind);
		expect(score.parts.find(({ key }) => key === 'aht')?.unweighed).toEqual({ code: 'alone' });
		expect([score.weighable, score.total?.value]).toEqual([20, 0]);
	});

	test('says of each part why it has no gain', () => {
		const bare = { ...moved(who5, 60, 61, 2), change: { difference: 1, low: null, high: null } };
		const alone = { ...moved(who5, 60, 61, 2), before: null, change: null };
		const late = { ...alone, before: { ...none, missing: { code: 'none_in_period' } as const } };
		const whyOf = (people: Weighed) =>
			scoreFrom({ who5: 100 }, metrics, world(people)).parts.map(({ unweighed }) => unweighed?.code);
		expect([bare, alone, late].flatMap(whyOf)).toEqual(['no_interval', 'not_compared', 'missing_before']);
		expect(scoreFrom({ who5: 100 }, metrics, world(alone)).total).toBeNull();
	});

	test('keeps a part whose metric is gone or has lost its direction, without a gain', () => {
		const neither = metric('neither', { better: null });
		const score = scoreFrom({ own_gone: 40, neither: 60 }, [neither], () => moved(neither, 1, 2, 0.1));
		expect(score.parts.map(({ key, unweighed }) => [key, unweighed?.code])).toEqual([
			['neither', 'no_metric'],
			['own_gone', 'no_metric']
		]);
		expect(score.weighable).toBe(0);
	});

	test('is made of its parts, whatever the weights and figures', () => {
		const point = fc.double({ min: -50, max: 50, noNaN: true });
		const cut = fc.tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 })).filter(([a, b]) => a !== b);
		fc.assert(
			fc.property(cut, point, point, point, ([a, b], seconds, share, people) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				const weights = { aht: low, fcr: high - low, who5: 100 - high };
				const score = scoreFrom(weights, metrics, (one) =>
					one === aht
						? moved(aht, 300, 300 + seconds, 5)
						: one === fcr
							? moved(fcr, 0, share, 2)
							: moved(who5, 0, people, 3)
				);
				const parts = score.parts.filter(isWeighed);
				const sum = parts.reduce((all, { contribution }) => all + contribution.value, 0);
				expect(score.total?.value).toBeCloseTo(sum, 9);
				expect(parts.reduce((all, { weight }) => all + weight, 0)).toBe(100);
				for (const { weight, gain, contribution } of parts)
					expect(contribution.value).toBeCloseTo((weight / 100) * gain.value, 12);
			})
		);
	});
});

test('a score weighs the same figures that a scorecard shows', () => {
	const totals = weekly([...Array<number>(12).fill(300), ...Array<number>(12).fill(260)]);
	const question = { from: addDays(start, 84), to: addDays(start, 167), unit: null, compare: 'before' as const };
	const held = metric('held', { better: 'lower' });
	const quick = speed('quick', ['held']);
	const score = scoreOf({ held: 60, quick: 40 }, [held, quick], totals, question);
	expect(score.parts.map(({ weighed }) => weighed?.change?.difference)).toEqual([-40, -40]);
	expect(score.total?.value).toBeGreaterThan(0);
});

test('the balance of a score has speed on one arm and the rest on the other', () => {
	const score = scoreFrom({ aht: 30, fcr: 50, who5: 20 }, metrics, world(still));
	expect(balanceOfScore(score)?.low).toBeGreaterThan(0);
	expect(balanceOfScore(scoreFrom({ fcr: 100 }, metrics, world(still)))).toBeNull();
});

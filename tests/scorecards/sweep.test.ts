import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Perspective } from '#lib/metrics/metric.ts';
import { changeOf } from '#lib/scorecards/change.ts';
import { sumOfEstimates, isWeighed, type ScorePart } from '#lib/scorecards/score.ts';
import { sweepsOf } from '#lib/scorecards/sweep.ts';
import { sweepsInWords, turnInWords } from '#lib/scorecards/sweep-in-words.ts';
import { figure, metric } from './hand-made.ts';

/** A part with a gain of so many standard deviations, known to so many to each side. */
function part(perspective: Exclude<Perspective, 'speed'>, weight: number, gain: number, reach = 0): ScorePart {
	const one = metric(perspective, { perspective });
	const now = figure(1);
	const weighed = { metric: one, figure: now, before: now, change: changeOf(now, now), latest: null };
	const estimate = (value: number, spread: number) => ({ value, low: value - spread, high: value + spread });
	return {
		key: one.key,
		weight,
		metric: one,
		weighed,
		gain: estimate(gain, reach),
		contribution: estimate((gain * weight) / 100, (reach * weight) / 100),
		unweighed: null
	};
}
const blind = (perspective: Exclude<Perspective, 'speed'>, weight: number): ScorePart => ({
	...part(perspective, weight, 0),
	gain: null,
	contribution: null,
	unweighed: { code: 'not_compared' }
});
const sweepOf = (parts: ScorePart[], perspective: Perspective) => {
	const found = sweepsOf(parts).find((sweep) => sweep.perspective === perspective);
	if (!found) throw new Error(`nothing is swept of ${perspective}`);
	return found;
};

describe('when the weight of one perspective moves', () => {
	const parts = [part('customers', 75, 0.1), part('people', 25, -0.15)];

	test('the score goes in a straight line from the others alone to this one alone', () => {
		const { scores, weight } = sweepOf(parts, 'people');
		expect(scores).toHaveLength(101);
		expect(scores[0]?.value).toBeCloseTo(0.1, 10);
		expect(scores[100]?.value).toBeCloseTo(-0.15, 10);
		expect(scores[weight]?.value).toBeCloseTo(0.0375, 10);
	});

	test('the weight at which the sign turns is told: 0.1 and −0.15 meet zero at 40 of 100', () => {
		expect(sweepOf(parts, 'people').turnsAt).toBeCloseTo(40, 10);
		expect(turnInWords(sweepOf(parts, 'people'), 'en')).toBe(
			'People: at more than 40 of 100 the picture turns for the worse.'
		);
		expect(turnInWords(sweepOf(parts, 'customers'), 'en')).toBe(
			'Customers: at less than 60 of 100 the picture turns for the worse.'
		);
		expect(turnInWords(sweepOf([part('customers', 50, -0.1), part('people', 50, 0.3)], 'people'), 'en')).toBe(
			'People: at less than 25 of 100 the picture turns for the worse.'
		);
	});

	test('it is said where the sign never turns', () => {
		const [sweep] = sweepsOf([part('customers', 75, 0.1), part('people', 25, 0.2)]);
		expect(sweep?.turnsAt).toBeNull();
		expect(sweep && turnInWords(sweep, 'en')).toBe('Customers: at no weight does the picture turn.');
	});

	test('the others keep their proportions', () => {
		const { scores } = sweepOf([part('customers', 40, 0.1), part('journey', 20, 0.4), part('people', 40, 0)], 'people');
		// two thirds of 0.1 and one third of 0.4
		expect(scores[0]?.value).toBeCloseTo(0.2, 10);
	});

	test('what cannot be weighed keeps its share, and what is nothing else is not swept', () => {
		const some = sweepsOf([part('customers', 30, 0.1), blind('customers', 30), part('people', 40, 0.2)]);
		expect(some.find(({ perspective }) => perspective === 'customers')?.scores[100]?.value).toBeCloseTo(0.05, 10);
		const none = sweepsOf([part('customers', 60, 0.1), blind('people', 40)]);
		expect(none).toEqual([]);
		expect(sweepsOf([part('customers', 100, 0.1)])).toEqual([]);
	});

	test('it is told between which weights the score is clearly better, and clearly worse', () => {
		const { better, worse } = sweepOf([part('customers', 50, 0.1, 0.04), part('people', 50, -0.15, 0.04)], 'people');
		expect(better?.from).toBe(0);
		expect(worse?.to).toBe(100);
		expect(better?.to).toBeLessThan(40);
		expect(worse?.from).toBeGreaterThan(40);
		const unsure = sweepsInWords(sweepsOf([part('customers', 50, 0.1, 1), part('people', 50, -0.1, 1)]), 'en');
		expect(unsure[0]?.caption.reading).toBe('At no weight is it told from no change.');
	});

	test('it passes through the score as it is, whatever the parts', () => {
		const gain = fc.integer({ min: -200, max: 200 }).map((hundredths) => hundredths / 100);
		const reach = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 99 }), gain, gain, reach, reach, (weight, a, b, spreadA, spreadB) => {
				const drawn = [part('customers', weight, a, spreadA), part('people', 100 - weight, b, spreadB)];
				const total = sumOfEstimates(drawn.filter(isWeighed).map(({ contribution }) => contribution));
				for (const sweep of sweepsOf(drawn)) {
					expect(sweep.scores[sweep.weight]?.value).toBeCloseTo(total?.value ?? NaN, 9);
					expect(sweep.scores[sweep.weight]?.low).toBeCloseTo(total?.low ?? NaN, 9);
					const signs = new Set(sweep.scores.map(({ value }) => Math.sign(value)).filter((sign) => sign !== 0));
					expect(signs.size === 2).toBe(sweep.turnsAt !== null && sweep.turnsAt > 0 && sweep.turnsAt < 100);
				}
			})
		);
	});
});

test('sweeps side by side are drawn to one scale, and told in four languages', () => {
	const sweeps = sweepsOf([part('customers', 75, 0.1, 0.02), part('people', 25, -0.15, 0.1)]);
	for (const locale of ['en', 'da', 'sv', 'nb'] as const) {
		const told = sweepsInWords(sweeps, locale);
		expect(told[0]?.line.range).toEqual(told[1]?.line.range);
		for (const { spoken, twin, caption } of told) {
			expect(spoken).toHaveLength(11);
			expect(twin.rows).toHaveLength(11);
			expect(caption.reading).not.toBe('');
		}
	}
});

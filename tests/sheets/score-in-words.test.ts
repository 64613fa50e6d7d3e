import { describe, expect, test } from 'vitest';
import { weightSweep } from '#lib/charts/weight-sweep.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { changeOf } from '#lib/scorecards/change.ts';
import { scoreBriefly, scoreInWords } from '#lib/sheets/score-in-words.ts';
import { scoreFrom } from '#lib/scorecards/score-of.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import { scoreTicks, spellScore } from '#lib/sheets/spell-score.ts';
import { figure, metric, none, speed } from '../scorecards/hand-made.ts';

const aht = speed('aht', ['fcr_repeat']);
const fcr = metric('fcr_repeat', { better: 'higher', unit: 'share' });
const who5 = metric('who5', { perspective: 'people', better: 'higher', unit: 'score' });
const metrics = [aht, fcr, who5];
const moved = (one: Metric, from: number, to: number, reach: number): Weighed => {
	const [now, before] = [figure(to, reach), figure(from, reach)];
	return { metric: one, figure: now, before, change: changeOf(now, before), latest: null };
};
const weights = { aht: 30, fcr_repeat: 50, who5: 20 };
const scoreWith = (people: Weighed) =>
	scoreFrom(weights, metrics, (one) =>
		one === aht ? moved(aht, 300, 260, 5) : one === fcr ? moved(fcr, 0.8, 0.75, 0.02) : people
	);
const missing = { ...none, missing: { code: 'not_imported' as const, sources: ['pulse' as const] } };
const blind: Weighed = { metric: who5, figure: missing, before: missing, change: null, latest: null };
const told = scoreInWords(scoreWith(blind), 'as of Sunday', 'en');

describe('a score in words', () => {
	test('begins with a verdict that has the number and its interval', () => {
		expect(told.verdict).toMatch(/^All in all it became better: \+22\.5 \(\+\d+\.\d to \+\d+\.\d\)\.$/);
		expect(told.tone).toBe('better');
	});

	test('says what moved it, up and down', () => {
		expect(told.movers).toEqual([
			'Lifted most by Handle time (+47.0).',
			expect.stringMatching(/^Lowered most by .+ \(−24\.5\)\.$/)
		]);
	});

	test('says how much of the 100 cannot be weighed, and why', () => {
		expect(told.unweighed).toHaveLength(1);
		expect(told.unweighed[0]).toMatch(/^20 of 100 cannot be weighed: .+\. Never imported: .+\.$/);
		expect(told.moved.caption.note).toContain('80 of 100 weighed');
	});

	test('has a bar, a spoken sentence and a row of its table for each part and the sum', () => {
		const { bars, spoken, twin } = told.moved;
		expect(bars.parts.map(({ text }) => text)).toEqual(['−24.5', 'cannot be weighed', '+47.0']);
		expect(bars.total?.text).toBe('+22.5');
		expect(spoken).toHaveLength(4);
		expect(twin.rows).toHaveLength(4);
		expect(twin.rows.map((row) => row.length)).toEqual(Array(4).fill(twin.columns.length));
	});

	test('says so when nothing can be told from no change, or nothing weighed', () => {
		const unsure = scoreFrom({ who5: 100 }, metrics, () => moved(who5, 60, 60.1, 2));
		expect(scoreInWords(unsure, '', 'en').verdict).toMatch(/^All in all no change can be told: \+/);
		expect(scoreInWords(unsure, '', 'en').movers).toEqual(['No single part of it is told from no change.']);
		const alone = scoreFrom({ who5: 100 }, metrics, () => ({
			...moved(who5, 60, 61, 2),
			before: null,
			change: null
		}));
		expect(scoreInWords(alone, '', 'en').verdict).toBe('A score weighs a change: choose something to compare with.');
		expect(scoreInWords(alone, '', 'en').moved.spoken).toEqual([]);
	});

	test('is brief where many stand below each other, and never without its interval', () => {
		expect(scoreBriefly(scoreWith(blind), 'en')).toMatch(/^better: \+22\.5 \(.+ to .+\)$/);
		expect(scoreBriefly({ parts: [], total: null, weighable: 0 }, 'en')).toBe('nothing to weigh');
	});

	test('is drawn on a scale of round scores, each with its sign', () => {
		const ticks = scoreTicks({ low: -0.246, high: 0.126 });
		expect(ticks.map(({ text }) => text)).toEqual(['−20', '−10', '0', '+10']);
		expect(ticks.map(({ value }) => value)).toEqual([-0.2, -0.1, 0, 0.1]);
	});

	test.each([
		[-0.01, 0.3],
		[-0.38, 0.28],
		[0, 0.04],
		[-2.4, 0]
	])('has zero on its scale from %d to %d, and no score written over another', (low, high) => {
		const range = { low, high };
		const sweep = { scores: [], weight: 25, turnsAt: null, range, ticks: scoreTicks(range), now: '' };
		const { up, zero } = weightSweep(sweep, { width: 280, height: 150 });
		expect(up.map(({ y }) => y)).toContain(zero);
		for (const [place, { y }] of up.slice(1).entries()) expect((up[place]?.y ?? 0) - y).toBeGreaterThan(16);
	});

	test('is written as each language writes numbers', () => {
		expect((['en', 'da', 'sv', 'nb'] as const).map((locale) => spellScore(-0.0421, locale))).toEqual([
			'−4.2',
			'−4,2',
			'−4,2',
			'−4,2'
		]);
		expect([spellScore(0.0003, 'da'), spellScore(0.021, 'da')]).toEqual(['0,0', '+2,1']);
	});
});

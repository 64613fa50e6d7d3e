import { describe, expect, test } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { gamingRadar } from '#lib/analyses/gaming-radar.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand } from './evidence-by-hand.ts';
import { asBefore, radarStory, turnDay, type Ways } from './radar-story.ts';

const run = (evidence: Evidence, id: string): AnalysisResult =>
	gamingRadar.run(
		evidence,
		gamingRadar.subjects(evidence).find((subject) => subject.id === id) ?? { id, name: null, fromDay: null },
		{ random: randomStream(1, 'radar'), progress: () => {} }
	);
const odense = (ways: Partial<Ways>): AnalysisResult => run(radarStory({ ...asBefore, ...ways }), 'site:Odense');
const signsThere = ({ checks }: AnalysisResult): string[] =>
	checks.flatMap(({ name, passed }) => (name.startsWith('sign.') && passed === false ? [name] : []));

describe('a number that improves while its counterweight worsens', () => {
	const evidence = radarStory({ ...asBefore, pace: 0.85, solvedLess: 0.1 });
	const result = run(evidence, 'site:Odense');

	test('is told with its counterweight, at the site and since the week', () => {
		expect(result.ending).toBe('seen');
		expect(result.estimates.slice(0, 2).map(({ name }) => name)).toEqual(['aht', expect.any(String)]);
		expect(result.estimates[0]?.high).toBeLessThan(0);
		expect(result.checks.find(({ name }) => name === 'pairs')?.passed).toBe(false);
		expect(Math.abs((result.subject.fromDay ?? 0) - turnDay)).toBeLessThanOrEqual(14);
	});

	test('claims no more than that they came at the same time', () => {
		expect(new Set(result.estimates.map(({ claim }) => claim))).toEqual(new Set([2]));
	});

	test('is not told of a site that went on as before', () => {
		expect(run(evidence, 'site:Malmö').ending).toBe('nothing_seen');
	});

	test('names nobody', () => {
		expect(JSON.stringify(result)).not.toMatch(/Odense \d/);
	});
});

describe('signs that a number is worked on in place of the work', () => {
	test('callers who are let go at once', () => {
		const result = odense({ hungUp: 0.05 });
		expect(result.ending).toBe('seen');
		expect(signsThere(result)).toContain('sign.short_calls');
	});

	test('repeats that get another reason', () => {
		const result = odense({ otherReason: 0.3 });
		expect(result.ending).toBe('seen');
		expect(signsThere(result)).toContain('sign.other_reason');
	});

	test('wrap-up that is hidden', () => {
		const result = odense({ wrapHidden: 0.05 });
		expect(result.ending).toBe('seen');
		expect(signsThere(result)).toContain('sign.wrap_share');
	});

	test('displeased customers who are not asked', () => {
		const result = odense({ displeasedUnasked: 0.6 });
		expect(result.ending).toBe('seen');
		expect(signsThere(result)).toContain('sign.asked');
	});
});

describe('where nobody works on a number', () => {
	test('at most one quiet world in ten raises a flag', () => {
		const raised = Array.from({ length: 10 }, (_, seed) => {
			const evidence = radarStory(asBefore, 100 + seed, 40);
			return ['all', 'site:Odense', 'site:Malmö'].some((id) => run(evidence, id).ending === 'seen');
		});
		expect(raised.filter(Boolean).length).toBeLessThanOrEqual(1);
	});

	test('shorter calls that are only easier ones are not told', () => {
		expect(odense({ moreBills: 0.2 }).ending).toBe('nothing_seen');
	});

	test('it says how small a change would have been found', () => {
		const [lead] = odense({}).estimates;
		expect(lead?.name).toBe('aht');
		expect(lead?.detectable).toBeGreaterThan(0);
		expect(lead?.detectable).toBeLessThan(60);
	});
});

describe('a target of handle time', () => {
	const evidence = radarStory({ ...asBefore, pace: 0.85, solvedLess: 0.1 });
	const held = (fromDay: number): Evidence => ({
		...evidence,
		targets: [
			{ id: '9', metric: 'aht', value: 300, unit: { dimension: 'site', member: 'Odense' }, fromDay, untilDay: null }
		]
	});

	test('is watched from when it began', () => {
		const result = run(held(turnDay), 'target:9');
		expect(result).toMatchObject({ ending: 'seen', subject: { fromDay: turnDay, name: 'Odense' } });
	});

	test('that has just begun cannot be told of', () => {
		const result = run(held(turnDay + 7 * 8), 'target:9');
		expect(result).toMatchObject({ ending: 'cannot_tell', lacking: [{ what: 'weeks_after', need: 8 }] });
	});

	test('that began with the data has nothing before it', () => {
		const result = run(held(turnDay - 7 * 25), 'target:9');
		expect(result).toMatchObject({ ending: 'cannot_tell', lacking: [{ what: 'weeks_before', need: 12 }] });
	});
});

describe('too little', () => {
	test('a few weeks say how many more are needed', () => {
		const evidence = evidenceByHand({
			contacts: Array.from({ length: 70 }, (_, place) => ({ day: turnDay + place, handleSeconds: 100 + place }))
		});
		expect(run(evidence, 'all')).toMatchObject({ ending: 'cannot_tell', lacking: [{ what: 'whole_weeks', need: 20 }] });
	});

	test('no contacts are no answer', () => {
		expect(run(evidenceByHand({ throughDay: turnDay }), 'all').ending).toBe('lacking');
	});
});

import { describe, expect, test } from 'vitest';
import { savedKeyOf, savedScorecardSchema, sumOf } from '#lib/model/saved-scorecard.ts';

const calm = { key: 'calm', name: 'Calm', weights: { fcr_repeat: 60, who5: 40 } };

describe('a saved scorecard', () => {
	test('weighs 100 together, in whole per cent', () => {
		expect(savedScorecardSchema.safeParse(calm).success).toBe(true);
		const unlike = [{ who5: 99 }, { who5: 101 }, { who5: 99.5, aht: 0.5 }, { who5: 100, aht: 0 }, {}];
		for (const weights of unlike) expect(savedScorecardSchema.safeParse({ ...calm, weights }).success).toBe(false);
		expect(sumOf(calm.weights)).toBe(100);
	});

	test('opens with a unit and a baseline only where these are said', () => {
		expect(savedScorecardSchema.parse(calm)).toMatchObject({ unit: null, and: null, baseline: null });
		expect(savedScorecardSchema.safeParse({ ...calm, baseline: 'none' }).success).toBe(false);
		expect(savedScorecardSchema.safeParse({ ...calm, baseline: '2026-02-30' }).success).toBe(false);
		expect(savedScorecardSchema.safeParse({ ...calm, unit: { dimension: 'agent', member: '7' } }).success).toBe(false);
	});

	test('gets a key from its name that nothing else has', () => {
		expect(savedKeyOf('Påske, team A', [])).toBe('paske_team_a');
		expect(savedKeyOf('Påske, team A', ['paske_team_a'])).toBe('paske_team_a_2');
		expect([savedKeyOf('New', []), savedKeyOf('Balanced', []), savedKeyOf('…', [])]).toEqual([
			'new_2',
			'balanced_2',
			'scorecard'
		]);
	});
});

import { describe, expect, test } from 'vitest';
import { withheldTeams } from '#lib/reports/people-of.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { figure, metric, none } from '../scorecards/hand-made.ts';

const question: Question = { from: '2026-08-24', to: '2026-11-15', unit: null, compare: 'before' };
const small = new Set(['Ask', 'Eg']);
const who5: Metric = metric('who5', {
	perspective: 'people',
	figure: ({ member }) =>
		small.has(member) ? { ...none, missing: { code: 'withheld', least: 5 } } : figure(60, 2, { n: 9 })
});
const teams = (...names: string[]): Parameters<typeof withheldTeams>[0] => ({
	members: (dimension) => (dimension === 'team' ? names : []),
	view: (_dimension, member) => ({ member }) as ReturnType<Parameters<typeof withheldTeams>[0]['view']>
});

describe('teams too small to be told of', () => {
	test('are counted and never named', () => {
		const said = withheldTeams(teams('Ask', 'Birk', 'Eg'), question, [who5], 'en');
		expect(said).toBe('Of 3 teams, 2 are withheld: groups of fewer than five people are not told of.');
		expect(said).not.toMatch(/Ask|Eg\b/);
	});

	test('are one in the singular', () => {
		expect(withheldTeams(teams('Ask', 'Birk'), question, [who5], 'en')).toMatch(/^Of 2 teams, 1 is withheld/);
	});

	test('are not spoken of where every team is told of, or one part only is asked about', () => {
		expect(withheldTeams(teams('Birk'), question, [who5], 'en')).toBeNull();
		expect(withheldTeams(teams('Ask'), { ...question, unit: { dimension: 'team', member: 'Ask' } }, [who5])).toBeNull();
		expect(withheldTeams(teams('Ask'), question, [])).toBeNull();
	});
});

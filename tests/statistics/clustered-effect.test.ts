import { describe, expect, test } from 'vitest';
import { clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import { differenceInDifferences } from '#lib/statistics/difference-in-differences.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import { teamsOf } from './teams.ts';

describe('an effect beside a comparison', () => {
	const world = teamsOf({ seed: 1, teams: 9, treatedTeams: 4, effect: -39 });
	const found = clusteredEffect(world.panel, [world.team, world.agent]);

	test('a planted 39 seconds are found, within an interval of nine teams', () => {
		expect(found?.effect.low).toBeLessThan(-39);
		expect(found?.effect.high).toBeGreaterThan(-39);
		expect(found?.clusters).toBe(9);
		// t of 8 degrees of freedom
		expect(((found?.effect.high ?? NaN) - (found?.effect.value ?? NaN)) / (found?.error ?? NaN)).toBeCloseTo(2.306, 3);
		expect(found?.detectable).toBeCloseTo(2.8 * (found?.error ?? NaN), 12);
	});

	test('its error is the larger of those by team and by agent', () => {
		const pulls = panelFit(world.panel)?.pulls ?? [];
		const [team, agent] = [
			{ clusters: world.team, count: 9 },
			{ clusters: world.agent, count: 27 }
		].map(({ clusters, count }) =>
			Math.sqrt(((clusterCovariance(pulls, clusters)[0]?.[0] ?? NaN) * count) / (count - 1))
		);
		expect(found?.error).toBeCloseTo(Math.max(team ?? NaN, agent ?? NaN), 12);
	});

	test('with two groups and two periods it is the difference of the differences', () => {
		const of = (value: number) => ({ value, low: value, high: value });
		const rows = [20, 22, 21, 25, 30, 31, 32, 29];
		const panel = {
			ys: rows,
			columns: [[0, 0, 1, 1, 0, 0, 0, 0]],
			groupings: [
				[0, 0, 0, 0, 1, 1, 1, 1],
				[0, 0, 1, 1, 0, 0, 1, 1]
			]
		};
		const plain = differenceInDifferences({ before: of(21), after: of(23) }, { before: of(30.5), after: of(30.5) });
		expect(panelFit(panel)?.coefficients[0]).toBeCloseTo(plain.value, 8);
	});

	test('in minutes the effect and its interval are a sixtieth', () => {
		const minutes = { ...world.panel, ys: world.panel.ys.map((y) => y / 60) };
		expect(clusteredEffect(minutes, [world.team])?.effect.low).toBeCloseTo(
			(clusteredEffect(world.panel, [world.team])?.effect.low ?? NaN) / 60,
			7
		);
	});

	test('one team cannot be compared with itself', () => {
		expect(clusteredEffect(world.panel, [world.team.map(() => 0)])).toBeNull();
		expect(clusteredEffect(world.panel, [])).toBeNull();
		expect(clusteredEffect({ ...world.panel, columns: [world.panel.ys.map(() => 1)] }, [world.team])).toBeNull();
	});
});

import { describe, expect, test } from 'vitest';
import { clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { wildClusterBootstrap } from '#lib/statistics/wild-cluster-bootstrap.ts';
import { teamsOf } from './teams.ts';

const drawn = (seed = 1) => randomStream(seed, 'wild');

describe('few teams, turned one by one', () => {
	test('gives the p of fitting every turned world anew', () => {
		const { panel, team } = teamsOf({ seed: 2, teams: 6, treatedTeams: 3, effect: 3 });
		const tOf = (ys: readonly number[]) => {
			const fit = panelFit({ ...panel, ys });
			return (fit?.coefficients[0] ?? NaN) / Math.sqrt(clusterCovariance(fit?.pulls ?? [], team)[0]?.[0] ?? NaN);
		};
		const observed = Math.abs(tOf(panel.ys));
		const none = panelFit({ ...panel, columns: [] });
		const left = none?.residuals ?? [];
		const random = drawn();
		const webb = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)] as const;
		const worlds = Array.from({ length: 99 }, () => Array.from({ length: 6 }, () => random.pick(webb)));
		const beyond = worlds.filter(
			(signs) => Math.abs(tOf(left.map((each, row) => each * (signs[team[row] ?? 0] ?? 0)))) >= observed
		);
		const found = wildClusterBootstrap(panel, team, drawn(), 99);
		expect(found?.p).toBeCloseTo(beyond.length / 99, 12);
		expect(found?.value).toBeCloseTo(panelFit(panel)?.coefficients[0] ?? NaN, 8);
	});

	test('its interval is where p passes five in a hundred, and holds what was planted', () => {
		const { panel, team } = teamsOf({ seed: 3, teams: 9, treatedTeams: 4, effect: -39 });
		const found = wildClusterBootstrap(panel, team, drawn());
		expect(found?.low).toBeLessThan(-39);
		expect(found?.high).toBeGreaterThan(-39);
		expect(found?.p).toBeLessThan(0.05);
		const plain = clusteredEffect(panel, [team])?.effect;
		const [wide, wider] = [(plain?.high ?? NaN) - (plain?.low ?? NaN), (found?.high ?? NaN) - (found?.low ?? NaN)];
		expect(wider / wide).toBeGreaterThan(0.7);
		expect(wider / wide).toBeLessThan(1.6);
	});

	test('worlds without an effect are taken for one about once in twenty', () => {
		let alarms = 0;
		for (let seed = 0; seed < 120; seed++) {
			const { panel, team } = teamsOf({ seed, teams: 9, treatedTeams: 4, effect: 0, months: 6, start: 3 });
			const found = wildClusterBootstrap(panel, team, drawn(seed), 199);
			if (found && found.p < 0.05) alarms += 1;
		}
		expect(alarms).toBeGreaterThanOrEqual(1);
		expect(alarms).toBeLessThanOrEqual(13);
	});

	test('another column beside it is held fixed', () => {
		const { panel, team, since } = teamsOf({ seed: 4, teams: 8, treatedTeams: 4, effect: -20 });
		const other = since.map((own, row) => (row % 3) + (own ?? 0));
		const ys = panel.ys.map((y, row) => y + 7 * (other[row] ?? 0));
		const both = wildClusterBootstrap({ ...panel, ys, columns: [...panel.columns, other] }, team, drawn(), 99);
		const fit = panelFit({ ...panel, ys, columns: [...panel.columns, other] });
		expect(both?.value).toBeCloseTo(fit?.coefficients[0] ?? NaN, 7);
	});

	test('the same seed gives the same, in any unit', () => {
		const { panel, team } = teamsOf({ seed: 6, teams: 8, treatedTeams: 4, effect: -20 });
		const found = wildClusterBootstrap(panel, team, drawn(), 199);
		expect(wildClusterBootstrap(panel, team, drawn(), 199)).toEqual(found);
		const doubled = wildClusterBootstrap({ ...panel, ys: panel.ys.map((y) => 2 * y) }, team, drawn(), 199);
		expect(doubled?.p).toBe(found?.p);
		expect(doubled?.low).toBeCloseTo(2 * (found?.low ?? NaN), 6);
	});

	test('below five teams, and where nothing moves, it says nothing', () => {
		const { panel, team } = teamsOf({ seed: 2, teams: 4, treatedTeams: 2, effect: 3 });
		expect(wildClusterBootstrap(panel, team, drawn())).toBeNull();
		const still = teamsOf({ seed: 2, teams: 9, treatedTeams: 0, effect: 3 });
		expect(wildClusterBootstrap(still.panel, still.team, drawn())).toBeNull();
	});
});

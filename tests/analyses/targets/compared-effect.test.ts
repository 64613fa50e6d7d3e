import { describe, expect, test } from 'vitest';
import { chanceOfTeams } from '#lib/analyses/targets/chance-of-teams.ts';
import { comparedEffect, comparedPanel, plainEffect } from '#lib/analyses/targets/compared-effect.ts';
import { halfHourSeats } from '#lib/analyses/targets/half-hour-seats.ts';
import type { SidedCell } from '#lib/analyses/targets/sided-cells.ts';
import { targetSides, targetWindow } from '#lib/analyses/targets/target-sides.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { target, twoSites } from '../two-sites.ts';

/** Cells of teams with four agents and two reasons over eight periods; `held` teams change by so much from period 0 on. */
function cellsOf({ teams, held, effect, seed = 1 }: { teams: number; held: number; effect: number; seed?: number }) {
	const random = randomStream(seed, 'cells');
	const cells: SidedCell[] = [];
	for (let team = 0; team < teams; team++) {
		const drift = Array.from({ length: 8 }, () => random.normal(0, 2));
		for (let agent = 0; agent < 4; agent++) {
			const own = random.normal(300, 30);
			for (let period = -5; period < 3; period++)
				for (const reason of [0, 1]) {
					const side = team < held ? 1 : 0;
					const y = own + reason * 50 + period * 7 + (drift[period + 5] ?? 0) + random.normal(0, 8);
					const moved = side === 1 && period >= 0 ? effect : 0;
					cells.push({ agent: team * 4 + agent, team, period, reason, side, y: y + moved, count: 20 });
				}
		}
	}
	return cells;
}
const noTenure = () => 0;

describe('how much more the held changed', () => {
	test('what was planted is found inside the interval, whatever all went through alike', () => {
		const found = comparedEffect(
			comparedPanel(cellsOf({ teams: 9, held: 5, effect: -40 }), noTenure),
			randomStream(1, 'a')
		);
		expect(Math.abs((found?.value ?? 0) + 40)).toBeLessThan(2.3 * (found?.error ?? 0));
		expect(found?.low ?? 0).toBeLessThan(-40);
		expect(found?.high ?? -99).toBeGreaterThan(-40);
		expect(found?.p ?? 1).toBeLessThan(0.01);
		expect(found?.n).toEqual({ contacts: 9 * 4 * 16 * 20, agents: 36, teams: 9 });
	});

	test('nothing planted is taken for something in about one world in twenty, not more than two', () => {
		const told = Array.from({ length: 60 }, (_, seed) =>
			comparedEffect(
				comparedPanel(cellsOf({ teams: 8, held: 4, effect: 0, seed: seed + 1 }), noTenure),
				randomStream(1, 'b')
			)
		);
		expect(told.filter((one) => (one?.p ?? 1) <= 0.05).length).toBeLessThanOrEqual(6);
	});

	test('the pulls of teams add up to nothing and are told by the team’s own number', () => {
		const plain = plainEffect(comparedPanel(cellsOf({ teams: 6, held: 3, effect: 5 }), noTenure));
		expect([...(plain?.teamPulls.keys() ?? [])]).toEqual([0, 1, 2, 3, 4, 5]);
		expect([...(plain?.teamPulls.values() ?? [])].reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(0, 6);
	});

	test('one held team among five can never stand out: lots alone give one in five', () => {
		const compared = comparedPanel(cellsOf({ teams: 5, held: 1, effect: -60 }), noTenure);
		expect(chanceOfTeams(compared, randomStream(1, 'c'))).toBeCloseTo(0.2);
		expect(comparedEffect(compared, randomStream(1, 'c'))?.p ?? 0).toBeGreaterThanOrEqual(0.2);
	});

	test('four teams are too few to tell a chance, one side alone nothing at all', () => {
		const few = comparedEffect(
			comparedPanel(cellsOf({ teams: 4, held: 2, effect: -40 }), noTenure),
			randomStream(1, 'd')
		);
		expect(few?.p).toBeNull();
		expect(
			comparedEffect(comparedPanel(cellsOf({ teams: 4, held: 4, effect: 0 }), noTenure), randomStream(1, 'd'))
		).toBeNull();
	});
});

test('more work needs more people, and where nobody gave up it cannot be said how many', () => {
	const evidence = twoSites({ seconds: 0, again: 0 });
	const sides = targetSides(evidence, target, targetWindow(evidence, target));
	expect(halfHourSeats(evidence, sides, { scale: 40, handleSeconds: 300 })).toBeNull();
	const { outcome, waitSeconds, site } = evidence.contacts;
	for (let row = 0; row < 5000; row += 50) [outcome[row], waitSeconds[row], site[row]] = [1, 90, -1];
	for (let row = 5000; row < outcome.length; row += 50) [outcome[row], waitSeconds[row], site[row]] = [1, 90, -1];
	const needed = halfHourSeats(evidence, sides, { scale: 40, handleSeconds: 300 });
	const needs = [0.8, 0.9, 1, 1.1].map((load) => needed?.(load) ?? 0);
	expect(needs).toEqual(needs.toSorted((a, b) => a - b));
	expect((needs[3] ?? 0) - (needs[0] ?? 0)).toBeGreaterThan(1);
});

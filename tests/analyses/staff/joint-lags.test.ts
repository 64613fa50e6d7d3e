import { describe, expect, test } from 'vitest';
import { aboveOthers, fitOf, jointLags } from '#lib/analyses/staff/joint-lags.ts';
import { laggedPanel } from '#lib/analyses/staff/wellbeing-panel.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { wanderingTeams } from '../team-months-by-hand.ts';

const lags = [0, 1, 2, 3];
const found = (later: Record<number, number>, parts = {}) =>
	jointLags(wanderingTeams(later, parts), lags, randomStream(1, 'draws'), () => {});

describe('four months of wellbeing in one estimate', () => {
	test('find the month in which it shows, and how much', () => {
		const joint = found({ 1: 4 });
		expect(joint?.strongest.lag).toBe(1);
		expect(joint?.strongest.value).toBeCloseTo(4, 0);
		expect(joint?.strongest.p).toBeLessThan(0.02);
		expect(joint?.apart?.value).toBeGreaterThan(joint?.apart?.limit ?? Infinity);
		for (const { lag, p } of joint?.lags ?? []) if (lag !== 1) expect(p).toBeGreaterThan(0.02);
	});

	test('say that the month cannot be told where several months weigh alike', () => {
		const joint = found({ 0: 2, 1: 2, 2: 2, 3: 2 });
		expect(joint?.together).toBeLessThan(0.05);
		expect(joint?.apart?.value).toBeLessThan(joint?.apart?.limit ?? 0);
	});

	test('find nothing where there is nothing, but for one world in six at most', () => {
		const seen = Array.from({ length: 6 }, (_, seed) => found({}, { seed: seed + 50, noise: 2 })).filter(
			(joint) => joint && Math.min(...joint.lags.map(({ p }) => p)) * 4 < 0.05
		);
		expect(seen.length).toBeLessThanOrEqual(1);
	});

	test('say nothing of four teams', () => {
		expect(found({ 1: 4 }, { teams: 4 })).toBeNull();
	});

	test('stand above each other in their own direction', () => {
		const fit = fitOf(laggedPanel(wanderingTeams({ 1: -4 }), lags));
		if (!fit) throw new Error('no fit');
		const apart = aboveOthers(lags, 1, lags, fit, 9);
		expect(apart?.value).toBeGreaterThan(3);
		expect(aboveOthers(lags, 1, [], fit, 9)).toBeNull();
	});
});

describe('team-months with what came before them', () => {
	test('leave out months that lack an answer', () => {
		const cells = wanderingTeams({}, { teams: 1, months: 5 });
		expect(laggedPanel(cells, [0]).cells).toHaveLength(5);
		expect(laggedPanel(cells, [2]).cells.map(({ month }) => month)).toEqual([2, 3, 4]);
		expect(laggedPanel(cells, [-1]).cells.map(({ month }) => month)).toEqual([0, 1, 2, 3]);
	});

	test('leave out a month with few customers, and one that lacks what is held', () => {
		const [first, second, ...rest] = wanderingTeams({}, { teams: 1, months: 4 });
		if (!first || !second) throw new Error('no months');
		const cells = [{ ...first, customers: 29 }, { ...second, load: null }, ...rest];
		expect(laggedPanel(cells, [0]).cells).toHaveLength(3);
		expect(laggedPanel(cells, [0], [({ load }) => load]).cells).toHaveLength(2);
	});

	test('can be given the answers of another team', () => {
		const cells = wanderingTeams({}, { teams: 2, months: 3 });
		const swapped = laggedPanel(cells, [0], [], (team) => 1 - team).panel.columns[0] ?? [];
		const own = laggedPanel(cells, [0]).panel.columns[0] ?? [];
		expect(swapped).toEqual([...own.slice(3), ...own.slice(0, 3)]);
	});
});

import { describe, expect, test } from 'vitest';
import { eventStudy } from '#lib/statistics/event-study.ts';
import { teamsOf } from './teams.ts';

const window = { first: -4, last: 3 };

describe('how a difference ran around the start', () => {
	const world = teamsOf({ seed: 5, teams: 20, treatedTeams: 9, effect: -39 });
	const found = eventStudy({ ...world.panel, columns: [] }, world.since, window, world.team);

	test('it is nothing before and the planted 39 after', () => {
		expect(found?.points.map(({ at }) => at)).toEqual([-4, -3, -2, 0, 1, 2, 3]);
		for (const { at, value } of found?.points ?? []) expect(Math.abs(value - (at < 0 ? 0 : -39))).toBeLessThan(6);
		expect(found?.leads?.p).toBeGreaterThan(0.1);
		expect(found?.leads?.degrees).toEqual([3, 19]);
	});

	test('groups that moved apart already are told so', () => {
		const drifting = world.panel.ys.map((y, row) => y - 5 * (world.since[row] ?? 0));
		const study = eventStudy({ ...world.panel, ys: drifting, columns: [] }, world.since, window, world.team);
		expect(study?.leads?.p).toBeLessThan(0.001);
		expect(study?.points[0]?.low).toBeGreaterThan(0);
	});

	test('with no more clusters than leads the leads are not tested', () => {
		const few = teamsOf({ seed: 5, teams: 3, treatedTeams: 1, effect: 0 });
		const study = eventStudy({ ...few.panel, columns: [] }, few.since, window, few.team);
		expect(study?.points).toHaveLength(7);
		expect(study?.leads).toBeNull();
	});

	test('one cluster gives no study, a window without a lead is refused', () => {
		expect(
			eventStudy(
				{ ...world.panel, columns: [] },
				world.since,
				window,
				world.team.map(() => 0)
			)
		).toBeNull();
		expect(() => eventStudy(world.panel, world.since, { first: -1, last: 3 }, world.team)).toThrow(RangeError);
	});
});

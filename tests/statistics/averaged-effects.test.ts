import { describe, expect, test } from 'vitest';
import { averagedEffect } from '#lib/statistics/averaged-effects.ts';
import { groupTimeEffects } from '#lib/statistics/group-time-effects.ts';
import { t95 } from '#lib/statistics/student.ts';
import { staggeredWorld } from './staggered-world.ts';
import { counties } from './teen-employment.ts';

const worldOf = (seed: number) =>
	staggeredWorld({
		...{ seed, periods: 9, noise: 3, effect: (since) => -10 - 5 * since },
		groups: [
			{ start: 3, units: 6 },
			{ start: 6, units: 6 },
			{ start: null, units: 6 }
		]
	});
const world = worldOf(11);
const effects = groupTimeEffects(world.units);
const units = world.units.map((_, unit) => unit);

describe('a mean of effects at different starts', () => {
	test('minimum wages and teen employment: all, and by years since, as the R package did has them', () => {
		const told = groupTimeEffects(counties);
		const clusters = [0, 1, 2, 3];
		expect(averagedEffect(told, clusters)?.value).toBeCloseTo(-0.0397636256230437, 10);
		const published = [
			[-3, 0.0297593647610311],
			[-2, -0.00244615388606511],
			[-1, -0.0242689034145076],
			[0, -0.0189221990834249],
			[1, -0.0535893473848319],
			[2, -0.136274346328678],
			[3, -0.100811363085404]
		];
		for (const [at, value] of published)
			expect(averagedEffect(told, clusters, (since) => since === at)?.value).toBeCloseTo(value ?? NaN, 10);
	});

	test('in a hundred worlds nineteen of twenty intervals hold the truth: a saving that grew, and nothing before it', () => {
		const held = [-2, 0, 2].map((since) => {
			const truth = since < 0 ? 0 : -10 - 5 * since;
			const inside = Array.from({ length: 100 }, (_, seed) => {
				const found = averagedEffect(groupTimeEffects(worldOf(seed + 1).units), units, (at) => at === since);
				return found && found.low < truth && truth < found.high;
			});
			return inside.filter(Boolean).length;
		});
		for (const count of held) {
			expect(count).toBeGreaterThan(88);
			expect(count).toBeLessThan(100);
		}
	});

	test('its interval is t on the clusters less one, and wider where few clusters hold all', () => {
		const one = averagedEffect(effects, units);
		expect(((one?.high ?? NaN) - (one?.value ?? NaN)) / (one?.error ?? NaN)).toBeCloseTo(t95(17), 9);
		const pairs = averagedEffect(
			effects,
			units.map((unit) => Math.floor(unit / 3))
		);
		expect(pairs?.value).toBeCloseTo(one?.value ?? NaN, 12);
		expect(((pairs?.high ?? NaN) - (pairs?.value ?? NaN)) / (pairs?.error ?? NaN)).toBeCloseTo(t95(5), 9);
	});

	test('the order of effects changes nothing, in minutes all is a sixtieth', () => {
		const one = averagedEffect(effects, units);
		expect(averagedEffect(effects.toReversed(), units)?.error).toBeCloseTo(one?.error ?? NaN, 9);
		const minutes = groupTimeEffects(world.units.map((unit) => ({ ...unit, ys: unit.ys.map((y) => y / 60) })));
		expect(averagedEffect(minutes, units)?.low).toBeCloseTo((one?.low ?? NaN) / 60, 9);
	});

	test('one cluster, or nothing that counts, has no mean', () => {
		expect(
			averagedEffect(
				effects,
				units.map(() => 0)
			)
		).toBeNull();
		expect(averagedEffect(effects, units, (since) => since > 99)).toBeNull();
	});
});

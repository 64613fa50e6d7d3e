import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { stackedPanel } from '#lib/statistics/stacked-panel.ts';
import { wildClusterBootstrap } from '#lib/statistics/wild-cluster-bootstrap.ts';
import { rowsOf, staggeredWorld } from './staggered-world.ts';

type Rows = ReturnType<typeof rowsOf>;
/** What effects of units and periods alone would say. */
const twoWay = ({ panel, isTreated }: Rows) => panelFit({ ...panel, columns: [isTreated] })?.coefficients[0];
const stackedOf = ({ panel, starts, periods }: Rows, reach: { before: number; after: number }) =>
	stackedPanel(panel, starts, periods, reach);
const effectOf = (rows: Rows, reach: { before: number; after: number }) => {
	const stacked = stackedOf(rows, reach);
	return stacked ? panelFit(stacked.panel)?.coefficients[0] : undefined;
};

describe('a panel of units treated at different times', () => {
	test('effects of 1, 4 and 1 come out as −½ where units and periods alone are taken out, as published', () => {
		// de Chaisemartin and D'Haultfœuille 2020, AER 110:2964: the early group's second period counts backwards
		const rows = rowsOf([
			{ start: 1, ys: [0, 1, 4], weight: 1 },
			{ start: 2, ys: [0, 0, 1], weight: 1 }
		]);
		expect(twoWay(rows)).toBeCloseTo(-0.5, 9);
		expect(effectOf(rows, { before: 1, after: 1 })).toBeCloseTo(1, 9);
	});

	test('a saving that grows month by month looks like a rise to units and periods alone, and is found in stacks', () => {
		const world = staggeredWorld({
			seed: 5,
			groups: [
				{ start: 3, units: 14 },
				{ start: 8, units: 8 },
				{ start: 13, units: 3 }
			],
			periods: 16,
			effect: (since) => -4 - 6 * since,
			noise: 2
		});
		expect(twoWay(world)).toBeGreaterThan(2);
		const reach = { before: 3, after: 5 };
		const stacked = stackedOf(world, reach);
		const found = stacked && clusteredEffect(stacked.panel, [stacked.rows.map((row) => world.unitOf[row] ?? -1)]);
		// the mean of −4, −10, −16, −22 and −28
		expect(found?.effect.low).toBeLessThan(-16);
		expect(found?.effect.high).toBeGreaterThan(-16);
		expect(found?.effect.high).toBeLessThan(-14);
		expect([stacked?.stacks, found?.clusters]).toEqual([2, 25]);
	});

	test('it is the mean effect on the treated, each start weighing as many as it has, whatever there is to compare with', () => {
		const many = fc.integer({ min: 1, max: 6 });
		const size = fc.integer({ min: -50, max: 50 });
		fc.assert(
			fc.property(many, many, many, size, size, (early, late, never, first, second) => {
				const world = staggeredWorld({
					seed: 1,
					groups: [
						{ start: 2, units: early },
						{ start: 6, units: late },
						{ start: null, units: never }
					],
					periods: 9,
					effect: (_, start) => (start === 2 ? first : second),
					noise: 0
				});
				const mean = (early * first + late * second) / (early + late);
				expect(effectOf(world, { before: 2, after: 3 })).toBeCloseTo(mean, 6);
			})
		);
	});

	test('with one start it is what units and periods alone say', () => {
		const world = staggeredWorld({
			seed: 2,
			groups: [
				{ start: 4, units: 5 },
				{ start: null, units: 6 }
			],
			periods: 8,
			effect: () => -20,
			noise: 6
		});
		expect(effectOf(world, { before: 4, after: 4 })).toBeCloseTo(twoWay(world) ?? NaN, 7);
	});

	test('what all share, a unit’s own level, and the order of rows change nothing', () => {
		const world = staggeredWorld({
			seed: 3,
			groups: [
				{ start: 2, units: 3 },
				{ start: 5, units: 3 },
				{ start: null, units: 2 }
			],
			periods: 8,
			effect: () => 10,
			noise: 5
		});
		const found = effectOf(world, { before: 2, after: 2 }) ?? NaN;
		const ys = world.panel.ys.map((y, row) => y + 90 * (world.periods[row] ?? 0) ** 2 + 7 * (world.unitOf[row] ?? 0));
		expect(effectOf({ ...world, panel: { ...world.panel, ys } }, { before: 2, after: 2 })).toBeCloseTo(found, 5);
		const turned = {
			...world,
			panel: {
				ys: world.panel.ys.toReversed(),
				columns: [],
				groupings: world.panel.groupings.map((grouping) => grouping.toReversed())
			},
			starts: world.starts.toReversed(),
			periods: world.periods.toReversed()
		};
		expect(effectOf(turned, { before: 2, after: 2 })).toBeCloseTo(found, 7);
	});

	test('weights of rows and further columns go with the rows into every stack', () => {
		const world = staggeredWorld({
			...{ seed: 4, periods: 6, noise: 0, effect: () => 8 },
			groups: [
				{ start: 2, units: 2 },
				{ start: 4, units: 2 },
				{ start: null, units: 2 }
			]
		});
		const random = randomStream(4, 'tenure');
		const tenure = world.periods.map(() => random.normal(0, 1));
		const panel = {
			...world.panel,
			ys: world.panel.ys.map((y, row) => y + 3 * (tenure[row] ?? 0)),
			columns: [tenure],
			weights: world.periods.map(() => random.whole(1, 9))
		};
		const stacked = stackedPanel(panel, world.starts, world.periods, { before: 2, after: 2 });
		const fit = stacked && panelFit(stacked.panel);
		expect(fit?.coefficients[0]).toBeCloseTo(8, 6);
		expect(fit?.coefficients[1]).toBeCloseTo(3, 6);
	});

	test('few teams can be tested by the wild bootstrap as any panel can', () => {
		const world = staggeredWorld({
			...{ seed: 6, periods: 10, noise: 4, effect: () => -30 },
			groups: [
				{ start: 3, units: 4 },
				{ start: 6, units: 4 },
				{ start: null, units: 4 }
			]
		});
		const stacked = stackedOf(world, { before: 3, after: 3 });
		const clusters = stacked?.rows.map((row) => world.unitOf[row] ?? -1) ?? [];
		const tested = stacked && wildClusterBootstrap(stacked.panel, clusters, randomStream(1, 'wild'), 499);
		expect(tested?.p).toBeLessThan(0.05);
		expect(tested?.low ?? NaN).toBeLessThan(-30);
		expect(tested?.high ?? NaN).toBeGreaterThan(-30);
	});

	test('where everybody starts at once there is nobody to compare with', () => {
		const rows = rowsOf([
			{ start: 1, ys: [0, 1, 4], weight: 1 },
			{ start: 1, ys: [0, 0, 1], weight: 1 }
		]);
		expect(stackedOf(rows, { before: 1, after: 1 })).toBeNull();
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTimeEffects } from '#lib/statistics/group-time-effects.ts';
import { staggeredWorld } from './staggered-world.ts';
import { counties } from './teen-employment.ts';

/** Sum of squares around the mean over the size times the size: what a mean's variance is without a correction. */
const varianceOfMean = (values: readonly number[]): number => {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length ** 2;
};

describe('the effect on those who started together, period by period', () => {
	test('minimum wages and teen employment of 500 counties, as the R package did has it', () => {
		const published = [
			[2004, 2004, -0.0193723636759221],
			[2004, 2005, -0.0783190990620607],
			[2004, 2006, -0.136274346328678],
			[2004, 2007, -0.100811363085404],
			[2006, 2004, -0.00256255094261098],
			[2006, 2005, -0.00193924609578875],
			[2006, 2006, 0.00466087631997615],
			[2006, 2007, -0.0412244715462175],
			[2007, 2004, 0.0297593647610311],
			[2007, 2005, -0.0024106128000969],
			[2007, 2006, -0.0310871193896889],
			[2007, 2007, -0.0260544107191966]
		];
		const found = groupTimeEffects(counties).map(({ start, period, value }) => [2003 + start, 2003 + period, value]);
		expect(found).toHaveLength(published.length);
		for (const [place, [start, period, value]] of published.entries()) {
			expect(found[place]?.slice(0, 2)).toEqual([start, period]);
			expect(found[place]?.[2]).toBeCloseTo(value ?? NaN, 10);
		}
	});

	test('worked by hand: two starts and one that never does', () => {
		const effects = groupTimeEffects([
			{ start: 1, ys: [10, 13, 18], weight: 1 },
			{ start: 2, ys: [20, 21, 30], weight: 1 },
			{ start: null, ys: [5, 8, 9], weight: 3 }
		]);
		expect(effects.map(({ start, period, value }) => [start, period, value])).toEqual([
			// rose by 3, the others by (1 + 3·3)/4; by 8, who never started by 4
			[1, 1, 0.5],
			[1, 2, 4],
			// before its start, against who never started; then 9 against 1
			[2, 1, -2],
			[2, 2, 8]
		]);
	});

	test('the squared pulls are the variance of a difference of two means', () => {
		const { units } = staggeredWorld({
			...{ seed: 8, periods: 5, noise: 9, effect: () => 12 },
			groups: [
				{ start: 2, units: 12 },
				{ start: null, units: 20 }
			]
		});
		for (const { period, start, pulls } of groupTimeEffects(units)) {
			const base = period < start ? period - 1 : start - 1;
			const changes = (isTreated: boolean) =>
				units
					.filter((unit) => (unit.start !== null) === isTreated)
					.map(({ ys }) => (ys[period] ?? NaN) - (ys[base] ?? NaN));
			const variance = varianceOfMean(changes(true)) + varianceOfMean(changes(false));
			expect(pulls.reduce((sum, pull) => sum + pull ** 2, 0)).toBeCloseTo(variance, 9);
			expect(pulls.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(0, 9);
		}
	});

	test('whatever the sizes and effects, each comes out as it was planted, and nothing before the start', () => {
		const size = fc.integer({ min: -80, max: 80 });
		const many = fc.integer({ min: 1, max: 4 });
		fc.assert(
			fc.property(size, size, many, many, (jump, growth, first, second) => {
				const { units } = staggeredWorld({
					...{ seed: 1, periods: 7, noise: 0, effect: (since) => jump + growth * since },
					groups: [
						{ start: 2, units: first },
						{ start: 4, units: second },
						{ start: null, units: 2 }
					]
				});
				for (const { start, period, value } of groupTimeEffects(units))
					expect(value).toBeCloseTo(period < start ? 0 : jump + growth * (period - start), 8);
			})
		);
	});

	test('once everybody has started nothing more is told, and without a period before nothing is', () => {
		const told = groupTimeEffects([
			{ start: 1, ys: [0, 1, 2, 3], weight: 1 },
			{ start: 2, ys: [0, 0, 1, 2], weight: 1 }
		]);
		expect(told.map(({ start, period }) => [start, period])).toEqual([[1, 1]]);
		expect(groupTimeEffects([{ start: 0, ys: [1, 2], weight: 1 }])).toEqual([]);
		expect(groupTimeEffects([])).toEqual([]);
	});

	test('units that were not all followed, or weigh nothing, are refused', () => {
		const unit = { start: null, ys: [1, 2], weight: 1 };
		expect(() => groupTimeEffects([unit, { ...unit, ys: [1] }])).toThrow(RangeError);
		expect(() => groupTimeEffects([unit, { ...unit, weight: 0 }])).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardised } from '#lib/statistics/direct-standardisation.ts';
import { mixEffects, mixEffectsBetween, type WeighedCell } from '#lib/statistics/mix-effects.ts';
import { sumsOfShare } from '#lib/statistics/ratio.ts';
import { applicants } from './published-strata.ts';

const whole = (cells: readonly WeighedCell[]): number =>
	cells.reduce((sum, { cell }) => sum + cell.x, 0) / cells.reduce((sum, { cell }) => sum + cell.y, 0);
const adjusted = (cells: readonly WeighedCell[]): number =>
	standardised(cells.map(({ key, weight, cell }) => ({ key, family: 'all', weight, cells: [cell] }))).units?.[0]
		?.value ?? NaN;
const strata = fc.array(
	fc
		.integer({ min: 20, max: 400 })
		.chain((n) =>
			fc.record({ events: fc.nat({ max: n }), n: fc.constant(n), weight: fc.integer({ min: 1, max: 20 }) })
		),
	{ minLength: 1, maxLength: 10 }
);

describe('which strata drive a difference between raw and adjusted', () => {
	test('at Berkeley it is that men apply where most are admitted', () => {
		const of = (who: 'men' | 'women'): WeighedCell[] =>
			applicants.map((row) => ({
				key: row.department,
				weight: row.men[1] + row.women[1],
				cell: sumsOfShare(...row[who])
			}));
		const effects = mixEffectsBetween(of('men'), of('women'));
		const total = effects.reduce((sum, { effect }) => sum + effect, 0);
		expect(total).toBeCloseTo(0.44518766 - 0.30354223 - (0.38731858 - 0.42995538), 7);
		expect(effects.slice(0, 2).map(({ key }) => key)).toEqual(['A', 'B']);
	});

	test('together they are all of the difference, the largest first', () => {
		fc.assert(
			fc.property(strata, (rows) => {
				const cells = rows.map(({ events, n, weight }, place) => ({
					key: `reason ${place}`,
					weight,
					cell: sumsOfShare(events, n)
				}));
				const effects = mixEffects(cells);
				expect(effects.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(whole(cells) - adjusted(cells), 10);
				const sizes = effects.map(({ effect }) => Math.abs(effect));
				expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
			})
		);
	});

	test('with the standard’s own mix nothing drives anything', () => {
		const cells = [30, 70].map((n, place) => ({ key: `${place}`, weight: n, cell: sumsOfShare(10, n) }));
		for (const { effect } of mixEffects(cells)) expect(effect).toBeCloseTo(0, 12);
	});

	test('strata that only one has, or that hold nobody, are refused', () => {
		const cell = (key: string, n: number): WeighedCell => ({ key, weight: 1, cell: sumsOfShare(0, n) });
		expect(() => mixEffects([cell('a', 0)])).toThrow(RangeError);
		expect(() => mixEffectsBetween([cell('a', 5)], [cell('b', 5)])).toThrow(RangeError);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardised } from '#lib/statistics/direct-standardisation.ts';
import { logisticStandardised, type AdjustedRows } from '#lib/statistics/logistic-standardisation.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { sumsOfShare } from '#lib/statistics/ratio.ts';
import { restrictedSpline } from '#lib/statistics/restricted-spline.ts';
import { applicants } from './published-strata.ts';

type Share = readonly [events: number, cases: number];

/** Two units with a share in each stratum, the strata after the first as columns. */
const rowsOf = (strata: readonly (readonly [Share, Share])[]): AdjustedRows => {
	const cells = strata.flat();
	return {
		units: cells.map((_, row) => row % 2),
		columns: strata.slice(1).map((_, stratum) => cells.map((__, row) => Number(Math.floor(row / 2) === stratum + 1))),
		events: cells.map(([events]) => events),
		cases: cells.map(([, cases]) => cases)
	};
};
const berkeley = rowsOf(applicants.map(({ men, women }) => [men, women] as const));

const share = fc
	.tuple(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 18, max: 200 }))
	.map(([events, others]): Share => [events, events + others]);
const strata = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 5 });

describe('shares with the mix held by regression', () => {
	test('apart by department it is what standardising gives: men 38.73 %, women 43.00 % of all applicants', () => {
		const [men, women] = logisticStandardised(berkeley, { apart: true }) ?? [];
		expect(men?.value).toBeCloseTo(0.38731858, 8);
		expect(women?.value).toBeCloseTo(0.42995538, 8);
		// errors worked out independently with numpy
		expect(men?.standardError).toBeCloseTo(0.00927355, 8);
		expect(women?.standardError).toBeCloseTo(0.01578235, 8);
	});

	test('with the same odds between men and women everywhere 38.02 % and 39.97 %, worked out independently', () => {
		const [men, women] = logisticStandardised(berkeley) ?? [];
		expect(men?.value).toBeCloseTo(0.38019715, 8);
		expect(women?.value).toBeCloseTo(0.3996942, 8);
		expect(men?.standardError).toBeCloseTo(0.00891226, 8);
		expect(women?.standardError).toBeCloseTo(0.01162482, 8);
		const departments = berkeley.units.map((_, row) => Math.floor(row / 2));
		const [ofMen, ofWomen] = logisticStandardised(berkeley, { clusters: departments }) ?? [];
		expect(ofMen?.standardError).toBeCloseTo(0.01168922, 7);
		expect(ofWomen?.standardError).toBeCloseTo(0.01837923, 7);
	});

	test('saturated, its figures and errors are those of the standard’s weights, whatever the counts', () => {
		fc.assert(
			fc.property(strata, (some) => {
				const found = logisticStandardised(rowsOf(some), { apart: true });
				const plain = standardised(
					some.map((cells, stratum) => ({
						key: `${stratum}`,
						family: '',
						weight: cells.reduce((sum, [, cases]) => sum + cases, 0),
						cells: cells.map(([events, cases]) => sumsOfShare(events, cases))
					}))
				);
				expect(found).toHaveLength(plain.units?.length ?? NaN);
				for (const [unit, { value, standardError, interval }] of (plain.units ?? []).entries()) {
					expect(found?.[unit]?.value).toBeCloseTo(value, 7);
					expect(found?.[unit]?.standardError).toBeCloseTo(standardError, 7);
					expect(found?.[unit]?.interval?.low).toBeCloseTo(interval?.low ?? NaN, 6);
				}
			})
		);
	});

	test('a share lies inside its interval, and in which order rows come changes nothing', () => {
		fc.assert(
			fc.property(strata, (some) => {
				const found = logisticStandardised(rowsOf(some));
				const turned = logisticStandardised(rowsOf(some.toReversed()));
				for (const [unit, { value, interval }] of (found ?? []).entries()) {
					expect(interval?.low ?? NaN).toBeLessThan(value);
					expect(interval?.high ?? NaN).toBeGreaterThan(value);
					expect(turned?.[unit]?.value).toBeCloseTo(value, 7);
				}
			})
		);
	});

	test('a unit that gets the hard cases is no worse once complexity is held on a curve', () => {
		const random = randomStream(3, 'hard cases');
		const knots = [-1.5, 0, 1.5];
		const cases = Array.from({ length: 4000 }, (_, row) => {
			const unit = row % 2;
			const hardness = random.normal(unit ? 0.8 : 0, 1);
			return { unit, hardness, solved: Number(random.chance(1 / (1 + Math.exp(-1 + hardness + 0.3 * hardness ** 2)))) };
		});
		const units = cases.map(({ unit }) => unit);
		const events = cases.map(({ solved }) => solved);
		const curves = cases.map(({ hardness }) => restrictedSpline(hardness, knots));
		const rows = { units, events, cases: cases.map(() => 1) };
		const [raw, held] = [[], [0, 1].map((at) => curves.map((curve) => curve[at] ?? 0))].map((columns) => {
			const [first, second] = logisticStandardised({ ...rows, columns }) ?? [];
			return (second?.value ?? NaN) - (first?.value ?? NaN);
		});
		expect(raw).toBeLessThan(-0.15);
		expect(Math.abs(held ?? NaN)).toBeLessThan(0.04);
	});

	test('a unit without any event, or one cluster, has no figure', () => {
		expect(
			logisticStandardised(
				rowsOf([
					[
						[0, 40],
						[5, 40]
					]
				])
			)
		).toBeNull();
		expect(logisticStandardised(berkeley, { clusters: berkeley.units.map(() => 0) })).toBeNull();
	});
});

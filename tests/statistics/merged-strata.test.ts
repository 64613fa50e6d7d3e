import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedStrata, type Stratum } from '#lib/statistics/merged-strata.ts';
import { sumsOfShare } from '#lib/statistics/ratio.ts';

const stratum = (key: string, family: string, weight: number, ...sizes: number[]): Stratum => ({
	key,
	family,
	weight,
	cells: sizes.map((n) => sumsOfShare(Math.floor(n / 3), n))
});
const some = fc
	.uniqueArray(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.nat({ max: 60 })), {
		selector: ([key]) => key,
		minLength: 1,
		maxLength: 20
	})
	.map((rows) =>
		rows.map(([key, family, one, other]) => stratum(`reason ${key}`, `family ${family}`, 1 + key, one, other))
	);

describe('merging thin strata', () => {
	test('strata that are large enough stay as they are', () => {
		const strata = [stratum('invoice', 'billing', 3, 40, 50), stratum('parcel', 'delivery', 1, 20, 30)];
		expect(mergedStrata(strata)).toMatchObject({
			strata: [{ keys: ['invoice'] }, { keys: ['parcel'] }],
			mergedShare: 0,
			outsideShare: 0,
			thin: false
		});
	});

	test('a thin one joins the smallest of its own family, not a smaller one of another', () => {
		const found = mergedStrata([
			stratum('refund', 'billing', 1, 5),
			stratum('invoice', 'billing', 4, 90),
			stratum('reminder', 'billing', 2, 40),
			stratum('parcel', 'delivery', 3, 25)
		]);
		expect(found.strata.map(({ keys }) => keys).sort()).toEqual(
			[['invoice'], ['parcel'], ['refund', 'reminder']].sort()
		);
		expect(found.mergedShare).toBeCloseTo(0.3, 12);
		expect(found.strata.find(({ keys }) => keys.length === 2)).toMatchObject({ weight: 3, cells: [{ n: 45, x: 14 }] });
	});

	test('a family that is thin as a whole joins another', () => {
		const found = mergedStrata([stratum('refund', 'billing', 1, 5), stratum('parcel', 'delivery', 3, 25)]);
		expect(found).toMatchObject({ strata: [{ keys: ['parcel', 'refund'] }], mergedShare: 1, thin: false });
	});

	test('what one of the units never does is left out, and told', () => {
		const found = mergedStrata([stratum('invoice', 'billing', 3, 40, 0), stratum('parcel', 'delivery', 1, 20, 30)]);
		expect(found.strata).toMatchObject([{ keys: ['parcel'], weight: 1 }]);
		expect(found.outsideShare).toBe(0.75);
	});

	test('all of it together may still be thin', () => {
		expect(mergedStrata([stratum('invoice', 'billing', 3, 8), stratum('parcel', 'delivery', 1, 9)])).toMatchObject({
			strata: [{ cells: [{ n: 17 }] }],
			thin: true
		});
	});

	test('nothing is lost or counted twice, nothing stays thin beside others, and order does not matter', () => {
		fc.assert(
			fc.property(some, (strata) => {
				const found = mergedStrata(strata);
				const shared = strata.filter(({ cells }) => cells.every(({ y }) => y > 0));
				expect(found.strata.flatMap(({ keys }) => keys).sort()).toEqual(shared.map(({ key }) => key).sort());
				for (const unit of [0, 1])
					expect(found.strata.reduce((sum, { cells }) => sum + (cells[unit]?.n ?? NaN), 0)).toBe(
						shared.reduce((sum, { cells }) => sum + (cells[unit]?.n ?? NaN), 0)
					);
				if (found.thin) expect(found.strata).toHaveLength(1);
				const names = ({ strata: merged }: { strata: { keys: string[] }[] }) =>
					merged.map(({ keys }) => keys.join('+')).sort();
				expect(names(mergedStrata(strata.toReversed()))).toEqual(names(found));
			})
		);
	});

	test('weights that are none are refused', () => {
		expect(() => mergedStrata([])).toThrow(RangeError);
		expect(() => mergedStrata([stratum('invoice', 'billing', 0, 40)])).toThrow(RangeError);
		expect(() => mergedStrata([stratum('a', 'f', -1, 40), stratum('b', 'f', 3, 40)])).toThrow(RangeError);
	});
});

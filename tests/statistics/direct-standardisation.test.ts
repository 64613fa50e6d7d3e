import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardised, tellsAnother } from '#lib/statistics/direct-standardisation.ts';
import type { Stratum } from '#lib/statistics/merged-strata.ts';
import { sumsOf, sumsOfShare } from '#lib/statistics/ratio.ts';
import { affected, applicants, births } from './published-strata.ts';

const byAge: Stratum[] = births.map((orders, age) => ({
	key: `age ${age}`,
	family: 'ages',
	weight: orders.reduce((sum, each) => sum + each, 0) / orders.length,
	cells: orders.map((born, order) => sumsOfShare(affected[age]?.[order] ?? NaN, born))
}));
const byDepartment: Stratum[] = applicants.map(({ department, men, women }) => ({
	key: department,
	family: 'departments',
	weight: men[1] + women[1],
	cells: [sumsOfShare(...men), sumsOfShare(...women)]
}));
const reason = (key: string, weight: number, ...cells: [number, number][]): Stratum => ({
	key,
	family: 'all',
	weight,
	cells: cells.map(([events, n]) => sumsOfShare(events, n))
});

describe('figures with the mix of a standard', () => {
	test('Down syndrome no longer grows with birth order once mothers are of the same age', () => {
		const found = standardised(byAge).units ?? [];
		const printed = [92.3045, 91.1741, 85.0692, 92.7179, 75.529];
		expect(found).toHaveLength(5);
		const crude = births[0]?.map((_, order) => {
			const sum = (table: readonly (readonly number[])[]) =>
				table.reduce((total, row) => total + (row[order] ?? NaN), 0);
			return (sum(affected) / sum(births)) * 1e5;
		});
		for (const [order, rate] of [56.3475, 67.6199, 83.3305, 115.4512, 167.1142].entries())
			expect(crude?.[order]).toBeCloseTo(rate, 3);
		for (const [order, { value }] of found.entries()) expect(value * 1e5).toBeCloseTo(printed[order] ?? NaN, 3);
	});

	test('Berkeley admits more men than women, and more women than men department by department', () => {
		const found = standardised(byDepartment);
		expect(found.units?.[0]?.value).toBeCloseTo(0.38731858, 7);
		expect(found.units?.[1]?.value).toBeCloseTo(0.42995538, 7);
		expect(found).toMatchObject({ why: null, mergedShare: 0, outsideShare: 0 });
	});

	test('its error is that of independent shares, weighted', () => {
		const found = standardised([reason('invoice', 3, [30, 100]), reason('parcel', 1, [10, 50])]).units?.[0];
		expect(found?.value).toBeCloseTo(0.75 * 0.3 + 0.25 * 0.2, 12);
		expect(found?.standardError).toBeCloseTo(
			Math.sqrt((0.75 ** 2 * 0.3 * 0.7) / 100 + (0.25 ** 2 * 0.2 * 0.8) / 50),
			12
		);
	});

	test('handle time is adjusted as shares are', () => {
		const calls = (seconds: number, count: number) =>
			sumsOf(Array.from({ length: count }, (_, place) => ({ x: seconds + (place % 2 ? 30 : -30), y: 1 })));
		const strata = [
			{ key: 'invoice', family: 'all', weight: 1, cells: [calls(200, 80), calls(220, 20)] },
			{ key: 'technical', family: 'all', weight: 1, cells: [calls(400, 20), calls(420, 80)] }
		];
		const found = standardised(strata).units;
		expect(found?.[0]?.value).toBeCloseTo(300, 9);
		expect(found?.[1]?.value).toBeCloseTo(320, 9);
		expect(found?.[0]?.standardError).toBeCloseTo(Math.sqrt((0.25 * 900) / 80 + (0.25 * 900) / 20), 9);
	});

	test('with the unit’s own mix as the standard nothing changes, and it stays between its strata', () => {
		const cell = fc.integer({ min: 20, max: 500 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 }), (rows) => {
				const own = standardised(rows.map(([[events, n]], place) => reason(`${place}`, n, [events, n])));
				const whole = rows.reduce((sum, [[, n]]) => sum + n, 0);
				expect(own.units?.[0]?.value).toBeCloseTo(rows.reduce((sum, [[events]]) => sum + events, 0) / whole, 12);
				const other = standardised(rows.map(([[events, n], weight], place) => reason(`${place}`, weight, [events, n])));
				const shares = rows.map(([[events, n]]) => events / n);
				expect(other.units?.[0]?.value).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
				expect(other.units?.[0]?.value).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
			})
		);
	});

	test('where more than a fifth would have to be merged there is no adjusted figure, and the reason is told', () => {
		const thin = standardised([reason('a', 1, [3, 10]), reason('b', 2, [9, 30]), reason('c', 7, [30, 90])]);
		expect(thin).toMatchObject({ units: null, why: 'too_thin', outsideShare: 0 });
		expect(thin.mergedShare).toBeCloseTo(0.3, 12);
		const little = standardised([reason('a', 1, [3, 10]), reason('b', 1, [9, 30]), reason('c', 8, [30, 90])]);
		expect(little.why).toBeNull();
		expect(little.units?.[0]?.value).toBeCloseTo(0.2 * (12 / 40) + 0.8 * (30 / 90), 12);
	});

	test('two places that do nothing alike are not compared', () => {
		const found = standardised([reason('a', 1, [3, 40], [0, 0]), reason('b', 1, [0, 0], [9, 40])]);
		expect(found).toEqual({ units: null, why: 'nothing_shared', mergedShare: 0, outsideShare: 1 });
	});

	test('where nothing was seen to vary there is a value and no interval', () => {
		expect(standardised([reason('a', 1, [0, 40])]).units).toEqual([{ value: 0, standardError: 0, interval: null }]);
	});
});

describe('whether raw and adjusted tell two stories', () => {
	test('another sign or more than one error apart does', () => {
		expect(tellsAnother(0.14, -0.04, 0.5)).toBe(true);
		expect(tellsAnother(0.14, 0.1, 0.03)).toBe(true);
		expect(tellsAnother(0.14, 0.12, 0.03)).toBe(false);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '#lib/statistics/agreement.ts';

const counts = fc.record({
	both: fc.nat({ max: 500 }),
	first: fc.nat({ max: 500 }),
	second: fc.nat({ max: 500 }),
	neither: fc.nat({ max: 500 })
});

describe('agreement of two judges', () => {
	test('is what a person computes by hand', () => {
		// 20 and 15 of 50 agreed; by chance half of them would: kappa (0.7 − 0.5)/(1 − 0.5)
		const found = agreementOf({ both: 20, first: 5, second: 10, neither: 15 });
		expect(found?.n).toBe(50);
		expect(found?.share.value).toBeCloseTo(0.7, 12);
		expect(found?.kappa?.value).toBeCloseTo(0.4, 12);
	});

	test('has the large-sample interval of Fleiss, Cohen and Everitt', () => {
		// of the same table by the formula written out cell by cell
		const { value = 0, low = 0, high = 0 } = agreementOf({ both: 20, first: 5, second: 10, neither: 15 })?.kappa ?? {};
		const cells = [
			[0.4, 0.5, 0.6],
			[0.3, 0.5, 0.4]
		].reduce((sum, [p = 0, row = 0, column = 0]) => sum + p * (1 - (row + column) * 0.6) ** 2, 0);
		const off = 0.36 * (0.1 * (0.6 + 0.5) ** 2 + 0.2 * (0.4 + 0.5) ** 2);
		const error = Math.sqrt((cells + off - (0.4 - 0.5 * 0.6) ** 2) / (50 * 0.25));
		expect(high - value).toBeCloseTo(1.959964 * error, 6);
		expect(value - low).toBeCloseTo(1.959964 * error, 6);
	});

	test('is whole where they always agree, and says nothing of chance where both have one word only', () => {
		expect(agreementOf({ both: 30, first: 0, second: 0, neither: 20 })?.kappa?.value).toBeCloseTo(1, 12);
		expect(agreementOf({ both: 50, first: 0, second: 0, neither: 0 })).toMatchObject({ n: 50, kappa: null });
		expect(agreementOf({ both: 0, first: 0, second: 0, neither: 0 })).toBeNull();
		expect(() => agreementOf({ both: -1, first: 0, second: 0, neither: 0 })).toThrow(RangeError);
	});

	test('is the same whoever of the two is named first, and lies within what it can be', () => {
		fc.assert(
			fc.property(counts, (table) => {
				const one = agreementOf(table);
				const other = agreementOf({ ...table, first: table.second, second: table.first });
				expect(one?.share.value).toBe(other?.share.value);
				if (one?.kappa && other?.kappa) {
					expect(one.kappa.value).toBeCloseTo(other.kappa.value, 9);
					expect(one.kappa.low).toBeCloseTo(other.kappa.low, 9);
					expect(one.kappa.value).toBeGreaterThanOrEqual(one.kappa.low);
					expect(one.kappa.value).toBeLessThanOrEqual(one.kappa.high);
				}
			})
		);
	});
});

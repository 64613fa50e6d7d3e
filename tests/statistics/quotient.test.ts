import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotientOf } from '#lib/statistics/quotient.ts';

const estimate = fc
	.tuple(
		fc.double({ min: 0.01, max: 1000, noNaN: true }),
		fc.double({ min: 1.01, max: 5, noNaN: true }),
		fc.double({ min: 1.01, max: 5, noNaN: true })
	)
	.map(([value, down, up]) => ({ value, low: value / down, high: value * up }));

describe('a quotient of two estimates', () => {
	test('adds the widths of both on the log scale', () => {
		// ln 2 ± √2 ln 2, worked out by hand
		const found = quotientOf({ value: 4, low: 2, high: 8 }, { value: 2, low: 1, high: 4 });
		expect(found?.value).toBeCloseTo(2, 12);
		expect(found?.low).toBeCloseTo(2 ** (1 - Math.SQRT2), 12);
		expect(found?.high).toBeCloseTo(2 ** (1 + Math.SQRT2), 12);
	});

	test('keeps the width of the first where the second is certain', () => {
		const found = quotientOf({ value: 10, low: 9, high: 12 }, { value: 2, low: 2, high: 2 });
		expect(found?.low).toBeCloseTo(4.5, 12);
		expect(found?.high).toBeCloseTo(6, 12);
	});

	test('does not exist where one of the two is nought', () => {
		expect(quotientOf({ value: 0, low: 0, high: 1 }, { value: 2, low: 1, high: 4 })).toBeNull();
		expect(quotientOf({ value: 1, low: 0.5, high: 1 }, { value: 0, low: 0, high: 4 })).toBeNull();
	});

	test('has no upper end where the second may be nought, and starts at nought where the first may be', () => {
		expect(quotientOf({ value: 3, low: 2, high: 4 }, { value: 1, low: 0, high: 2 })?.high).toBe(Infinity);
		expect(quotientOf({ value: 3, low: -1, high: 4 }, { value: 1, low: 0.5, high: 2 })?.low).toBe(0);
	});

	test('holds its value, and turned round it is its own inverse', () => {
		fc.assert(
			fc.property(estimate, estimate, (first, second) => {
				const found = quotientOf(first, second);
				const turned = quotientOf(second, first);
				if (!found || !turned) throw new Error('both are above nought');
				expect(found.low).toBeLessThanOrEqual(found.value);
				expect(found.high).toBeGreaterThanOrEqual(found.value);
				expect(found.low * turned.high).toBeCloseTo(1, 9);
				expect(found.value * turned.value).toBeCloseTo(1, 9);
			})
		);
	});
});

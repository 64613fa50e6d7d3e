import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monotoneRoot, rootAboveZero } from '#lib/statistics/monotone-root.ts';

describe('where a rising function reaches a value', () => {
	test('the cube of a number leads back to it', () => {
		fc.assert(
			fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (place) => {
				const found = monotoneRoot((x) => x ** 3, place ** 3, -2000, 2000);
				expect(Math.abs(found ** 3 - place ** 3)).toBeLessThanOrEqual(1e-12 * Math.abs(place ** 3) + 1e-12);
			})
		);
	});

	test('a value out of reach gives the end that is nearest to it', () => {
		expect(monotoneRoot((x) => x, -5, 0, 1)).toBeCloseTo(0, 12);
		expect(monotoneRoot((x) => x, 5, 0, 1)).toBeCloseTo(1, 12);
	});

	test('an end far away is found by doubling', () => {
		expect(rootAboveZero((x) => x, 123_456_789)).toBeCloseTo(123_456_789, 5);
		expect(rootAboveZero((x) => x, 1e-9)).toBeCloseTo(1e-9, 18);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptShare, shrunk } from '#lib/statistics/shrinkage.ts';

// Efron and Morris 1977: the first 45 times at bat of eighteen players, 1970
const batting = [
	0.4, 0.378, 0.356, 0.333, 0.311, 0.311, 0.289, 0.267, 0.244, 0.244, 0.222, 0.222, 0.222, 0.222, 0.222, 0.2, 0.178,
	0.156
];
const mean = 0.2654;
const atBats = Math.sqrt((mean * (1 - mean)) / 45);

// Borenstein et al. 2009, Introduction to Meta-Analysis, 14: six studies
const studies = [
	[0.0945, 0.0329],
	[0.2774, 0.0307],
	[0.3665, 0.0499],
	[0.6644, 0.0105],
	[0.4618, 0.0426],
	[0.1852, 0.0234]
].map(([value = NaN, variance = NaN]) => ({ value, standardError: Math.sqrt(variance) }));

const units = fc.array(
	fc.record({
		value: fc.double({ min: -100, max: 100, noNaN: true }),
		standardError: fc.double({ min: 0.1, max: 20, noNaN: true })
	}),
	{ minLength: 4, maxLength: 40 }
);

describe('drawing units towards what they have in common', () => {
	test('the players of Efron and Morris keep .212 of their distance: Clemente .294, Munson .247', () => {
		const kept = keptShare(batting, atBats);
		expect(kept).toBeCloseTo(0.212, 3);
		expect(mean + kept * (0.4 - mean)).toBeCloseTo(0.294, 3);
		expect(mean + kept * (0.178 - mean)).toBeCloseTo(0.247, 3);
	});

	test('the six studies of Borenstein have the published centre and variance between them', () => {
		const found = shrunk(studies);
		expect(found?.betweenVariance).toBeCloseTo(0.0373, 3);
		expect(found?.centre).toBeCloseTo(0.3582, 4);
	});

	test('nobody passes the centre or moves away from it, and the uncertain move most', () => {
		fc.assert(
			fc.property(units, (some) => {
				const found = shrunk(some);
				expect(found?.units).toHaveLength(some.length);
				for (const [place, { value, kept, low, high }] of (found?.units ?? []).entries()) {
					const own = some[place];
					const centre = found?.centre ?? NaN;
					expect(kept).toBeGreaterThanOrEqual(0);
					expect(kept).toBeLessThan(1);
					expect(Math.abs(value - centre)).toBeLessThanOrEqual(Math.abs((own?.value ?? NaN) - centre) + 1e-9);
					expect(low).toBeLessThanOrEqual(value);
					expect(high).toBeGreaterThanOrEqual(value);
				}
				const surest = some.toSorted((a, b) => a.standardError - b.standardError).map((unit) => some.indexOf(unit));
				const shares = surest.map((place) => found?.units[place]?.kept ?? NaN);
				expect(shares).toEqual(shares.toSorted((a, b) => b - a));
			})
		);
	});

	test('units that differ no more than chance all get the centre', () => {
		const found = shrunk([1, 2, 3, 2].map((value) => ({ value, standardError: 10 })));
		expect(found?.betweenVariance).toBe(0);
		for (const { value } of found?.units ?? []) expect(value).toBeCloseTo(2, 12);
		expect(keptShare([2, 2, 2, 2], 1)).toBe(0);
	});

	test('three units say nothing of how much units vary', () => {
		expect(shrunk(studies.slice(0, 3))).toBeNull();
		expect(() => keptShare([1, 2, 3], 1)).toThrow(RangeError);
		expect(() => shrunk([{ value: 1, standardError: 0 }])).toThrow(RangeError);
	});
});

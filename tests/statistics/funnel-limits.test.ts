import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactFunnelLimits, fitsFunnel, normalFunnelLimits } from '#lib/statistics/funnel-limits.ts';

describe('limits of a funnel', () => {
	test.each([
		[20, 0.40107, 0.52058, 0.89949, 0.98423],
		[50, 0.5395, 0.61496, 0.85566, 0.91377],
		[200, 0.64967, 0.68625, 0.80638, 0.8384]
	])('around three quarters of %i they are those of Spiegelhalter', (n, outerLow, innerLow, innerHigh, outerHigh) => {
		const { inner, outer } = exactFunnelLimits(0.75, n);
		expect(outer.low).toBeCloseTo(outerLow, 4);
		expect(inner.low).toBeCloseTo(innerLow, 4);
		expect(inner.high).toBeCloseTo(innerHigh, 4);
		expect(outer.high).toBeCloseTo(outerHigh, 4);
	});

	test('the exact ones hold the target and lie within 0 and 1, one inside the other', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.integer({ min: 10, max: 3000 }), (target, n) => {
				fc.pre(fitsFunnel(target, n) && fitsFunnel(1 - target, n));
				const { inner, outer } = exactFunnelLimits(target, n);
				expect(outer.low).toBeGreaterThanOrEqual(0);
				expect(outer.low).toBeLessThan(inner.low);
				expect(inner.low).toBeLessThan(target);
				expect(inner.high).toBeGreaterThan(target);
				expect(outer.high).toBeGreaterThan(inner.high);
				expect(outer.high).toBeLessThanOrEqual(1);
			})
		);
	});

	test('for large units the normal ones come to the same', () => {
		const exact = exactFunnelLimits(0.3, 20_000);
		const normal = normalFunnelLimits(0.3, Math.sqrt((0.3 * 0.7) / 20_000));
		expect(normal.inner.low).toBeCloseTo(exact.inner.low, 4);
		expect(normal.outer.high).toBeCloseTo(exact.outer.high, 4);
	});

	test('small units, and those with few events to expect, are left out', () => {
		expect(fitsFunnel(0.75, 9)).toBe(false);
		expect(fitsFunnel(0.01, 400)).toBe(false);
		expect(fitsFunnel(0.01, 500)).toBe(true);
		expect(() => exactFunnelLimits(0.5, 0)).toThrow(RangeError);
		expect(() => exactFunnelLimits(1.5, 20)).toThrow(RangeError);
	});
});

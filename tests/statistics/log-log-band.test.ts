import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLogBand } from '#lib/statistics/log-log-band.ts';

test('18 of 21 with a standard error of .07636 lie between .6197 and .9516', () => {
	const band = logLogBand(18 / 21, 0.0763604 ** 2);
	expect(band.low).toBeCloseTo(0.6197, 4);
	expect(band.high).toBeCloseTo(0.9516, 4);
});

test('the band holds the share and never leaves nothing to everything', () => {
	const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
	fc.assert(
		fc.property(share, fc.double({ min: 0, max: 0.25, noNaN: true }), (value, variance) => {
			const { low, high } = logLogBand(value, variance);
			expect(low).toBeGreaterThanOrEqual(0);
			expect(low).toBeLessThanOrEqual(value * (1 + 1e-12));
			expect(high).toBeGreaterThanOrEqual(value * (1 - 1e-12));
			expect(high).toBeLessThanOrEqual(1);
		})
	);
});

test('all and none have no such band', () => {
	expect(() => logLogBand(0, 0.1)).toThrow(RangeError);
	expect(() => logLogBand(1, 0.1)).toThrow(RangeError);
});

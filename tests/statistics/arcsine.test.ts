import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcsine } from '#lib/statistics/arcsine.ts';

test('half of a hundred is at 45 degrees, with an error that depends on the hundred alone', () => {
	expect(arcsine(50, 100).value).toBeCloseTo(Math.PI / 4, 12);
	expect(arcsine(50, 100).standardError).toBe(0.05);
	expect(arcsine(3, 100).standardError).toBe(0.05);
});

test('the sine squared leads back to the share, and more events are always further up', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 999 }), (n, events) => {
			fc.pre(events < n);
			expect(Math.sin(arcsine(events, n).value) ** 2).toBeCloseTo(events / n, 12);
			expect(arcsine(events + 1, n).value).toBeGreaterThan(arcsine(events, n).value);
		})
	);
});

test('what is no share is refused', () => {
	expect(() => arcsine(3, 2)).toThrow(RangeError);
	expect(() => arcsine(0, 0)).toThrow(RangeError);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipped } from '#lib/statistics/interval.ts';
import { normalCumulative } from '#lib/statistics/normal.ts';
import { z95 } from '#lib/statistics/z95.ts';

test('an interval of a share ends where shares do, and is left alone within', () => {
	expect(clipped({ low: -0.1, high: 1.2 }, 0, 1)).toEqual({ low: 0, high: 1 });
	expect(clipped({ low: 0.2, high: 0.9 }, 0, 1)).toEqual({ low: 0.2, high: 0.9 });
	expect(clipped({ low: 1.1, high: 1.2 }, 0, 1)).toEqual({ low: 1, high: 1 });
});

test('whatever was in the interval and within the ends still is', () => {
	const number = fc.double({ min: -5, max: 5, noNaN: true });
	fc.assert(
		fc.property(number, number, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, value) => {
			const [low, high] = [Math.min(one, other), Math.max(one, other)];
			fc.pre(low <= value && value <= high);
			const cut = clipped({ low, high }, 0, 1);
			expect(cut.low).toBeLessThanOrEqual(value);
			expect(cut.high).toBeGreaterThanOrEqual(value);
		})
	);
});

test('95 in 100 lie within the half-width on either side', () => {
	expect(normalCumulative(z95) - normalCumulative(-z95)).toBeCloseTo(0.95, 7);
});

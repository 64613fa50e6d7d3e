import { expect, test } from 'vitest';
import { differenceInDifferences } from '#lib/statistics/difference-in-differences.ts';
import { wilson } from '#lib/statistics/wilson.ts';

const around = (value: number, error: number) => ({
	value,
	low: value - 1.959964 * error,
	high: value + 1.959964 * error
});

test('the fast food of Card and Krueger gained 2.75 jobs where the wage rose, 2.76 before rounding', () => {
	const found = differenceInDifferences(
		{ before: around(20.44, 0.51), after: around(21.03, 0.52) },
		{ before: around(23.33, 1.35), after: around(21.17, 0.94) }
	);
	expect(found.value).toBeCloseTo(2.75, 9);
	expect(Math.abs(found.value - 2.76)).toBeLessThanOrEqual(0.011);
	// √(.51² + .52² + 1.35² + .94²) by hand
	expect((found.high - found.low) / 2 / 1.959964).toBeCloseTo(1.79906, 4);
});

test('shares keep their lopsided intervals, and treated and others may be named the other way round', () => {
	const [treated, others] = [
		{ before: wilson(80, 100), after: wilson(70, 100) },
		{ before: wilson(9, 10), after: wilson(8, 10) }
	];
	const [one, other] = [differenceInDifferences(treated, others), differenceInDifferences(others, treated)];
	expect(one.value).toBeCloseTo(0, 12);
	expect(other.low).toBeCloseTo(-one.high, 12);
	expect(other.high).toBeCloseTo(-one.low, 12);
});

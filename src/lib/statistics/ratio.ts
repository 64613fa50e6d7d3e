import type { Interval } from './interval.ts';
import { t95 } from './student.ts';

/** Sums over n units, each with its own x and y: what is stored of a ratio, and added up over days. */
export type RatioSums = { n: number; x: number; y: number; xx: number; yy: number; xy: number };

/** A ratio or mean in units of x per unit of y; standard error and interval are null where n or the spread forbids them. */
export type Ratio = { value: number; standardError: number | null; interval: Interval | null };

/**
 * The ratio Σx/Σy with its delta-method error √(n/(n−1) Σe²)/Σy, e = x − Ry, Σe² = Σx² − 2RΣxy + R²Σy², and a 95 %
 * interval by t with n−1 degrees of freedom. Assumes independent units. Small samples: no error below two units or where
 * every unit has the same ratio (no spread seen is not no doubt); where y varies, below about 30 units the interval is
 * too symmetric. Null when Σy is 0. Sources: Cochran 1977, 6.4; Davison and Hinkley 1997, 2.
 */
export function ratioOf({ n, x, y, xx, yy, xy }: RatioSums): Ratio | null {
	if (y === 0) return null;
	const value = x / y;
	const squares = xx - 2 * value * xy + value ** 2 * yy;
	// sums of squares cancel: what is left below their own rounding is no spread
	const rounding = 1e-12 * (xx + value ** 2 * yy);
	if (n < 2 || squares <= rounding) return { value, standardError: null, interval: null };
	const standardError = Math.sqrt((n / (n - 1)) * squares) / Math.abs(y);
	const half = t95(n - 1) * standardError;
	return { value, standardError, interval: { low: value - half, high: value + half } };
}

/** The mean Σx/n of n independent values with sum of squares `squares`: `ratioOf` with y = 1 for each. Null when n is 0. */
export function meanOf(n: number, sum: number, squares: number): Ratio | null {
	return ratioOf({ n, x: sum, y: n, xx: squares, yy: n, xy: sum });
}

/** The six sums of units with their own x and y. */
export function sumsOf(units: readonly { x: number; y: number }[]): RatioSums {
	const sums = { n: units.length, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
	for (const { x, y } of units) {
		sums.x += x;
		sums.y += y;
		sums.xx += x * x;
		sums.yy += y * y;
		sums.xy += x * y;
	}
	return sums;
}

/** The six sums of a share: n cases as units, x 1 for each of the `events`, y 1 for each case. */
export function sumsOfShare(events: number, n: number): RatioSums {
	return { n, x: events, y: n, xx: events, yy: n, xy: events };
}

/** The sums of two sets of units that have none in common. */
export function addedSums(one: RatioSums, other: RatioSums): RatioSums {
	return {
		n: one.n + other.n,
		x: one.x + other.x,
		y: one.y + other.y,
		xx: one.xx + other.xx,
		yy: one.yy + other.yy,
		xy: one.xy + other.xy
	};
}

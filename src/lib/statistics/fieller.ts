import type { Estimate } from './interval.ts';
import type { RatioSums } from './ratio.ts';
import { t95 } from './student.ts';

/**
 * The ratio Σx/Σy with Fieller's 95 % interval: every R for which the mean of x − Ry is not further from 0 than t with n−1
 * degrees of freedom allows. Not symmetric, so better than the delta method where the denominator is noisy. Assumes
 * independent units and roughly normal means of x and y. Null below two units, where x and y do not vary against each other,
 * and where the denominator may be 0 (then the interval has no ends). Source: Fieller 1954, JRSS B 16:175.
 */
export function fieller({ n, x, y, xx, yy, xy }: RatioSums): Estimate | null {
	if (n < 2 || y === 0) return null;
	const reach = t95(n - 1) ** 2;
	const varianceOfMean = (sumOfProducts: number, one: number, other: number): number =>
		(sumOfProducts - (one * other) / n) / (n * (n - 1));
	const a = (y / n) ** 2 - reach * varianceOfMean(yy, y, y);
	const b = (x / n) * (y / n) - reach * varianceOfMean(xy, x, y);
	const c = (x / n) ** 2 - reach * varianceOfMean(xx, x, x);
	const root = b ** 2 - a * c;
	// sums of squares cancel: what is left below their own rounding is no spread
	if (a <= 0 || root <= 1e-12 * b ** 2) return null;
	const ends = [(b - Math.sqrt(root)) / a, (b + Math.sqrt(root)) / a];
	return { value: x / y, low: Math.min(...ends), high: Math.max(...ends) };
}

/** The standard error of the mean of y over that mean: from 0.1 on the denominator is noisy. Null below two units. */
export function denominatorVariation({ n, y, yy }: RatioSums): number | null {
	if (n < 2 || y === 0) return null;
	return Math.sqrt(Math.max(0, (n * (yy - y ** 2 / n)) / (n - 1))) / Math.abs(y);
}

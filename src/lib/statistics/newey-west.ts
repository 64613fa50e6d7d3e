import { dotProduct } from './dot-product.ts';

/**
 * Covariance of coefficients whose rows, in order of time and evenly spaced, resemble those up to `lag` before:
 * Σ over lags l of (1−l/(lag+1)) times the products l apart, of the `influences` of a fit (Bartlett's weights). Assumes
 * that resemblance ends there; without a correction for few rows, so too narrow below about 50. RangeError unless `lag` is
 * a whole number from 0. Source: Newey and West 1987, Econometrica 55:703.
 */
export function neweyWest(influences: readonly (readonly number[])[], lag: number): number[][] {
	if (!(Number.isInteger(lag) && lag >= 0)) throw new RangeError(`no lag of ${lag}`);
	return influences.map((one) =>
		influences.map((other) => {
			let sum = dotProduct(one, other);
			for (let apart = 1; apart <= lag; apart++)
				sum +=
					(1 - apart / (lag + 1)) *
					(dotProduct(one.slice(apart), other.slice(0, -apart)) + dotProduct(other.slice(apart), one.slice(0, -apart)));
			return sum;
		})
	);
}

/** The usual lag for so many points, ⌊4(T/100)^(2/9)⌋, at least three. Source: Newey and West 1994. */
export function usualLag(points: number): number {
	return Math.max(3, Math.floor(4 * (points / 100) ** (2 / 9)));
}

/** Σ(eₜ−eₜ₋₁)²/Σeₜ² of what a fit leaves: 2 where neighbours are unlike, near 0 where alike. Source: Durbin and Watson 1950. */
export function durbinWatson(residuals: readonly number[]): number {
	const steps = residuals.slice(1).map((left, place) => left - (residuals[place] ?? 0));
	return dotProduct(steps, steps) / dotProduct(residuals, residuals);
}

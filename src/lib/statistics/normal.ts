import { gammaSurvival } from './gamma.ts';
import { monotoneRoot } from './monotone-root.ts';

/**
 * P(Z ≤ z) of the standard normal distribution, from the incomplete gamma function of z²/2; relative error about 10⁻¹².
 * Source: Abramowitz and Stegun 1964, 6.5.17.
 */
export function normalCumulative(z: number): number {
	const beyond = gammaSurvival(z ** 2 / 2, 0.5) / 2;
	return z < 0 ? beyond : 1 - beyond;
}

/** The z with P(Z ≤ z) = p of the standard normal distribution; RangeError unless 0 < p < 1. */
export function normalQuantile(p: number): number {
	if (!(p > 0 && p < 1)) throw new RangeError(`no quantile at ${p}`);
	return monotoneRoot(normalCumulative, p, -38, 38);
}

import { betaCumulative } from './beta.ts';

/**
 * P(X ≤ events) among n independent trials with this chance (0 to 1) each, from the incomplete beta function; RangeError
 * unless n is a whole number ≥ 0. Source: Abramowitz and Stegun 1964, 26.5.24.
 */
export function binomialCumulative(events: number, n: number, chance: number): number {
	if (!(Number.isInteger(n) && n >= 0 && chance >= 0 && chance <= 1))
		throw new RangeError(`no binomial distribution of ${n} with ${chance}`);
	const whole = Math.floor(events);
	if (whole < 0) return 0;
	if (whole >= n) return 1;
	return betaCumulative(1 - chance, n - whole, whole + 1);
}

/** The smallest number of events r with P(X ≤ r) ≥ p; errors as `binomialCumulative`, and unless 0 ≤ p ≤ 1. */
export function binomialQuantile(p: number, n: number, chance: number): number {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`no quantile at ${p}`);
	let below = -1;
	let reached = n;
	while (reached - below > 1) {
		const middle = Math.floor((below + reached) / 2);
		if (binomialCumulative(middle, n, chance) >= p) reached = middle;
		else below = middle;
	}
	return reached;
}

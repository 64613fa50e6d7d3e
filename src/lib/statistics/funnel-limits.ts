import { binomialCumulative, binomialQuantile } from './binomial.ts';
import type { Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { z95 } from './z95.ts';

/** Where 95 % and 99.8 % of units would lie that do not differ from the target, in its unit. */
export type FunnelLimits = { inner: Interval; outer: Interval };

/** The 99.9th percentile of the standard normal distribution. */
const z998 = normalQuantile(0.999);

/** Fewer units than this are better told in a table with their intervals. */
export const fewestInFunnel = 11;

/** Whether a unit is large enough for a point in the funnel: n ≥ 10 and at least five events expected. Source: metrics.md B5. */
export function fitsFunnel(target: number, n: number): boolean {
	return n >= 10 && target * n >= 5;
}

/**
 * Exact limits of a share (0 to 1) of n around a target share: (r−α)/n with r the smallest count whose cumulative chance F(r)
 * reaches p and α = (F(r)−p)/(F(r)−F(r−1)) between whole counts, for p .025, .975 and .001, .999. Assumes independent
 * cases; where units vary more than that, `overdispersion`. Small units: `fitsFunnel`. RangeError unless n is a whole number
 * above 0 and the target a share. Source: Spiegelhalter 2005, Stat Med 24:1185, A.1.1.
 */
export function exactFunnelLimits(target: number, n: number): FunnelLimits {
	if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`no share of ${n}`);
	const at = (p: number): number => {
		const count = binomialQuantile(p, n, target);
		const reached = binomialCumulative(count, n, target);
		const below = binomialCumulative(count - 1, n, target);
		return Math.max(0, count - (reached - p) / (reached - below)) / n;
	};
	return { inner: { low: at(0.025), high: at(0.975) }, outer: { low: at(0.001), high: at(0.999) } };
}

/** Normal limits target ± z·error, in the unit of the target; error as `√(θ(1−θ)/n)` or widened by `overdispersion`. */
export function normalFunnelLimits(target: number, standardError: number): FunnelLimits {
	const around = (z: number): Interval => ({ low: target - z * standardError, high: target + z * standardError });
	return { inner: around(z95), outer: around(z998) };
}

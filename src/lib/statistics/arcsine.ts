/**
 * A share on the scale of angles, arcsin√p, where its standard error 1/(2√n) does not depend on it: for z-scores of shares
 * near 0 or 1. Assumes independent cases; rough below about ten cases. RangeError unless 0 ≤ events ≤ n and n > 0.
 * Source: Anscombe 1948; metrics.md B5.
 */
export function arcsine(events: number, n: number): { value: number; standardError: number } {
	if (!(n > 0 && events >= 0 && events <= n)) throw new RangeError(`no share of ${events} in ${n}`);
	return { value: Math.asin(Math.sqrt(events / n)), standardError: 1 / (2 * Math.sqrt(n)) };
}

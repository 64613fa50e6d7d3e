import type { Estimate } from './interval.ts';
import { z95 } from './z95.ts';

/**
 * A share (0 to 1) with Wilson's 95 % interval: centre (p+z²/2n)/(1+z²/n), half-width z√(p(1−p)/n+z²/4n²)/(1+z²/n).
 * Assumes independent trials; good for every n ≥ 1, without continuity correction, so no small-sample rule of its own.
 * Throws RangeError unless 0 ≤ events ≤ n and n > 0. Source: Newcombe 1998, Stat Med 17:857, method 3.
 */
export function wilson(events: number, n: number): Estimate {
	if (!(n > 0 && events >= 0 && events <= n)) throw new RangeError(`no share of ${events} in ${n}`);
	const value = events / n;
	const shrink = 1 + z95 ** 2 / n;
	const centre = (value + z95 ** 2 / (2 * n)) / shrink;
	const half = (z95 * Math.sqrt((value * (1 - value)) / n + z95 ** 2 / (4 * n ** 2))) / shrink;
	// at no events and at nothing but events the ends are exact, whatever the last bit of the sums says
	return {
		value,
		low: events === 0 ? 0 : Math.min(value, centre - half),
		high: events === n ? 1 : Math.max(value, centre + half)
	};
}

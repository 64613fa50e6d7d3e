import type { Estimate } from './interval.ts';
import { z95 } from './z95.ts';

/**
 * How many doublings a first count is above a second: log₂((a+½)/(b+½)), with a 95 % interval from the standard error
 * √(1/(a+½)+1/(b+½)) of the natural logarithm; 0 is as many of both, 1 twice as many. Assumes independent Poisson counts.
 * Holds from no counts at all on, where the interval spans most of what is possible. RangeError for a count below 0.
 * Source: Haldane 1956; metrics.md C12.
 */
export function logRatio(first: number, second: number): Estimate & { standardError: number } {
	if (!(first >= 0 && second >= 0)) throw new RangeError(`no ratio of ${first} to ${second}`);
	const value = Math.log2((first + 0.5) / (second + 0.5));
	const standardError = Math.sqrt(1 / (first + 0.5) + 1 / (second + 0.5)) / Math.LN2;
	return { value, low: value - z95 * standardError, high: value + z95 * standardError, standardError };
}

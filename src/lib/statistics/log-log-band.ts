import type { Interval } from './interval.ts';
import { z95 } from './z95.ts';

/**
 * 95 % interval of a share between 0 and 1 (both excluded, else RangeError) from its variance, even on the scale
 * log(−log share): v^exp(±1.96·s/(v·|ln v|)). Never leaves 0 to 1. Source: Kalbfleisch and Prentice 2002, 1.4.
 */
export function logLogBand(share: number, variance: number): Interval {
	if (!(share > 0 && share < 1 && variance >= 0)) throw new RangeError(`no band of ${share} with variance ${variance}`);
	const spread = Math.exp((z95 * Math.sqrt(variance)) / (share * Math.abs(Math.log(share))));
	return { low: share ** spread, high: share ** (1 / spread) };
}

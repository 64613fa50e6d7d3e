import { clipped, type Interval } from './interval.ts';
import { z95 } from './z95.ts';

/**
 * The net promoter score 100(P−D), in points from −100 to 100, of n answers; standard error 100√((P+D−(P−D)²)/n) and a
 * normal 95 % interval, null when all answers fall in one group. Assumes independent answers; below n = 20 the interval
 * spans most of the scale and the callers withhold the score. Throws RangeError unless promoters and detractors fit in
 * n > 0. Source: Reichheld 2003; variance of a difference of multinomial shares.
 */
export function netPromoter(
	promoters: number,
	detractors: number,
	n: number
): { value: number; standardError: number; interval: Interval | null } {
	if (!(n > 0 && promoters >= 0 && detractors >= 0 && promoters + detractors <= n))
		throw new RangeError(`no score of ${promoters} and ${detractors} in ${n}`);
	const net = (promoters - detractors) / n;
	const value = 100 * net;
	const standardError = 100 * Math.sqrt(Math.max(0, (promoters + detractors) / n - net ** 2) / n);
	if (standardError === 0) return { value, standardError, interval: null };
	const half = z95 * standardError;
	return { value, standardError, interval: clipped({ low: value - half, high: value + half }, -100, 100) };
}

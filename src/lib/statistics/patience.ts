import type { Estimate } from './interval.ts';
import { poissonRate } from './poisson-rate.ts';

/**
 * Mean patience: all time waited, by those answered and those who gave up, over the number who gave up; 1/θ̂ of censored
 * exponential patience, in the unit of the time, with the 95 % interval of the rate turned over. Assumes that the chance
 * of giving up in the next second is the same however long one has waited. Small samples: null below ten who gave up.
 * RangeError for counts or times below 0. Source: Brown et al. 2005, JASA 100:36.
 */
export function meanPatience(abandoned: number, waited: number): Estimate | null {
	if (!(abandoned >= 0 && waited >= 0)) throw new RangeError(`no patience of ${abandoned} in ${waited}`);
	if (abandoned < 10 || waited === 0) return null;
	const { value, low, high } = poissonRate(abandoned, waited);
	return { value: 1 / value, low: 1 / high, high: 1 / low };
}

import { chiSquaredQuantile } from './gamma.ts';
import type { Estimate } from './interval.ts';

/** Events in an exposure (persons, contacts, days), and the stratum's weight in the standard. */
export type RateStratum = { events: number; exposure: number; weight: number };

/**
 * A directly standardised rate Σ w_k d_k/n_k, in events per unit of exposure, with the gamma interval of Fay and Feuer: exact
 * for one stratum, never too narrow for few events. Assumes Poisson counts. Holds for every count, 0 included, so no
 * small-sample rule of its own; null where a stratum with weight has no exposure. RangeError unless the weights are 0 or
 * more with a sum above 0. Source: Fay and Feuer 1997, Stat Med 16:791.
 */
export function fayFeuer(strata: readonly RateStratum[]): Estimate | null {
	const whole = strata.reduce((sum, { weight }) => sum + weight, 0);
	if (!(whole > 0 && strata.every(({ weight }) => weight >= 0))) throw new RangeError(`strata of weight ${whole}`);
	const weighed = strata.filter(({ weight }) => weight > 0);
	if (weighed.some(({ exposure }) => exposure <= 0)) return null;
	const parts = weighed.map(({ events, exposure, weight }) => ({ events, each: weight / whole / exposure }));
	const value = parts.reduce((sum, { events, each }) => sum + events * each, 0);
	const variance = parts.reduce((sum, { events, each }) => sum + events * each ** 2, 0);
	const largest = Math.max(...parts.map(({ each }) => each));
	const end = (p: number, mean: number, spread: number): number =>
		mean === 0 ? 0 : (spread / (2 * mean)) * chiSquaredQuantile(p, (2 * mean ** 2) / spread);
	return { value, low: end(0.025, value, variance), high: end(0.975, value + largest, variance + largest ** 2) };
}

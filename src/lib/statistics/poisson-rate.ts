import { gammaQuantile } from './gamma.ts';
import type { Estimate } from './interval.ts';

/**
 * Events per unit of exposure with the exact 95 % interval of a Poisson count, from quantiles of the gamma distribution:
 * Γ₀.₀₂₅(x)/n to Γ₀.₉₇₅(x+1)/n. Assumes events that come independently of each other; good for every count, 0 included.
 * Throws RangeError unless events ≥ 0 and exposure > 0. Source: Garwood 1936, Biometrika 28:437.
 */
export function poissonRate(events: number, exposure: number): Estimate {
	if (!(events >= 0 && exposure > 0)) throw new RangeError(`no rate of ${events} in ${exposure}`);
	return {
		value: events / exposure,
		low: events === 0 ? 0 : gammaQuantile(0.025, events) / exposure,
		high: gammaQuantile(0.975, events + 1) / exposure
	};
}

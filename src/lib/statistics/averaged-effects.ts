import type { Grouping } from './absorb.ts';
import { clusterCount, clusterCovariance } from './cluster-covariance.ts';
import type { GroupTimeEffect } from './group-time-effects.ts';
import type { Estimate } from './interval.ts';
import { t95 } from './student.ts';

/** A mean of effects with its standard error, in the unit of what was explained. */
export type AveragedEffect = Estimate & { error: number };

/**
 * The mean of effects, each weighing as those who started: `of` tells which count, all from the start on where it is left
 * out, or those so many periods after it. Standard error by the clusters of the units times √(G/(G−1)), with t on G−1.
 * Assumes independent clusters, and takes how many started when as given. Small samples: null where nothing counts or
 * below two clusters; below ten the interval is too narrow. Source: Callaway and Sant'Anna 2021, 3.2; metrics.md B7.
 */
export function averagedEffect(
	effects: readonly GroupTimeEffect[],
	clusters: Grouping,
	of: (since: number) => boolean = (since) => since >= 0
): AveragedEffect | null {
	const counted = effects.filter(({ start, period }) => of(period - start));
	const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
	const count = clusterCount(clusters);
	if (whole === 0 || count < 2) return null;
	const mean = (each: (effect: GroupTimeEffect) => number): number =>
		counted.reduce((sum, effect) => sum + effect.weight * each(effect), 0) / whole;
	const value = mean((effect) => effect.value);
	const pulls = clusters.map((_, unit) => mean((effect) => effect.pulls[unit] ?? 0));
	const error = Math.sqrt(((clusterCovariance([pulls], clusters)[0]?.[0] ?? 0) * count) / (count - 1));
	const half = t95(count - 1) * error;
	return { value, low: value - half, high: value + half, error };
}

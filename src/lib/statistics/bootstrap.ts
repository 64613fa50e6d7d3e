import type { Interval } from './interval.ts';
import { normalCumulative, normalQuantile } from './normal.ts';
import type { Random } from './random.ts';
import { sampleQuantile } from './sample-quantile.ts';
import { z95 } from './z95.ts';

/** Two 95 % intervals from the same resamples; the corrected one is null where the data cannot say how skewed they are. */
export type BootstrapInterval = { percentile: Interval; corrected: Interval | null };

/**
 * 95 % intervals of any statistic by drawing as many units as there are, with replacement, `times` times: the percentile
 * interval and BCa, corrected for bias and skew (acceleration from leaving out each unit once). A unit is whatever is
 * independent: a cluster, not a case. `random` makes it repeatable. Small samples: not below ten units. Null when the
 * statistic is null for the units themselves or for more than one resample in twenty; other such resamples are left out.
 * Source: Efron 1987, JASA 82:171; DiCiccio and Efron 1996.
 */
export function bootstrap<Unit>(
	units: readonly Unit[],
	statistic: (sample: readonly Unit[]) => number | null,
	random: Random,
	times = 1999
): BootstrapInterval | null {
	const value = statistic(units);
	if (value === null) return null;
	const draws = Array.from({ length: times }, () => statistic(resampled(units, random))).filter(
		(drawn) => drawn !== null
	);
	if (draws.length < 0.95 * times) return null;
	const between = (low: number, high: number): Interval | null => {
		const ends = [sampleQuantile(draws, low), sampleQuantile(draws, high)] as const;
		return ends[0] === null || ends[1] === null ? null : { low: ends[0], high: ends[1] };
	};
	const percentile = between(0.025, 0.975);
	const acceleration = accelerationOf(units, statistic);
	const ties = draws.filter((drawn) => drawn === value).length;
	const below = (draws.filter((drawn) => drawn < value).length + ties / 2) / draws.length;
	if (!percentile) return null;
	if (acceleration === null || below === 0 || below === 1) return { percentile, corrected: null };
	const bias = normalQuantile(below);
	const moved = (z: number): number => normalCumulative(bias + (bias + z) / (1 - acceleration * (bias + z)));
	return { percentile, corrected: between(moved(-z95), moved(z95)) };
}

function resampled<Unit>(units: readonly Unit[], random: Random): Unit[] {
	return units.flatMap(() => {
		const place = random.whole(0, units.length - 1);
		return units.slice(place, place + 1);
	});
}

/** Σd³/(6(Σd²)^1.5) of how the statistic falls when each unit is left out; null where it cannot be had or nothing varies. */
function accelerationOf<Unit>(
	units: readonly Unit[],
	statistic: (sample: readonly Unit[]) => number | null
): number | null {
	const without = units.map((_, place) => statistic(units.toSpliced(place, 1))).filter((each) => each !== null);
	if (without.length < units.length) return null;
	const mean = without.reduce((sum, each) => sum + each, 0) / without.length;
	const squares = without.reduce((sum, each) => sum + (mean - each) ** 2, 0);
	const cubes = without.reduce((sum, each) => sum + (mean - each) ** 3, 0);
	return squares === 0 ? null : cubes / (6 * squares ** 1.5);
}

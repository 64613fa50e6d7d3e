import { average } from './average.ts';
import { clipped, type Interval } from './interval.ts';
import { movingRanges } from './moving-ranges.ts';

/** A p′ chart: the common share, how much more than chance the points vary, and for each its limits and its deviation. */
export type LaneyChart = { mean: number; sigmaZ: number; points: (Interval & { z: number })[] };

/** Whether a share's denominators vary by a quarter or more around their mean, so that one pair of limits does not fit all. */
export function variesTooMuch(denominators: readonly number[]): boolean {
	const mean = average(denominators);
	return denominators.some((n) => Math.abs(n - mean) >= mean / 4);
}

/**
 * Limits p̄ ± 3σ_z√(p̄(1−p̄)/nᵢ) for shares (0 to 1) with uneven denominators, σ_z = MR̄_z/1.128 from the steps between
 * their z-scores: 1 where only chance varies, more where the share itself does. `z` is (pᵢ−p̄)/(σ_z·√…), whose limits are
 * ±3. Points in time order; assumes no strong correlation from point to point. Null for fewer than five points and where
 * nothing varies; RangeError unless 0 ≤ events ≤ n and n > 0. Source: Laney 2002, Quality Engineering 14:531.
 */
export function laneyChart(shares: readonly { events: number; n: number }[]): LaneyChart | null {
	for (const { events, n } of shares)
		if (!(n > 0 && events >= 0 && events <= n)) throw new RangeError(`no share of ${events} in ${n}`);
	if (shares.length < 5) return null;
	const mean = shares.reduce((sum, { events }) => sum + events, 0) / shares.reduce((sum, { n }) => sum + n, 0);
	const errorOf = (n: number): number => Math.sqrt((mean * (1 - mean)) / n);
	if (errorOf(1) === 0) return null;
	const scores = shares.map(({ events, n }) => (events / n - mean) / errorOf(n));
	const sigmaZ = average(movingRanges(scores)) / 1.128;
	if (sigmaZ === 0) return null;
	return {
		mean,
		sigmaZ,
		points: shares.map(({ events, n }) => {
			const sigma = sigmaZ * errorOf(n);
			return { ...clipped({ low: mean - 3 * sigma, high: mean + 3 * sigma }, 0, 1), z: (events / n - mean) / sigma };
		})
	};
}

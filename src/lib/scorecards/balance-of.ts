import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { differenceOf } from '#lib/statistics/difference.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { z95 } from '#lib/statistics/z95.ts';
import type { Weighed } from './scorecard.ts';

/** How much more the left side gained than the right, in standard deviations; null while nothing can be weighed. */
export type Balance = Estimate | null;

/** 1 where more is a gain, -1 where less is, 0 where neither; speed gains when durations fall and when all else rises. */
function gainSign({ perspective, better, unit }: Metric): number {
	if (perspective === 'speed') return unit === 'seconds' ? -1 : 1;
	return better === null ? 0 : better === 'higher' ? 1 : -1;
}

/** The spread of single contacts, customers or answers, from the interval of their mean: (high − low) / 2z · √n. */
const spreadOf = ({ low, high, n }: Figure): number | null =>
	low === null || high === null || high <= low ? null : ((high - low) / (2 * z95)) * Math.sqrt(n);

/** A change in standard deviations of the earlier period (Glass's Δ), positive when it is a gain. */
function gainOf({ metric, before, change }: Weighed): Estimate | null {
	const sign = gainSign(metric);
	const spread = before && spreadOf(before);
	if (sign === 0 || !spread || !change || change.low === null || change.high === null) return null;
	const [low, high] = sign > 0 ? [change.low, change.high] : [-change.high, -change.low];
	return { value: (sign * change.difference) / spread, low: low / spread, high: high / spread };
}

/** The mean gain of one side, its members taken as independent. */
function sideOf(weighed: readonly Weighed[]): Estimate | null {
	const gains = weighed.map(gainOf).filter((gain) => gain !== null);
	if (gains.length === 0) return null;
	const mean = (sizes: number[]): number => sizes.reduce((sum, size) => sum + size, 0) / gains.length;
	const value = mean(gains.map((gain) => gain.value));
	return {
		value,
		low: value - Math.hypot(...gains.map((gain) => gain.value - gain.low)) / gains.length,
		high: value + Math.hypot(...gains.map((gain) => gain.high - gain.value)) / gains.length
	};
}

/** Weighs what changed on one side against what changed on the other; members without a bounded change do not count. */
export function balanceOf(left: readonly Weighed[], right: readonly Weighed[]): Balance {
	const sides = [sideOf(left), sideOf(right)] as const;
	return sides[0] && sides[1] && differenceOf(sides[0], sides[1]);
}

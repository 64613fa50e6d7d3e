import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { z95 } from '#lib/statistics/z95.ts';
import type { Weighed } from './scorecard.ts';

/** 1 where more is a gain, -1 where less is, 0 where neither; speed gains when durations fall and when all else rises. */
export function gainSign({ perspective, better, unit }: Metric): number {
	if (perspective === 'speed') return unit === 'seconds' ? -1 : 1;
	return better === null ? 0 : better === 'higher' ? 1 : -1;
}

/** The spread of single contacts, customers or answers, from the interval of their mean: (high − low) / 2z · √n. */
const spreadOf = ({ low, high, n }: Figure): number | null =>
	low === null || high === null || high <= low ? null : ((high - low) / (2 * z95)) * Math.sqrt(n);

/** A change in standard deviations of the earlier period (Glass's Δ), positive when it is a gain. */
export function gainOf({ metric, before, change }: Weighed): Estimate | null {
	const sign = gainSign(metric);
	const spread = before && spreadOf(before);
	if (sign === 0 || !spread || !change || change.low === null || change.high === null) return null;
	const [low, high] = sign > 0 ? [change.low, change.high] : [-change.high, -change.low];
	return { value: (sign * change.difference) / spread, low: low / spread, high: high / spread };
}

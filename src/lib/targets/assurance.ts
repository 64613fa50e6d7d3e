import type { Metric } from '#lib/metrics/metric.ts';
import { assuranceIcon } from '#lib/statistics/chart-icons.ts';
import type { Target } from './target.ts';

/** What a process promises of a target if nothing changes; `too_early` before twelve points make its limits. */
export type Assurance = 'will' | 'will_not' | 'by_chance' | 'too_early';

type Limits = { low: number; mean: number; high: number; basedOn: number };

/** Limits from fewer points are trial limits. Source: metrics.md B4. */
const firmPoints = 12;

/** The value that is just well enough: the target less its band on the good side, null for a metric without a direction. */
export function edgeOf(
	{ better }: Pick<Metric, 'better'>,
	value: number,
	{ band }: Pick<Target, 'band'>
): number | null {
	if (better === null) return null;
	return better === 'higher' ? value - (band ?? 0) : value + (band ?? 0);
}

/**
 * Whether a process meets a target: the limits lie wholly beyond `edge` on the good side, wholly on the other, or hold it.
 * Null for a metric without a direction. Source: metrics.md B4.
 */
export function assuranceOf(
	{ better }: Pick<Metric, 'better'>,
	limits: Limits | null,
	edge: number | null
): Assurance | null {
	if (better === null || edge === null) return null;
	if (!limits || limits.basedOn < firmPoints) return 'too_early';
	const icon = assuranceIcon({ ...limits, trial: false }, edge, better === 'higher' ? 'more' : 'less');
	if (icon === 'pass') return 'will';
	return icon === 'fail' ? 'will_not' : 'by_chance';
}

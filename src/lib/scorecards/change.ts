import type { Figure } from '#lib/metrics/metric.ts';
import { differenceOf } from '#lib/statistics/difference.ts';
import type { Estimate } from '#lib/statistics/interval.ts';

/** A figure beside the same unit's earlier one. `low` and `high` bound the difference at 95 %; null when either is missing. */
export type Change = { difference: number; low: number | null; high: number | null } | null;

/** The figure as an estimate, where it has a value and both ends of its interval. */
export function estimateOf({ value, low, high }: Figure): Estimate | null {
	return value === null || low === null || high === null ? null : { value, low, high };
}

/** A figure less the same unit's earlier one; null when either is missing, without bounds when either has no interval. */
export function changeOf(figure: Figure, before: Figure | null): Change {
	if (before?.value == null || figure.value === null) return null;
	const [later, earlier] = [estimateOf(figure), estimateOf(before)];
	if (!later || !earlier) return { difference: figure.value - before.value, low: null, high: null };
	const { value, low, high } = differenceOf(later, earlier);
	return { difference: value, low, high };
}

/** Whether a change is told from none: its interval does not hold zero. */
export const isClear = (change: Change): boolean =>
	change !== null && change.low !== null && change.high !== null && (change.low > 0 || change.high < 0);

import { isToldCrossed } from '#lib/explorations/crossed.ts';
import { narrowedTotals } from '#lib/explorations/narrowed-totals.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { View } from '#lib/model/fact.ts';
import type { AskedOfView } from './view-of.ts';

/** What is chosen, the metrics that can be told of it, and how long its contacts took to read where two filters are set. */
export type Viewed = { view: View; metrics: Metric[]; seconds: number | null };

/** What is chosen: from stored facts, or from the contacts that belong to two units. */
export async function viewedOf(
	{ store }: App.Locals,
	{ question, totals, metrics }: Pick<AskedOfView, 'question' | 'totals' | 'metrics'>
): Promise<Viewed> {
	const { unit, and, from, to } = question;
	const { totals: narrowed, seconds } = await narrowedTotals(store, totals, question, metrics);
	return {
		view: narrowed.view(unit?.dimension ?? 'all', unit?.member ?? '', from, to),
		metrics: and ? metrics.filter((metric) => isToldCrossed(metric, totals.extent)) : metrics,
		seconds
	};
}

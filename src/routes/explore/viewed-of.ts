import { crossedTotals, isToldCrossed } from '#lib/explorations/crossed.ts';
import { daysNeeded } from '#lib/explorations/exploration.ts';
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
	if (!unit || !and) {
		return { view: totals.view(unit?.dimension ?? 'all', unit?.member ?? '', from, to), metrics, seconds: null };
	}
	const told = metrics.filter((metric) => isToldCrossed(metric, totals.extent));
	const started = performance.now();
	const days = daysNeeded(question, told, totals.extent);
	const facts = await store.factsWithin(unit, { by: 'all', and, ...days });
	const view = crossedTotals(facts, totals).view('all', '', from, to);
	return { view, metrics: told, seconds: (performance.now() - started) / 1000 };
}

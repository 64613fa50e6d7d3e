import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { dataThrough, lateDays } from '#lib/metrics/period.ts';
import { wholeWeeksWithin } from '#lib/metrics/whole-weeks.ts';
import { addDays, daysBetween, mondayOf } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';

/** A figure with the days it speaks of. */
export type Dated = { from: string; to: string; figure: Figure };

/**
 * The newest whole weeks, as many days as were asked for, that are old enough for a metric which is too young in the
 * period asked for; null where there are none.
 */
export function latestOldEnough(metric: Metric, view: View): Dated | null {
	const kinds = (['contacts', 'orders', 'customers', 'feedback'] as const).filter((kind) =>
		metric.sources.includes(kind)
	);
	const ends = kinds.map((kind) => dataThrough(view.extent, kind));
	const [through] = ends.map((end) => end ?? '').sort();
	if (!through) return null;
	const youngest = addDays(through, -lateDays - metric.horizonDays);
	const to = addDays(mondayOf(addDays(youngest, 1)), -1);
	const from = addDays(to, -daysBetween(view.from, view.to));
	return dated(metric, view, { from, to });
}

/** The whole weeks of the period asked for; null where it holds none, or these have no value. */
export function wholeWeeksOf(metric: Metric, view: View): Dated | null {
	const weeks = wholeWeeksWithin(view);
	return weeks && dated(metric, view, weeks);
}

function dated(metric: Metric, view: View, { from, to }: Omit<Dated, 'figure'>): Dated | null {
	const figure = metric.figure(view.over(from, to));
	return figure.value === null ? null : { from, to, figure };
}

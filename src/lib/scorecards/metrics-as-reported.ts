import type { Metric } from '#lib/metrics/metric.ts';
import type { View } from '#lib/model/fact.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { monthOf } from '#lib/questions/ask.ts';
import { figureAsReported, neverReported, restated } from './restated.ts';

/** Metrics that tell what was first reported of a unit's whole month, and of anything else that it never was. */
export function metricsAsReported(metrics: readonly Metric[], reports: readonly ReportedFigure[]): Metric[] {
	const byPlace = Map.groupBy(reports, ({ metric, dimension, member, month }) =>
		placeOf(metric, { dimension, member }, month)
	);
	return metrics.map((metric) => ({
		...metric,
		figure(view, least) {
			const now = metric.figure(view, least);
			const month = monthOf(view);
			const own = month === null ? undefined : byPlace.get(placeOf(metric.key, view, month));
			const found = own && restated(own, metric.key, now);
			if (found) return figureAsReported(metric, found.first);
			return now.value === null ? now : neverReported;
		}
	}));
}

const placeOf = (metric: string, { dimension, member }: Pick<View, 'dimension' | 'member'>, month: string): string =>
	[metric, dimension, month, member].join('\n');

import type { Metric } from '#lib/metrics/metric.ts';
import type { View } from '#lib/model/fact.ts';
import type { Days } from './ask.ts';
import { changeOf } from './change.ts';
import { latestOldEnough } from './latest.ts';
import type { Weighed } from './scorecard.ts';

/** What a metric is in the period of a view, what it was in the days it is held against, and what has changed. */
export function weigh(metric: Metric, view: View, compared: Days | null): Weighed {
	const figure = metric.figure(view);
	const before = compared && metric.figure(view.over(compared.from, compared.to));
	const latest = figure.missing?.code === 'too_young' ? latestOldEnough(metric, view) : null;
	return { metric, figure, before, change: changeOf(figure, before), latest };
}

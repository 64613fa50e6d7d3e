import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { View } from '#lib/model/fact.ts';
import type { Days } from '#lib/questions/ask.ts';
import { changeOf } from './change.ts';
import { latestOldEnough, wholeWeeksOf, type Dated } from './latest.ts';
import type { Weighed } from './scorecard.ts';

/** What a metric is in the period of a view, what it was in the days it is held against, and what has changed. */
export function weigh(metric: Metric, view: View, compared: Days | null): Weighed {
	const figure = metric.figure(view);
	const before = compared && metric.figure(view.over(compared.from, compared.to));
	return { metric, figure, before, change: changeOf(figure, before), latest: instead(metric, view, figure) };
}

/** What is told instead of a figure, with its days: those that are old enough, or the whole weeks of the period. */
function instead(metric: Metric, view: View, { missing }: Figure): Dated | null {
	if (missing?.code === 'too_young') return latestOldEnough(metric, view);
	return missing?.code === 'not_whole_weeks' ? wholeWeeksOf(metric, view) : null;
}

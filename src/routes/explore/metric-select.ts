import { m } from '#lib/i18n/words.ts';
import { perspectives, type Metric } from '#lib/metrics/metric.ts';
import { metricName, perspectiveName } from '#lib/scorecards/names.ts';

/** Every metric to choose from, by perspective. */
export const metricSelect = (metrics: readonly Metric[], chosen: Metric) => ({
	name: 'metric',
	label: m.explore_metric(),
	groups: perspectives.map((perspective) => ({
		name: perspectiveName(perspective),
		options: metrics
			.filter((metric) => metric.perspective === perspective)
			.map((metric) => ({ value: metric.key, name: metricName(metric), chosen: metric.key === chosen.key }))
	}))
});

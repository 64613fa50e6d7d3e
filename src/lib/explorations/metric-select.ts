import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives, type Metric } from '#lib/metrics/metric.ts';
import { metricName, perspectiveName } from '#lib/questions/names.ts';

/** What a form of the address lets choose: options, in groups with a name or in one without. */
export type Select = {
	name: string;
	label: string;
	groups: { name: string; options: { value: string; name: string; chosen: boolean }[] }[];
};

/** Every metric to choose from, by perspective. */
export const metricSelect = (metrics: readonly Metric[], chosen: Metric, locale: Locale = getLocale()): Select => ({
	name: 'metric',
	label: m.explore_metric({}, { locale }),
	groups: perspectives.map((perspective) => ({
		name: perspectiveName(perspective, locale),
		options: metrics
			.filter((metric) => metric.perspective === perspective)
			.map((metric) => ({ value: metric.key, name: metricName(metric, locale), chosen: metric.key === chosen.key }))
	}))
});

import type { Locale } from '#lib/i18n/spell.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricNamed } from '#lib/model/metric-named.ts';
import { plainName } from '#lib/model/plain-name.ts';

const locales: readonly Locale[] = ['en', 'da', 'sv', 'nb'];

/** Finds the metric that somebody names: by its key, by its name in any of our languages, or as such plans usually call it. */
export function metricNaming(
	metrics: readonly Metric[],
	nameOf: (metric: Metric, locale: Locale) => string
): (text: string | null) => Metric | null {
	const byName = new Map<string, Metric>();
	const add = (name: string, metric: Metric) => {
		if (!byName.has(name)) byName.set(name, metric);
	};
	for (const metric of metrics) add(plainName(metric.key), metric);
	for (const metric of metrics) for (const locale of locales) add(plainName(nameOf(metric, locale)), metric);
	return (text) => byName.get(plainName(text ?? '')) ?? byName.get(plainName(metricNamed(text) ?? '')) ?? null;
}

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
	const byKey = firstOfEach(metrics.map((metric) => [metric.key, metric]));
	let byName: Map<string, Metric> | null = null;
	// every name in every language: put together where a key does not do
	const named = (name: string): Metric | null => {
		byName ??= firstOfEach(metrics.flatMap((metric) => locales.map((locale) => [nameOf(metric, locale), metric])));
		return byKey.get(name) ?? byName.get(name) ?? null;
	};
	return (text) => {
		if (text === null) return null;
		const plain = plainName(text);
		return byKey.get(plain) ?? named(plain) ?? named(plainName(metricNamed(text) ?? ''));
	};
}

const firstOfEach = (called: readonly (readonly [string, Metric])[]): Map<string, Metric> =>
	new Map(called.map(([name, metric]) => [plainName(name), metric] as const).toReversed());

import { resolve } from '$app/paths';
import { analysisKeys } from '#lib/analyses/analysis.ts';
import { addressOf } from '#lib/answers/address-of.ts';
import { questionInWords } from '#lib/answers/question-in-words.ts';
import { getLocale, locales, m } from '#lib/i18n/words.ts';
import { familyOf } from '#lib/metrics/catalogue.ts';
import { isHeld, type Stored } from '#lib/metrics/blind-spot.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { dimensionName, memberName, metricName } from '#lib/questions/names.ts';
import { mainPages, quietPages } from '../site-pages.ts';
import type { Place } from './find-places.ts';
import { tradeNames } from './trade-names.ts';

type Known = {
	members: (dimension: NamedDimension) => readonly string[];
	metrics: readonly Metric[];
	stored: Stored | null;
};

/**
 * Everywhere that can be gone to: pages, questions that are analysed, units of every dimension, metrics by all their names in all languages. The
 * question goes along; a metric leads to its row on the scorecard, or to its definition where it has none.
 */
export function placesOf({ members, metrics, stored }: Known, question: string): Place[] {
	const pages = [
		...[...mainPages, ...quietPages].map(({ path, name }) => ({ href: resolve(path), name })),
		{ href: resolve('/shortcuts'), name: m.shell_shortcuts },
		{ href: resolve('/data/gaps'), name: m.check_gaps }
	].map(({ href, name }) => ({
		name: name(),
		group: m.shell_search_pages(),
		href: href + question,
		also: locales.map((locale) => name({}, { locale }))
	}));
	const units = dimensions.flatMap((dimension): Place[] =>
		dimension === 'all'
			? []
			: members(dimension).map((member) => ({
					name: memberName(dimension, member),
					group: dimensionName(dimension),
					href: resolve('/scorecard') + ofUnit(question, `${dimension}:${member}`),
					also: locales.map((locale) => dimensionName(dimension, locale))
				}))
	);
	const figures = metrics.map((metric): Place => {
		const { key, headline, sources } = metric;
		const hasRow = headline && stored !== null && sources.every((source) => isHeld(source, stored));
		return {
			name: metricName(metric),
			group: m.shell_search_metrics(),
			href: hasRow ? `${resolve('/scorecard')}${question}#${key}` : `${resolve('/definitions')}#${key}`,
			also: [
				...(metric.own ? [] : locales.map((locale) => metricName(metric, locale))),
				...(headline ? (tradeNames[familyOf(key)] ?? []) : [])
			]
		};
	});
	const questions = analysisKeys.map((key): Place => ({
		name: questionInWords(key, getLocale()),
		group: m.analyses_page(),
		href: resolve('/what-you-get') + addressOf(key, null),
		also: locales.map((locale) => questionInWords(key, locale))
	}));
	return [
		...pages,
		...questions,
		...units,
		...figures.filter(({ href }) => href.includes('/scorecard')),
		...figures.filter(({ href }) => !href.includes('/scorecard'))
	];
}

function ofUnit(question: string, unit: string): string {
	const params = new URLSearchParams(question);
	params.set('unit', unit);
	params.delete('and');
	return `?${params.toString()}`;
}

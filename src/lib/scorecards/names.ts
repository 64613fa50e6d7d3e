import { getLocale, m } from '#lib/i18n/words.ts';
import { tagOf, type Locale } from '#lib/i18n/spell.ts';
import type { Missing, Perspective, Source } from '#lib/metrics/metric.ts';
import type { Dimension, NamedDimension } from '#lib/model/fact.ts';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const words: ReadonlyMap<string, unknown> = new Map(Object.entries(m));
const isSay = (word: unknown): word is Say => typeof word === 'function';

/** The words of a key that is put together from a code. Throws for a key without words. */
function wordOf(key: string, locale: Locale): string {
	const say = words.get(key);
	if (!isSay(say)) throw new Error(`There are no words for ${key}`);
	return say({}, { locale });
}

const underscored = (key: string): string => key.replaceAll('.', '_');

export const metricName = (key: string, locale: Locale = getLocale()): string =>
	wordOf(`metric_${underscored(key)}_name`, locale);
/** What a headline counts, in a few words beside its name. */
export const metricBrief = (key: string, locale: Locale = getLocale()): string =>
	wordOf(`metric_${underscored(key)}_brief`, locale);
export const metricDefinition = (key: string, locale: Locale = getLocale()): string =>
	wordOf(`metric_${underscored(key)}_definition`, locale);
export const metricGamed = (key: string, locale: Locale = getLocale()): string =>
	wordOf(`metric_${underscored(key)}_gamed`, locale);

/** Names as one would say them in a row: waiting time, transfers and satisfaction. */
export const listOf = (names: Iterable<string>, locale: Locale = getLocale()): string =>
	new Intl.ListFormat(tagOf(locale), { type: 'conjunction' }).format(names);

/** The data that are lacking, in words. */
export const sourceNames = (sources: readonly Source[], locale: Locale = getLocale()): string =>
	listOf(
		sources.map((source) => wordOf(`source_${source}`, locale)),
		locale
	);

export const perspectiveName = (perspective: Perspective, locale: Locale = getLocale()): string =>
	wordOf(`scorecard_perspective_${perspective}`, locale);

/** What a dimension's members are called together: teams, queues. */
export const dimensionName = (dimension: Dimension, locale: Locale = getLocale()): string =>
	wordOf(`scorecard_dimension_${dimension}`, locale);

/** A unit as a title names it. */
export function unitName(
	unit: { dimension: NamedDimension; member: string } | null,
	locale: Locale = getLocale()
): string {
	if (!unit) return m.scorecard_all({}, { locale });
	const names: Record<NamedDimension, typeof m.scorecard_unit_team> = {
		site: m.scorecard_unit_site,
		team: m.scorecard_unit_team,
		queue: m.scorecard_unit_queue,
		channel: m.scorecard_unit_channel,
		reason: m.scorecard_unit_reason,
		language: m.scorecard_unit_language,
		employer: m.scorecard_unit_employer
	};
	return names[unit.dimension]({ member: unit.member }, { locale });
}

/** Why a figure has no value, as a sentence. */
export function missingInWords(missing: Missing, locale: Locale = getLocale()): string {
	switch (missing.code) {
		case 'not_imported':
			return m.scorecard_missing_not_imported({ sources: sourceNames(missing.sources, locale) }, { locale });
		case 'none_in_period':
			return m.scorecard_missing_none_in_period({}, { locale });
		case 'too_few':
			return m.scorecard_missing_too_few({ least: missing.least }, { locale });
		case 'too_young':
			return m.scorecard_missing_too_young({ count: missing.days }, { locale });
		case 'not_reached':
			return m.scorecard_missing_not_reached({}, { locale });
		case 'withheld':
			return m.scorecard_missing_withheld({ least: missing.least }, { locale });
		case 'not_by_dimension':
			return m.scorecard_missing_not_by_dimension({}, { locale });
	}
}

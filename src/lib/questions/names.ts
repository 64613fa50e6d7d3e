import { getLocale, m } from '#lib/i18n/words.ts';
import { spellList } from '#lib/i18n/spell-list.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { Evidence, Metric, Missing, Perspective, Source, Storage, Unit } from '#lib/metrics/metric.ts';
import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import type { Dimension, NamedDimension } from '#lib/model/fact.ts';
import type { OwnMeasure, OwnMeasureGroup } from '#lib/model/own-measures.ts';

type Say = (inputs: Partial<CutOffs>, options: { locale: Locale }) => string;

const words: Readonly<Record<string, unknown>> = m;
const isSay = (word: unknown): word is Say => typeof word === 'function';

// of thousands of words one is found slowly by its key
const found = new Map<string, Say>();

/** The words of a key that is put together from a code. Throws for a key without words. */
function wordOf(key: string, locale: Locale, limits: Partial<CutOffs> = {}): string {
	const say = found.get(key) ?? words[key];
	if (!isSay(say)) throw new Error(`There are no words for ${key}`);
	found.set(key, say);
	return say(limits, { locale });
}

const underscored = (key: string): string => key.replaceAll('.', '_');

/** A metric, or the key of one of the catalogue. */
type Called = string | (Pick<Metric, 'key' | 'own' | 'limits'> & Partial<Pick<Metric, 'unit'>>);

/** Words that say a limit say the one in force. */
function wordsOf(called: Called, part: 'name' | 'brief' | 'definition' | 'gamed', locale: Locale): string {
	const { key, own, limits = usualCutOffs } = typeof called === 'string' ? { key: called } : called;
	if (!own) return wordOf(`metric_${underscored(key)}_${part}`, locale, limits);
	if (part === 'brief') return m.own_brief({}, { locale });
	return part === 'gamed' ? m.own_gamed({}, { locale }) : own[part];
}

/** Money is said with its currency, where the organisation has told it. */
export function metricName(called: Called, locale: Locale = getLocale()): string {
	const name = wordsOf(called, 'name', locale);
	const currency = typeof called !== 'string' && called.unit === 'money' ? called.limits?.currency : null;
	return currency ? m.metric_in_currency({ name, currency }, { locale }) : name;
}
/** What a headline counts, in a few words beside its name. */
export const metricBrief = (called: Called, locale: Locale = getLocale()): string => wordsOf(called, 'brief', locale);
export const metricDefinition = (called: Called, locale: Locale = getLocale()): string =>
	wordsOf(called, 'definition', locale);
export const metricGamed = (called: Called, locale: Locale = getLocale()): string => wordsOf(called, 'gamed', locale);

/** What a metric of one's own may be made of, as a picker shows it. */
export const measureName = (measure: OwnMeasure, locale: Locale = getLocale()): string =>
	wordOf(`measure_${measure.replace(/[A-Z0-9]+/g, (letters) => `_${letters.toLowerCase()}`)}`, locale);
export const measureGroupName = (group: OwnMeasureGroup, locale: Locale = getLocale()): string =>
	wordOf(`measure_group_${group}`, locale);

/** Names as one would say them in a row: waiting time, transfers and satisfaction. */
export const listOf = (names: Iterable<string>, locale: Locale = getLocale()): string => spellList(names, locale);

export const sourceName = (source: Source, locale: Locale = getLocale()): string => wordOf(`source_${source}`, locale);

export const unitOfMeasureName = (unit: Unit, locale: Locale = getLocale()): string => wordOf(`unit_${unit}`, locale);

/** How a metric is kept, said as what that means for its reader. */
export const storageName = (storage: Storage, locale: Locale = getLocale()): string =>
	wordOf(`catalogue_storage_${storage}`, locale);

/** What is known of a metric; `claim` is the key of the sentence. */
export const evidenceClaim = (claim: string, locale: Locale = getLocale()): string => wordOf(claim, locale);
export const evidenceKind = (kind: Evidence['kind'], locale: Locale = getLocale()): string =>
	wordOf(`catalogue_evidence_${kind}`, locale);

/** The data that are lacking, in words. */
export const sourceNames = (sources: readonly Source[], locale: Locale = getLocale()): string =>
	listOf(
		sources.map((source) => sourceName(source, locale)),
		locale
	);

export const perspectiveName = (perspective: Perspective, locale: Locale = getLocale()): string =>
	wordOf(`scorecard_perspective_${perspective}`, locale);

/** What a dimension's members are called together: teams, queues. */
export const dimensionName = (dimension: Dimension, locale: Locale = getLocale()): string =>
	wordOf(`scorecard_dimension_${dimension}`, locale);

const channelNames = new Map([
	['voice', m.channel_voice],
	['email', m.channel_email],
	['chat', m.channel_chat],
	['message', m.channel_message],
	['callback', m.channel_callback],
	['web', m.channel_web]
]);

/** A member as one says it: a channel that we know in the reader's words, all else as it was written. */
export const memberName = (dimension: Dimension, member: string, locale: Locale = getLocale()): string =>
	(dimension === 'channel' ? channelNames.get(member)?.({}, { locale }) : undefined) ?? member;

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
	return names[unit.dimension]({ member: memberName(unit.dimension, unit.member, locale) }, { locale });
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
		case 'not_reported':
			return m.reported_missing({}, { locale });
		case 'not_by_dimension':
			return m.scorecard_missing_not_by_dimension({}, { locale });
		case 'not_whole_weeks':
			return m.scorecard_missing_not_whole_weeks({}, { locale });
		case 'not_crossed':
			return missing.isOfPeople
				? m.scorecard_missing_people_crossed({}, { locale })
				: m.scorecard_missing_not_crossed({}, { locale });
	}
}

import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { isHeld, type Stored } from '#lib/metrics/blind-spot.ts';
import { catalogue, familyOf } from '#lib/metrics/catalogue.ts';
import { leftOut } from '#lib/metrics/left-out.ts';
import type { Evidence, Metric } from '#lib/metrics/metric.ts';
import { usualCutOffs } from '#lib/model/definitions.ts';
import {
	evidenceClaim,
	evidenceKind,
	metricBrief,
	metricDefinition,
	metricGamed,
	metricName,
	perspectiveName,
	sourceName,
	storageName,
	unitOfMeasureName
} from '#lib/questions/names.ts';

type Named = { key: string; name: string };

/** Everything there is to say of a metric, in a reader's language. */
export type DefinitionInWords = Named & {
	/** Null for a variant. */
	brief: string | null;
	definition: string;
	gamed: string;
	perspective: Named;
	headline: boolean;
	unit: string;
	better: string;
	/** Numerator and denominator as the catalogue has them, and how they are kept. */
	source: string;
	storage: string;
	needs: (Named & { held: boolean })[];
	/** Whether everything it needs was ever imported or settled; null while nothing was. */
	told: boolean | null;
	counterweights: Named[];
	maturity: string;
	fewest: number;
	evidence: { claim: string; source: string; kind: string }[];
};

export type LeftOut = Pick<DefinitionInWords, 'key' | 'name' | 'definition' | 'gamed'>;

/** A headline with its variants beneath it. */
export type Family = { head: DefinitionInWords; variants: DefinitionInWords[] };

function betterOf({ better }: Metric, locale: Locale): string {
	if (better === 'higher') return m.catalogue_better_higher({}, { locale });
	return better === 'lower' ? m.catalogue_better_lower({}, { locale }) : m.catalogue_better_none({}, { locale });
}

const maturityOf = ({ horizonDays }: Metric, locale: Locale): string =>
	horizonDays === 0
		? m.catalogue_maturity_once({}, { locale })
		: m.catalogue_maturity_days({ count: horizonDays }, { locale });

const evidenceOf = ({ claim, source, kind }: Evidence, locale: Locale): DefinitionInWords['evidence'][number] => ({
	claim: evidenceClaim(claim, locale),
	source,
	kind: evidenceKind(kind, locale)
});

/** A metric in words, and whether what is stored can tell it; nothing is said of that while nothing is stored. */
export function definitionInWords(
	metric: Metric,
	stored: Stored | null,
	locale: Locale = getLocale()
): DefinitionInWords {
	const { limits = usualCutOffs } = metric;
	const needs = metric.sources.map((source) => ({
		key: source,
		name: sourceName(source, locale),
		held: stored !== null && isHeld(source, stored)
	}));
	return {
		key: metric.key,
		name: metricName(metric, locale),
		brief: metric.headline ? metricBrief(metric, locale) : null,
		definition: metricDefinition(metric, locale),
		gamed: metricGamed(metric, locale),
		perspective: { key: metric.perspective, name: perspectiveName(metric.perspective, locale) },
		headline: metric.headline,
		unit: unitOfMeasureName(metric.unit, locale),
		better: betterOf(metric, locale),
		source: metric.source,
		storage: storageName(metric.storage, locale),
		needs,
		told: stored && needs.every(({ held }) => held),
		counterweights: metric.counterweights.map((key) => ({ key, name: metricName({ key, limits }, locale) })),
		maturity: maturityOf(metric, locale),
		fewest: metric.fewest,
		evidence: (metric.evidence ?? []).map((evidence) => evidenceOf(evidence, locale))
	};
}

/** Measures of the trade that are explained and never counted. */
export const leftOutInWords = (locale: Locale = getLocale()): LeftOut[] =>
	leftOut.map((key) => ({
		key,
		name: metricName(key, locale),
		definition: metricDefinition(key, locale),
		gamed: metricGamed(key, locale)
	}));

/** The catalogue, or more, in words: a headline with its variants, in the catalogue's order. */
export function familiesInWords(
	stored: Stored | null,
	locale: Locale = getLocale(),
	metrics: readonly Metric[] = catalogue
): Family[] {
	return metrics
		.filter(({ headline }) => headline)
		.map((head) => ({
			head: definitionInWords(head, stored, locale),
			variants: metrics
				.filter((other) => other !== head && familyOf(other.key) === familyOf(head.key))
				.map((other) => definitionInWords(other, stored, locale))
		}));
}

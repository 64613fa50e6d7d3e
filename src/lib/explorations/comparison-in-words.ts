import { spellWeekday } from '#lib/i18n/spell-day.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import { searchOf, spanOf, type Known } from '#lib/questions/ask.ts';
import { contactsBehind } from '#lib/scorecards/contacts-behind.ts';
import { dimensionName, memberName, metricName, unitName } from '#lib/questions/names.ts';
import { titleInWords, titleText, type TitlePart } from '#lib/questions/title-in-words.ts';
import type { Comparison } from './comparison.ts';
import { comparedInWords, type ComparedInWords } from './compared-in-words.ts';
import { comparisonSearch, dimensionsToCompare } from './comparison-asked.ts';
import { exploreSearch } from './explore-asked.ts';
import { aboutUnit } from './compared-rows.ts';
import { metricSelect, type Select } from './metric-select.ts';
import { widened } from './narrow.ts';

/** A comparison as one reader sees it: plain data in one language. */
export type ComparisonInWords = {
	title: TitlePart[];
	heading: string;
	/** What the address says beside the question. */
	keep: { by: string; metric: string };
	standing: string[];
	unitName: string;
	main: ComparedInWords;
	against: ComparedInWords[];
	/** The unit picked out, with where it can be looked at more closely. */
	chosen: { name: string; scorecard: string; contacts: string | null; explore: string; without: string } | null;
	/** The same units on one reason each, where they have no mix in common. */
	reasons: { name: string; search: string }[];
	/** Why there is nothing to set side by side. */
	nothing: string | null;
};

// stands where the question goes, so that each language keeps its own order of words
const mark = '\ue003';

/** The sentence over a comparison, cut at the parts of the question that can be chosen. */
export function comparisonTitle({ question, by, metric }: Comparison, locale: Locale = getLocale()): TitlePart[] {
	const name = metricName(metric.metric, locale);
	return m
		.compare_title({ by, metric: name, question: mark }, { locale })
		.split(new RegExp(`(${mark})`))
		.filter((text) => text !== '')
		.flatMap((text): TitlePart[] => (text === mark ? titleInWords(question, locale) : [{ part: 'text', text }]));
}

/** Units side by side, in words. */
export function comparisonInWords(
	view: Comparison,
	{ members }: Pick<Known, 'members'>,
	locale: Locale = getLocale()
): ComparisonInWords {
	const { question, by, chosen, metric, against, reason, reasons } = view;
	const title = comparisonTitle(view, locale);
	const sides = { by, metric: metric.metric.key };
	const hasNoMix = [metric, ...against].some(({ withoutMix }) => withoutMix === 'too_thin');
	const own = chosen === null ? null : aboutUnit(question, { dimension: by, member: chosen });
	return {
		title,
		heading: titleText(title),
		keep: sides,
		standing: standingOf(view, locale),
		unitName: m.compare_unit({ by }, { locale }),
		main: comparedInWords(view, metric, locale),
		against: against.map((each) => comparedInWords(view, each, locale)),
		chosen: own && {
			name: unitName(own.unit, locale),
			scorecard: searchOf(own),
			contacts: contactsBehind(metric.metric, own),
			explore: exploreSearch(own, { metric: sides.metric, by: null }),
			without: comparisonSearch(widened(question, by), sides)
		},
		reasons:
			hasNoMix && reason === null && !question.unit
				? reasons.map((member) => ({
						name: member,
						search: comparisonSearch({ ...question, unit: { dimension: 'reason', member } }, sides)
					}))
				: [],
		nothing: nothingIn(members(by), by, locale)
	};
}

function nothingIn(members: readonly string[], by: NamedDimension, locale: Locale): string | null {
	const [only] = members;
	if (only === undefined) return m.compare_none({ by }, { locale });
	return members.length === 1 ? m.compare_only_one({ unit: memberName(by, only, locale) }, { locale }) : null;
}

/** How fresh the data are, and whether anything may still change. */
export function standingOf({ extent, metric, against }: Comparison, locale: Locale): string[] {
	const through = spanOf(extent)?.through;
	const isOpen = [metric, ...against].some(({ units }) => units.some(({ raw }) => raw.maturity === 'provisional'));
	return [
		...(through ? [m.scorecard_data_to({ day: spellWeekday(through, locale) }, { locale })] : []),
		isOpen ? m.scorecard_some_provisional({}, { locale }) : m.scorecard_all_final({}, { locale })
	];
}

/** What the comparison could be of instead. */
export function comparisonChoices(
	{ by, metric: { metric } }: Comparison,
	known: Pick<Known, 'members'>,
	metrics: readonly Metric[],
	locale: Locale = getLocale()
): Select[] {
	return [
		metricSelect(metrics, metric, locale),
		{
			name: 'by',
			label: m.compare_choose_by({}, { locale }),
			groups: [
				{
					name: '',
					options: dimensionsToCompare(known, by).map((value) => ({
						value,
						name: dimensionName(value, locale),
						chosen: value === by
					}))
				}
			]
		}
	];
}

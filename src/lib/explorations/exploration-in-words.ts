import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellCount, spellNumber, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import { searchOf, spanOf } from '#lib/questions/ask.ts';
import { figureInWords, type FigureInWords } from '#lib/sheets/figure-in-words.ts';
import { listOf, memberName, metricBrief, metricName, unitName } from '#lib/questions/names.ts';
import type { Question } from '#lib/questions/question.ts';
import { titleInWords, titleText, type TitlePart } from '#lib/questions/title-in-words.ts';
import { trendInWords, type TrendInWords } from '#lib/sheets/trend-in-words.ts';
import { blockTrend } from './block-series.ts';
import type { Exploration, TracedLong } from './exploration.ts';
import { exploreSearch } from './explore-asked.ts';
import { filtersOf, narrowed, widened } from './narrow.ts';

/** A filter that is set, and the address without it. */
export type FilterInWords = { name: string; without: string };

/** Only a headline has a `brief`; `searches` ask for each point's own week or month. */
export type TracedInWords = {
	figure: FigureInWords;
	brief: string | null;
	trend: TrendInWords | null;
	searches: string[];
};

/** A member with its figures; `search` asks for it alone, null where two filters are set already. */
export type MemberInWords = { name: string; search: string | null; contacts: string; figures: FigureInWords[] };

export type ExplorationInWords = {
	title: TitlePart[];
	heading: string;
	/** Of the metric. */
	name: string;
	standing: string[];
	filters: FilterInWords[];
	main: TracedInWords[];
	by: string | null;
	members: MemberInWords[];
	/** What cannot be told. */
	notes: string[];
};

/** What was counted from contacts: how long that took, and what it leaves out. */
export type FromContacts = { seconds: number | null; untold: readonly Metric[]; isByTold: boolean };

/** An exploration in one reader's language. */
export function explorationInWords(
	exploration: Exploration,
	fromContacts: FromContacts,
	locale: Locale = getLocale()
): ExplorationInWords {
	const { question, metric, by, main, members, contacts } = exploration;
	const title = titleInWords(question, locale);
	const inWords = ({ blocks, ...traced }: TracedLong): TracedInWords => {
		const days = blocks ? blocks.map((block) => block.days) : traced.trend.points;
		return {
			figure: figureInWords(traced, question, locale),
			brief: traced.metric.headline ? metricBrief(traced.metric, locale) : null,
			trend: blocks ? blockTrend(traced.metric, blocks, locale) : trendInWords(traced.metric, traced.trend, locale),
			searches: days.map(({ from, to }) => exploreSearch({ ...question, from, to }, { metric: metric.key, by }))
		};
	};
	return {
		title,
		heading: titleText(title),
		name: metricName(metric, locale),
		standing: standingOf(exploration, fromContacts, locale),
		filters: filtersInWords(question, (asked) => exploreSearch(asked, { metric: metric.key, by }), locale),
		main: main.map(inWords),
		by: by && byInWords(by, locale),
		members: members.map(({ name, contacts: count, figures }) => {
			const asked = by && narrowed(question, { dimension: by, member: name });
			return {
				name: by ? memberName(by, name, locale) : name,
				search: asked && exploreSearch(asked, { metric: metric.key, by: null }),
				contacts: spellCount(count, locale),
				figures: figures.map((traced) => figureInWords(traced, asked ?? question, locale))
			};
		}),
		notes: [
			...(contacts === 0 ? [m.explore_no_contacts({}, { locale })] : []),
			...notesOf(exploration, fromContacts, locale)
		]
	};
}

function standingOf({ extent, question, contacts }: Exploration, { seconds }: FromContacts, locale: Locale): string[] {
	const through = spanOf(extent)?.through ?? question.to;
	return [
		m.scorecard_data_to({ day: spellDay(through, locale) }, { locale }),
		m.scorecard_contacts({ count: contacts, shown: spellCount(contacts, locale) }, { locale }),
		...(seconds === null ? [] : [tookInWords(seconds, locale)])
	];
}

function notesOf({ metric, by }: Exploration, { untold, isByTold }: FromContacts, locale: Locale): string[] {
	const name = metricName(metric, locale);
	return [
		...(untold.includes(metric) ? [m.explore_untold_metric({ metric: name }, { locale })] : []),
		...(by !== null && !isByTold ? [m.explore_untold_by({ metric: name }, { locale })] : [])
	];
}

/** The heading over the members of a dimension: team by team. */
const byInWords = (by: NamedDimension, locale: Locale): string => {
	const sayings: Record<NamedDimension, typeof m.explore_by_team> = {
		site: m.explore_by_site,
		team: m.explore_by_team,
		queue: m.explore_by_queue,
		channel: m.explore_by_channel,
		reason: m.explore_by_reason,
		language: m.explore_by_language,
		employer: m.explore_by_employer
	};
	return sayings[by]({}, { locale });
};

/** That contacts were read for an answer, and how long it took. */
export const tookInWords = (seconds: number, locale: Locale = getLocale()): string =>
	seconds < 0.05
		? m.explore_took_little({}, { locale })
		: m.explore_took({ seconds: spellNumber(seconds, seconds < 9.95 ? 1 : 0, locale) }, { locale });

/** What two filters leave out, by name. */
export const untoldInWords = (untold: readonly Metric[], locale: Locale = getLocale()): string =>
	listOf(
		untold.map((metric) => metricName(metric, locale)),
		locale
	);

/** The filters that are set, each with the address of the page without it. */
export const filtersInWords = (
	question: Question,
	search: (question: Question) => string = searchOf,
	locale: Locale = getLocale()
): FilterInWords[] =>
	filtersOf(question).map((unit) => ({
		name: unitName(unit, locale),
		without: search(widened(question, unit.dimension))
	}));

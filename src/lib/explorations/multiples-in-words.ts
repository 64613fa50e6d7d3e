import type { Caption } from '#lib/charts/caption.ts';
import type { Series } from '#lib/charts/series.ts';
import type { SmallMultiples } from '#lib/charts/small-multiples.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { spellDay, spellShortDay } from '#lib/i18n/spell-day.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { spanOf } from '#lib/scorecards/ask.ts';
import { metricName } from '#lib/scorecards/names.ts';
import { trendInWords } from '#lib/scorecards/trend-in-words.ts';
import type { Exploration } from './exploration.ts';
import { exploreSearch } from './explore-asked.ts';
import { narrowed } from './narrow.ts';

/** One metric of many members, each in a panel that leads to it alone. */
export type MultiplesInWords = {
	key: string;
	caption: Caption;
	data: SmallMultiples;
	/** The address of each panel's member. */
	searches: (string | null)[];
};

/** More panels than this are more than one sees at once. */
export const mostPanels = 24;

/** The members that are drawn: all, or of many those with most contacts, still alphabetically. */
export function drawnMembers({ members }: Pick<Exploration, 'members'>): Exploration['members'] {
	if (members.length <= mostPanels) return members;
	const least = members.map(({ contacts }) => contacts).sort((a, b) => b - a)[mostPanels - 1] ?? 0;
	return members.filter(({ contacts }) => contacts >= least).slice(0, mostPanels);
}

/** A metric by member, and beside it, where it is one of speed, what it is weighed against. */
export function multiplesInWords(exploration: Exploration, locale: Locale = getLocale()): MultiplesInWords[] {
	const { question, metric, by, extent } = exploration;
	const members = drawnMembers(exploration);
	const shown = members[0]?.figures.map((traced) => traced.metric) ?? [];
	return shown.flatMap((each, place) => {
		const drawn = members.flatMap(({ name, figures, blocks }) => {
			const traced = figures[place];
			const inBlocks = blocks[place];
			if (exploration.blocks && inBlocks) {
				return [{ name, series: blockSeries(each, exploration.blocks, inBlocks, locale), isSignal: false }];
			}
			const trend = traced && trendInWords(traced.metric, traced.trend, locale);
			return trend ? [{ name, series: trend.series, isSignal: trend.tone !== null }] : [];
		});
		if (drawn.length === 0) return [];
		const signals = drawn.filter(({ isSignal }) => isSignal).length;
		const through = spanOf(extent)?.through ?? question.to;
		return [
			{
				key: each.key,
				caption: {
					title: m.explore_multiples_title({ metric: metricName(each, locale) }, { locale }),
					reading: exploration.blocks
						? m.explore_multiples_blocks({}, { locale })
						: signals === 0
							? m.explore_multiples_ordinary({ count: drawn.length }, { locale })
							: m.explore_multiples_signals({ count: signals, all: drawn.length }, { locale }),
					note: [
						m.explore_multiples_note(
							{ period: spellPeriod(question.from, question.to, locale), day: spellDay(through, locale) },
							{ locale }
						),
						...(members.length < exploration.members.length
							? [m.explore_multiples_most({ count: members.length, all: exploration.members.length }, { locale })]
							: [])
					].join(' ')
				},
				data: { unit: each.unit, panels: drawn.map(({ name, series }) => ({ name, series })) },
				searches: drawn.map(({ name }) => {
					const asked = by && narrowed(question, { dimension: by, member: name });
					return asked && exploreSearch(asked, { metric: metric.key, by: null });
				})
			}
		];
	});
}

/** Values of four weeks each. So few have no limits: nothing is read into them. */
function blockSeries(
	{ unit }: Metric,
	blocks: NonNullable<Exploration['blocks']>,
	figures: readonly Figure[],
	locale: Locale
): Series {
	const [first, last] = [blocks[0], blocks.at(-1)];
	return {
		unit,
		limits: null,
		ends: { first: first ? spellShortDay(first.to, locale) : '', last: last ? spellShortDay(last.to, locale) : '' },
		points: blocks.map(({ from, to }, place) => {
			const { value = null, low = null, high = null, n = 0, maturity, missing } = figures[place] ?? {};
			return {
				at: spellPeriod(from, to, locale),
				value,
				low,
				high,
				beside: null,
				n: missing?.code === 'withheld' ? 0 : n,
				state: maturity === 'provisional' ? 'provisional' : 'final',
				signal: null
			};
		})
	};
}

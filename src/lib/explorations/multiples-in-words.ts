import type { Caption } from '#lib/charts/caption.ts';
import type { SmallMultiples } from '#lib/charts/small-multiples.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { spanOf } from '#lib/questions/ask.ts';
import { listOf, memberName, metricName } from '#lib/questions/names.ts';
import { trendInWords } from '#lib/sheets/trend-in-words.ts';
import { blockSeries } from './block-series.ts';
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
	const nameOf = (name: string): string => (by ? memberName(by, name, locale) : name);
	const shown = members[0]?.figures.map((traced) => traced.metric) ?? [];
	return shown.flatMap((each, place) => {
		const drawn = members.flatMap(({ name, figures, blocks }) => {
			const traced = figures[place];
			const inBlocks = blocks[place];
			if (exploration.blocks && inBlocks) {
				if (inBlocks.every(({ value }) => value === null)) return [];
				const traced = exploration.blocks.map((days, nth) => ({ days, figure: inBlocks[nth] ?? null }));
				return [{ name, series: blockSeries(each, traced, locale), isSignal: false }];
			}
			const trend = traced && trendInWords(traced.metric, traced.trend, locale);
			return trend ? [{ name, series: trend.series, isSignal: trend.tone !== null }] : [];
		});
		if (drawn.length === 0) return [];
		const thin = members.map(({ name }) => name).filter((name) => !drawn.some((one) => one.name === name));
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
							: []),
						...(thin.length > 0
							? [m.explore_multiples_thin({ names: listOf(thin.map(nameOf), locale) }, { locale })]
							: [])
					].join(' ')
				},
				data: { unit: each.unit, panels: drawn.map(({ name, series }) => ({ name: nameOf(name), series })) },
				searches: drawn.map(({ name }) => {
					const asked = by && narrowed(question, { dimension: by, member: name });
					return asked && exploreSearch(asked, { metric: metric.key, by: null });
				})
			}
		];
	});
}

import type { Series } from '#lib/charts/series.ts';
import { spellDay, spellShortDay } from '#lib/i18n/spell-day.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { Days } from '#lib/questions/ask.ts';
import { metricName } from '#lib/questions/names.ts';
import type { TrendInWords } from '#lib/sheets/trend-in-words.ts';

type Block = { days: Days; figure: Figure | null };

/** Values of four weeks each. So few have no limits: nothing is read into them. */
export function blockSeries({ unit }: Pick<Metric, 'unit'>, blocks: readonly Block[], locale: Locale): Series {
	const [first, last] = [blocks[0], blocks.at(-1)];
	return {
		unit,
		limits: null,
		ends: {
			first: first ? spellShortDay(first.days.to, locale) : '',
			last: last ? spellShortDay(last.days.to, locale) : ''
		},
		points: blocks.map(({ days, figure }) => {
			const { value = null, low = null, high = null, n = 0, maturity, missing } = figure ?? {};
			return {
				at: spellPeriod(days.from, days.to, locale),
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

/** A course of four weeks a point, for a unit whose weeks have too few; null where even those have too few. */
export function blockTrend(
	metric: Metric,
	blocks: readonly { days: Days; figure: Figure }[],
	locale: Locale = getLocale()
): TrendInWords | null {
	const told = blocks.filter(({ figure }) => figure.value !== null);
	const [first, last] = [told[0], told.at(-1)];
	if (!first || !last || first === last) return null;
	const series = blockSeries(metric, blocks, locale);
	return {
		series,
		touching: null,
		grain: 'week',
		label: m.explore_blocks_label(
			{
				name: metricName(metric, locale),
				from: spellDay(first.days.from, locale),
				to: spellDay(last.days.to, locale)
			},
			{ locale }
		),
		reading: m.explore_multiples_blocks({}, { locale }),
		tone: null,
		notes: []
	};
}

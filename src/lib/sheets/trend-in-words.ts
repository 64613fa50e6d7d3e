import type { Series } from '#lib/charts/series.ts';
import { spellDay, spellMonth, spellShortDay, spellWeek } from '#lib/i18n/spell-day.ts';
import { spellInterval, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { touchingInWords, type TouchingInWords } from '#lib/targets/touching-in-words.ts';
import type { Tone } from './figure-in-words.ts';
import { metricName } from '#lib/questions/names.ts';
import type { Trend, TrendPoint } from '#lib/scorecards/scorecard.ts';

export type TrendInWords = {
	series: Series;
	grain: Trend['grain'];
	/** The whole chart in one sentence. */
	label: string;
	/** What the last final point says. */
	reading: string;
	tone: Tone | null;
	/** What is not final or not over, and what the limits rest on. */
	notes: string[];
	/** Targets, events and comments along the points; null where nobody asked for any. */
	touching: TouchingInWords | null;
};

const firmPoints = 12;

/** A trend in words; null when there is nothing to draw. */
export function trendInWords(metric: Metric, trend: Trend, locale: Locale = getLocale()): TrendInWords | null {
	const drawn = trend.points.filter(({ figure }) => figure.value !== null);
	const [first, last] = [drawn[0], drawn.at(-1)];
	if (!first || !last) return null;
	const reading = readingInWords(metric, trend, locale);
	const ends = { name: metricName(metric, locale), reading };
	const mixed = trend.mixed?.() ?? [];
	const touching = trend.touching
		? touchingInWords(trend.touching, metric.unit, (index) => pointName(trend, index, locale), locale)
		: null;
	return {
		series: seriesOf(metric, trend, { touching, mixed }, locale),
		touching,
		grain: trend.grain,
		label:
			trend.grain === 'week'
				? m.scorecard_chart_label(
						{ ...ends, from: spellDay(first.from, locale), to: spellDay(last.to, locale) },
						{ locale }
					)
				: m.scorecard_chart_label_months(
						{ ...ends, from: spellMonth(first.from, locale), to: spellMonth(last.from, locale) },
						{ locale }
					),
		reading,
		tone: trend.reading.code === 'signal' ? trend.reading.direction : null,
		notes: notesOf(metric, trend, { touching, mixed }, locale)
	};
}

/** What a point is called: its week or its month. */
function pointName({ grain, points }: Trend, index: number, locale: Locale): string {
	const from = points[index]?.from ?? '';
	return grain === 'week' ? spellWeek(from, locale) : spellMonth(from, locale);
}

/** What stands along the points: what touches them, and their values with the same mix of reasons. */
type Along = { touching: TouchingInWords | null; mixed: readonly (number | null)[] };

function seriesOf(metric: Metric, trend: Trend, { touching, mixed }: Along, locale: Locale): Series {
	const { grain, points, limits, begins = 0, earlier = [] } = trend;
	const briefly = (point: TrendPoint | undefined): string =>
		point ? (grain === 'week' ? spellShortDay : spellMonth)(point.from, locale) : '';
	return {
		unit: metric.unit,
		limits: limits && { low: limits.low, mean: limits.mean, high: limits.high },
		...(begins > 0 && { begins }),
		...(earlier.length > 0 && {
			earlier: earlier.map(({ limits: { low, mean, high }, from, to }) => ({ limits: { low, mean, high }, from, to }))
		}),
		...(touching && { marks: touching.marks }),
		ends: { first: briefly(points[0]), last: briefly(points.at(-1)) },
		points: points.map(({ figure, unfinished, signal }, index) => ({
			at: pointName(trend, index, locale),
			...(touching?.also.has(index) && { also: touching.also.get(index) ?? [] }),
			...(touching && touching.targets.size > 0 && { target: touching.targets.get(index) ?? null }),
			value: figure.value,
			low: figure.low,
			high: figure.high,
			beside: mixed[index] ?? null,
			n: figure.missing?.code === 'withheld' ? 0 : figure.n,
			state: unfinished ? 'unfinished' : figure.maturity === 'provisional' ? 'provisional' : 'final',
			signal
		}))
	};
}

/** What a control chart says, in a few words. */
export function readingInWords(metric: Metric, { grain, reading }: Trend, locale: Locale = getLocale()): string {
	if (reading.code === 'ordinary') return m.scorecard_reading_ordinary({}, { locale });
	if (reading.code === 'too_alike') return m.scorecard_reading_alike({}, { locale });
	if (reading.code === 'too_few_points') {
		const say = grain === 'week' ? m.scorecard_reading_few_weeks : m.scorecard_reading_few_months;
		return reading.points === 0 ? m.scorecard_reading_none({}, { locale }) : say({ count: reading.points }, { locale });
	}
	const since =
		grain === 'week'
			? m.scorecard_since_week({ week: spellWeek(reading.since, locale) }, { locale })
			: spellMonth(reading.since, locale);
	return sayingOf(metric, reading.rule, reading.rise)({ since }, { locale });
}

function sayingOf({ unit }: Metric, rule: string, rise: boolean): typeof m.scorecard_reading_higher {
	if (rule === 'trend') return rise ? m.scorecard_reading_rising : m.scorecard_reading_falling;
	if (unit === 'seconds' || unit === 'days') return rise ? m.scorecard_reading_longer : m.scorecard_reading_shorter;
	return rise ? m.scorecard_reading_higher : m.scorecard_reading_lower;
}

function notesOf(
	metric: Metric,
	{ grain, points, limits, reading }: Trend,
	{ touching, mixed }: Along,
	locale: Locale
): string[] {
	const open = points.filter(({ figure, unfinished }) => figure.maturity === 'provisional' && !unfinished).length;
	const week = grain === 'week';
	const notes: string[] = [];
	if (limits) {
		const ends = spellInterval(metric.unit, limits.low, limits.high, locale);
		notes.push(m.scorecard_chart_limits({ limits: ends }, { locale }));
		if (limits.basedOn < firmPoints) notes.push(m.scorecard_trial_limits({ count: limits.basedOn }, { locale }));
	}
	if (touching?.begins != null) notes.push(m.targets_limits_again({ event: touching.begins }, { locale }));
	const signals = points.filter(({ signal }) => signal !== null).length;
	if (reading.code === 'ordinary' && signals > 0) {
		const say = week ? m.scorecard_earlier_weeks : m.scorecard_earlier_months;
		notes.push(say({ count: signals }, { locale }));
	}
	if (open > 0) {
		const say = week ? m.scorecard_open_weeks : m.scorecard_open_months;
		notes.push(say({ count: open }, { locale }));
	}
	if (mixed.some((value) => value !== null)) notes.push(m.scorecard_mix_line({}, { locale }));
	const last = points.at(-1);
	if (last?.unfinished && last.figure.value !== null) {
		const say = week ? m.scorecard_unfinished_week : m.scorecard_unfinished_month;
		notes.push(say({}, { locale }));
	}
	return notes;
}

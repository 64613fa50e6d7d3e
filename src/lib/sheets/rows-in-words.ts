import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { metricBrief, metricName } from '#lib/questions/names.ts';
import { balanceOf } from '#lib/scorecards/balance-of.ts';
import type { Row, Scorecard } from '#lib/scorecards/scorecard.ts';
import { targetInWords } from '#lib/targets/target-in-words.ts';
import { figureInWords, receiptInWords } from './figure-in-words.ts';
import { mixInWords } from './mix-in-words.ts';
import type { Since } from './restated-in-words.ts';
import type { RowDetails, RowInBrief } from './sheet.ts';
import { readingInWords, trendInWords } from './trend-in-words.ts';
import { tiltInWords } from './tilt-in-words.ts';

/** What a row says at a glance. */
export function rowInBrief(row: Row, { question }: Pick<Scorecard, 'question'>, locale: Locale): RowInBrief {
	const { metric, trend } = row;
	const isDrawn = trend.points.some(({ figure }) => figure.value !== null);
	return {
		figure: figureInWords(row, question, locale),
		speed: metric.perspective === 'speed',
		against: row.counterweights.every((weighed) => weighed.metric.perspective === 'speed') ? 'speed' : 'buys',
		reading: isDrawn
			? {
					text: readingInWords(metric, trend, locale),
					tone: trend.reading.code === 'signal' ? trend.reading.direction : null
				}
			: null,
		target: targetOf(row, locale),
		balance: smallBalance(row, locale),
		counterweights: row.counterweights.map((weighed) => figureInWords(weighed, question, locale))
	};
}

/** What stands behind it. */
export function rowDetails(
	row: Row,
	{ question }: Pick<Scorecard, 'question'>,
	since: Since,
	locale: Locale
): RowDetails {
	const mixed = row.mixed();
	return {
		brief: metricBrief(row.metric, locale),
		receipt: receiptInWords(row, locale, since),
		mix: mixed && mixInWords(row.metric, mixed, locale),
		trend: trendInWords(row.metric, row.trend, locale),
		variants: row.variants().map((weighed) => figureInWords(weighed, question, locale))
	};
}

function targetOf({ metric, trend: { grain }, judged }: Row, locale: Locale): RowInBrief['target'] {
	const nameOf = (key: string): string => metricName(key, locale);
	return judged && targetInWords({ metric, grain, nameOf }, judged, locale);
}

function smallBalance(row: Row, locale: Locale): RowInBrief['balance'] {
	const weight = balanceOf([row], row.counterweights);
	const name = metricName(row.metric, locale);
	return tiltInWords(
		weight,
		{
			more: () => m.scorecard_weigh_more({ name }, { locale }),
			less: () => m.scorecard_weigh_less({ name }, { locale })
		},
		locale
	);
}

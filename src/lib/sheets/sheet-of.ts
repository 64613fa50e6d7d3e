import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives, type Missing } from '#lib/metrics/metric.ts';
import { targetInWords } from '#lib/targets/target-in-words.ts';
import { spanOf } from '#lib/questions/ask.ts';
import { balanceOf, type Balance } from '#lib/scorecards/balance-of.ts';
import { blindSpots } from './blind-spots.ts';
import { figureInWords, receiptInWords } from './figure-in-words.ts';
import { findingsInWords } from './findings-in-words.ts';
import { mixInWords } from './mix-in-words.ts';
import { metricBrief, metricName, perspectiveName, unitName } from '#lib/questions/names.ts';
import { nothingSince, type Since } from './restated-in-words.ts';
import { rowsInBrief } from './rows-in-brief.ts';
import type { Row, Scorecard } from '#lib/scorecards/scorecard.ts';
import { fourKeys } from '#lib/scorecards/scorecard-of.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { standingOf } from './standing.ts';
import { comparisonName, titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { trendInWords } from './trend-in-words.ts';

const [speedKey, ...buysKeys] = fourKeys;
const isFour = (key: string): boolean => fourKeys.some((four) => four === key);

/** What was never imported, or is not told of such a unit, is said once at the end, among the blind spots. */
const untold: readonly (Missing['code'] | undefined)[] = ['not_imported', 'not_by_dimension', 'not_crossed'];
const isTold = ({ figure: { missing } }: Row): boolean => !untold.includes(missing?.code);

/** A scorecard in words, for one reader; `since` tells what may have changed figures after they were reported. */
export function sheetOf(scorecard: Scorecard, locale: Locale = getLocale(), since: Since = nothingSince): Sheet {
	const { question, rows } = scorecard;
	const title = titleInWords(question, locale);
	const findings = findingsInWords(scorecard, locale);
	const inWords = (row: Row): SheetRow => rowInWords(row, scorecard, since, locale);
	return {
		title,
		heading: titleText(title),
		about: {
			unit: unitName(question.unit, locale),
			period: spellPeriod(question.from, question.to, locale),
			compared: question.compare === 'none' ? null : comparisonName(question.compare, question, locale),
			dataTo: spellDay(spanOf(scorecard.extent)?.through ?? question.to, locale)
		},
		standing: standingOf(scorecard, locale),
		balance: largeBalance(scorecard, locale),
		findings,
		claim: question.compare === 'none' ? null : m.scorecard_claim_described({}, { locale }),
		four: rows.filter(({ metric }) => isFour(metric.key)).map(inWords),
		perspectives: perspectives.map((key) => {
			const own = rows.filter((row) => row.metric.perspective === key && !isFour(row.metric.key) && isTold(row));
			return {
				key,
				name: perspectiveName(key, locale),
				summary: rowsInBrief(own, locale),
				rows: own.map(inWords)
			};
		}),
		blind: blindSpots(rows, locale)
	};
}

function rowInWords(row: Row, { question }: Scorecard, since: Since, locale: Locale): SheetRow {
	return {
		figure: figureInWords(row, question, locale),
		brief: metricBrief(row.metric, locale),
		receipt: receiptInWords(row, locale, since),
		speed: row.metric.perspective === 'speed',
		against: row.counterweights.every(({ metric }) => metric.perspective === 'speed') ? 'speed' : 'buys',
		mix: row.mixed && mixInWords(row.metric, row.mixed, locale),
		trend: trendInWords(row.metric, row.trend, locale),
		target: targetOf(row, locale),
		balance: smallBalance(row, locale),
		counterweights: row.counterweights.map((weighed) => figureInWords(weighed, question, locale)),
		variants: row.variants.map((weighed) => figureInWords(weighed, question, locale))
	};
}

function targetOf({ metric, trend: { grain }, judged }: Row, locale: Locale): SheetRow['target'] {
	const nameOf = (key: string): string => metricName(key, locale);
	return judged && targetInWords({ metric, grain, nameOf }, judged, locale);
}

function labelOf(weight: Balance, more: () => string, less: () => string, locale: Locale): string {
	if (!weight) return m.scorecard_balance_unknown({}, { locale });
	if (weight.low > 0) return more();
	return weight.high < 0 ? less() : m.scorecard_balance_level({}, { locale });
}

function smallBalance(row: Row, locale: Locale): SheetRow['balance'] {
	const weight = balanceOf([row], row.counterweights);
	const name = metricName(row.metric, locale);
	return {
		weight,
		label: labelOf(
			weight,
			() => m.scorecard_weigh_more({ name }, { locale }),
			() => m.scorecard_weigh_less({ name }, { locale }),
			locale
		)
	};
}

/** Speed on the left arm; on the right what it is to buy. */
function largeBalance({ rows, question }: Scorecard, locale: Locale): Sheet['balance'] {
	const speed = rows.filter(({ metric }) => metric.key === speedKey);
	const buys = rows.filter(({ metric }) => buysKeys.some((key) => key === metric.key));
	const wrap = speed.flatMap(({ variants }) =>
		variants.filter(({ metric, figure }) => metric.key === 'aht.wrap' && figure.value !== null)
	);
	const weight = balanceOf(speed, buys);
	return {
		weight,
		label: labelOf(
			weight,
			() => m.scorecard_balance_left({}, { locale }),
			() => m.scorecard_balance_right({}, { locale }),
			locale
		),
		speed: [...speed, ...wrap].map((weighed) => figureInWords(weighed, question, locale)),
		buys: buys.map((weighed) => figureInWords(weighed, question, locale))
	};
}

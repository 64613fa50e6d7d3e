import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives, type Missing } from '#lib/metrics/metric.ts';
import { spanOf } from '#lib/questions/ask.ts';
import { balanceOf } from '#lib/scorecards/balance-of.ts';
import { blindSpots } from './blind-spots.ts';
import { figureInWords } from './figure-in-words.ts';
import { findingsInWords } from './findings-in-words.ts';
import { perspectiveName, unitName } from '#lib/questions/names.ts';
import { nothingSince, type Since } from './restated-in-words.ts';
import { rowsInBrief } from './rows-in-brief.ts';
import type { Row, Scorecard } from '#lib/scorecards/scorecard.ts';
import { fourKeys } from '#lib/scorecards/scorecard-of.ts';
import { rowDetails, rowInBrief } from './rows-in-words.ts';
import type { PerspectiveInWords, RowDetails, RowInBrief, Sheet, SheetHead, SheetRow } from './sheet.ts';
import { standingOf } from './standing.ts';
import { comparisonName, titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { tiltInWords } from './tilt-in-words.ts';

const [speedKey, ...buysKeys] = fourKeys;
const isFour = (key: string): boolean => fourKeys.some((four) => four === key);

/** What was never imported, or is not told of such a unit, is said once at the end, among the blind spots. */
const untold: readonly (Missing['code'] | undefined)[] = ['not_imported', 'not_by_dimension', 'not_crossed'];
const isTold = ({ figure: { missing } }: Row): boolean => !untold.includes(missing?.code);

/** A scorecard in words, for one reader; `since` tells what may have changed figures after they were reported. */
export function sheetOf(scorecard: Scorecard, locale: Locale = getLocale(), since: Since = nothingSince): Sheet {
	const inWords = (row: Row): SheetRow => rowInWords(row, scorecard, since, locale);
	return {
		...sheetHead(scorecard, locale, since),
		perspectives: perspectivesOf(scorecard, locale).map(({ rows, ...named }) => ({ ...named, rows: rows.map(inWords) }))
	};
}

/** The same without its perspectives: all that a first page shows. */
export function sheetHead(scorecard: Scorecard, locale: Locale = getLocale(), since: Since = nothingSince): SheetHead {
	const { question, rows } = scorecard;
	const title = titleInWords(question, locale);
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
		findings: findingsInWords(scorecard, locale),
		claim: question.compare === 'none' ? null : m.scorecard_claim_described({}, { locale }),
		four: rows.filter(({ metric }) => isFour(metric.key)).map((row) => rowInWords(row, scorecard, since, locale)),
		blind: blindSpots(rows, locale)
	};
}

/** The perspectives alone, of whose rows is said what is seen before one is unfolded. */
export const perspectivesInBrief = (
	scorecard: Scorecard,
	locale: Locale = getLocale()
): PerspectiveInWords<RowInBrief>[] =>
	perspectivesOf(scorecard, locale).map(({ rows, ...named }) => ({
		...named,
		rows: rows.map((row) => rowInBrief(row, scorecard, locale))
	}));

/** What stands behind the rows of the perspectives, by key. */
export const detailsByKey = (
	scorecard: Scorecard,
	locale: Locale = getLocale(),
	since: Since = nothingSince
): Record<string, RowDetails> =>
	Object.fromEntries(
		perspectivesOf(scorecard, locale).flatMap(({ rows }) =>
			rows.map((row) => [row.metric.key, rowDetails(row, scorecard, since, locale)] as const)
		)
	);

const perspectivesOf = ({ rows }: Scorecard, locale: Locale): PerspectiveInWords<Row>[] =>
	perspectives.map((key) => {
		const own = rows.filter((row) => row.metric.perspective === key && !isFour(row.metric.key) && isTold(row));
		return { key, name: perspectiveName(key, locale), summary: rowsInBrief(own, locale), rows: own };
	});

const rowInWords = (row: Row, scorecard: Scorecard, since: Since, locale: Locale): SheetRow => ({
	...rowInBrief(row, scorecard, locale),
	...rowDetails(row, scorecard, since, locale)
});

/** Speed on the left arm; on the right what it is to buy. */
function largeBalance({ rows, question }: Scorecard, locale: Locale): Sheet['balance'] {
	const speed = rows.filter(({ metric }) => metric.key === speedKey);
	const buys = rows.filter(({ metric }) => buysKeys.some((key) => key === metric.key));
	const wrap = speed.flatMap(({ variants }) =>
		variants().filter(({ metric, figure }) => metric.key === 'aht.wrap' && figure.value !== null)
	);
	const weight = balanceOf(speed, buys);
	return {
		...tiltInWords(
			weight,
			{ more: () => m.scorecard_balance_left({}, { locale }), less: () => m.scorecard_balance_right({}, { locale }) },
			locale
		),
		speed: [...speed, ...wrap].map((weighed) => figureInWords(weighed, question, locale)),
		buys: buys.map((weighed) => figureInWords(weighed, question, locale))
	};
}

import { spellCount, spellInterval, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { isClear } from '#lib/scorecards/change.ts';
import { contactsBehind } from '#lib/scorecards/contacts-behind.ts';
import { differenceInWords } from './difference-in-words.ts';
import { metricDefinition, metricGamed, metricName, missingInWords } from '#lib/questions/names.ts';
import type { Question } from '#lib/questions/question.ts';
import { nothingSince, restatedInWords, type Since } from './restated-in-words.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';

export type Tone = 'better' | 'worse' | 'neither';

export type ChangeInWords = {
	text: string;
	/** "cannot tell", or the interval of the difference. */
	reading: string;
	tone: Tone | null;
};

/** A figure in a reader's language, as it stands in a row. */
export type FigureInWords = {
	key: string;
	name: string;
	/** Null where there is none; then `note` says why. */
	value: string | null;
	interval: string | null;
	n: string | null;
	/** Said beside the value: provisional, indicative, or why there is none. */
	note: string | null;
	open: boolean;
	change: ChangeInWords | null;
	/** The address of the contacts that count, null where there are none. */
	contacts: string | null;
};

function maturityOf({ horizonDays }: Metric, { maturity }: Figure, locale: Locale): string {
	if (maturity === 'final') return m.scorecard_maturity_final({}, { locale });
	if (maturity === 'unknown') return m.scorecard_maturity_unknown({}, { locale });
	return m.scorecard_maturity_provisional({ count: horizonDays }, { locale });
}

/** What the newest days that are old enough say: the 12 weeks to 9 August: 39.3 % (37.0–41.6). */
function latestInWords({ metric: { unit }, latest }: Weighed, locale: Locale): string[] {
	const { value = null, low = null, high = null } = latest?.figure ?? {};
	if (!latest || value === null || low === null || high === null) return [];
	return [
		m.scorecard_latest(
			{
				period: spellPeriod(latest.from, latest.to, locale),
				value: spellValue(unit, value, locale),
				interval: spellInterval(unit, low, high, locale)
			},
			{ locale }
		)
	];
}

function noteOf(weighed: Weighed, { compare }: Question, locale: Locale): string | null {
	const { figure, change } = weighed;
	const { missing, maturity, indicative } = figure;
	if (missing) return [missingInWords(missing, locale), ...latestInWords(weighed, locale)].join('; ');
	const notes = [
		...(maturity === 'provisional' ? [m.scorecard_provisional({}, { locale })] : []),
		...(indicative ? [m.scorecard_indicative_short({}, { locale })] : []),
		...(!change && compare !== 'none' ? [m.scorecard_nothing_before({}, { locale })] : [])
	];
	return notes.length > 0 ? notes.join(' · ') : null;
}

/** Which way a change goes for those it concerns; null while it is not told from none. */
function toneOf({ better }: Metric, change: NonNullable<Weighed['change']>): Tone | null {
	if (!isClear(change)) return null;
	if (better === null) return 'neither';
	return (better === 'higher') === change.difference > 0 ? 'better' : 'worse';
}

/** Both ends of a clear difference without their common sign, the smaller first. */
function sizesOf({ unit }: Metric, { low, high }: NonNullable<Weighed['change']>, locale: Locale): string {
	const [least = 0, most = 0] = [Math.abs(low ?? 0), Math.abs(high ?? 0)].sort((a, b) => a - b);
	return spellInterval(unit, least, most, locale);
}

/** What a figure's change comes to, and whether it can be told from none. */
export function changeInWords({ metric, change }: Weighed, locale: Locale = getLocale()): ChangeInWords | null {
	if (!change) return null;
	const tone = toneOf(metric, change);
	return {
		text: differenceInWords(metric, change.difference, locale),
		reading: tone === null ? m.scorecard_cannot_tell({}, { locale }) : sizesOf(metric, change, locale),
		tone
	};
}

/** What a figure is, how it came about, and how it can be bent. */
export type ReceiptInWords = {
	definition: string;
	gamed: string;
	/** Numerator and denominator, as the catalogue has them. */
	sums: string;
	maturity: string;
	/** Why the figure is no more than indicative, where it is not. */
	caution: string | null;
	before: string | null;
	/** Whether the organisation has defined it itself: no list of contacts is what it counts. */
	isOwn: boolean;
	/** What it was when it was first reported, and what has changed it since. */
	reported: string | null;
};

/** What stands behind a figure, in words. */
export function receiptInWords(
	{ metric, figure, before, restated }: Weighed,
	locale: Locale = getLocale(),
	since: Since = nothingSince
): ReceiptInWords {
	return {
		definition: metricDefinition(metric, locale),
		gamed: metricGamed(metric, locale),
		sums: metric.source,
		maturity: maturityOf(metric, figure, locale),
		caution: figure.indicative ? m.scorecard_indicative({}, { locale }) : null,
		before: before?.value == null ? null : spellValue(metric.unit, before.value, locale),
		isOwn: metric.own !== undefined,
		reported: restatedInWords({ metric, ...(restated && { restated }) }, since, locale)
	};
}

/** A figure in words. What is withheld does not give its n away. */
export function figureInWords(weighed: Weighed, question: Question, locale: Locale = getLocale()): FigureInWords {
	const { metric, figure } = weighed;
	const { value, low, high, n, missing } = figure;
	return {
		key: metric.key,
		name: metricName(metric, locale),
		value: value === null ? null : spellValue(metric.unit, value, locale),
		interval: low === null || high === null ? null : spellInterval(metric.unit, low, high, locale),
		n: n === 0 || missing?.code === 'withheld' ? null : m.scorecard_n({ count: spellCount(n, locale) }, { locale }),
		note: noteOf(weighed, question, locale),
		open: figure.maturity === 'provisional',
		change: changeInWords(weighed, locale),
		contacts: n === 0 ? null : contactsBehind(metric, question)
	};
}

import { spellCount, spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Happening } from '#lib/targets/plan.ts';
import { searchOf } from './ask.ts';
import { differenceInWords } from './difference-in-words.ts';
import { figureInWords, type Tone } from './figure-in-words.ts';
import { changeOfFour } from './findings-in-words.ts';
import type { Finding, Findings } from './findings-of.ts';
import { listOf, metricName, unitName } from './names.ts';
import type { Question } from './question.ts';
import type { Weighed } from './scorecard.ts';
import { readingInWords } from './trend-in-words.ts';

/** A finding as it stands in a list: the claim and n beside the sentence, and where the row that proves it is. */
export type ListedFinding = {
	sentence: string;
	tone: Tone;
	claim: string;
	/** n, which way it goes, since when, how it was weighed. */
	notes: string[];
	/** The metric's key. */
	metric: string;
	/** Of a measure of speed: what it is weighed against. */
	against: { metric: string; text: string }[];
	/** The address of the scorecard's row, after its path. */
	at: string;
};

/** Findings in a reader's language, in their order, and how they were found. */
export type ListedFindings = { list: ListedFinding[]; how: string };

export function findingsListed(
	{ looked, found }: Findings,
	question: Question,
	locale: Locale = getLocale()
): ListedFindings {
	return {
		list: found.map((finding) => listed(finding, question, locale)),
		how: m.overview_how_text({ count: looked, shown: spellCount(looked, locale) }, { locale })
	};
}

function listed(finding: Finding, question: Question, locale: Locale): ListedFinding {
	const { unit, metric, figure, trend, events, sameMix, against } = finding;
	const tone = toneOf(finding);
	const notes = [
		m.scorecard_n({ count: spellCount(figure.n, locale) }, { locale }),
		...(tone === 'neither' ? [] : [(tone === 'better' ? m.overview_better : m.overview_worse)({}, { locale })]),
		...(trend.reading.code === 'signal' ? [readingInWords(metric, trend, locale)] : []),
		...(sameMix ? [m.overview_same_mix({}, { locale })] : []),
		...(figure.maturity === 'provisional' ? [m.scorecard_provisional({}, { locale })] : []),
		...(figure.indicative ? [m.scorecard_indicative_short({}, { locale })] : [])
	];
	return {
		sentence: sentenceOf(finding, locale),
		tone,
		claim:
			events.length === 0
				? m.overview_described({}, { locale })
				: m.overview_coincided(
						{
							events: listOf(
								events.map((event) => eventName(event, locale)),
								locale
							)
						},
						{ locale }
					),
		notes,
		metric: metric.key,
		against: against.map((weighed) => ({
			metric: weighed.metric.key,
			text: againstInWords(weighed, question, locale)
		})),
		at: `${searchOf(unit ? { ...question, unit } : question)}#${metric.key}`
	};
}

function sentenceOf({ unit, metric, figure, change }: Finding, locale: Locale): string {
	const name = metricName(metric, locale);
	const four = changeOfFour(metric.key, unit && unitName(unit, locale), change.difference, locale);
	if (four !== null) return four;
	return m.overview_changed(
		{
			name,
			change: differenceInWords(metric, change.difference, locale),
			value: figure.value === null ? '' : spellValue(metric.unit, figure.value, locale)
		},
		{ locale }
	);
}

function toneOf({ metric: { better }, change: { difference } }: Finding): Tone {
	if (better === null) return 'neither';
	return (better === 'higher') === difference > 0 ? 'better' : 'worse';
}

function eventName({ name, type, unit: { dimension, member } }: Happening, locale: Locale): string {
	const called = name ?? type ?? '';
	if (dimension === 'all') return m.overview_event({ name: called }, { locale });
	return m.overview_event_of({ name: called, unit: unitName({ dimension, member }, locale) }, { locale });
}

function againstInWords(weighed: Weighed, question: Question, locale: Locale): string {
	const { name, change, note, value } = figureInWords(weighed, question, locale);
	if (change) return m.overview_against_one({ name, change: change.text, reading: change.reading }, { locale });
	return m.overview_against_none({ name, note: note ?? value ?? '' }, { locale });
}

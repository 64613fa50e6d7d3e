import { analysisKeys, type AnalysisKey, type AnalysisResult, type Ending } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { addressOf } from './address-of.ts';
import type { AnswerInWords } from './answer-in-words.ts';
import { answerOf } from './answer-of.ts';
import { levelInWords } from './level-in-words.ts';
import { questionInWords } from './question-in-words.ts';

/** What an analysis found, as it is kept; `computedAt` in seconds since 1970. */
export type Kept = { result: AnalysisResult; isStale: boolean; computedAt: number };

/** An answer in one sentence. */
export type Finding = {
	question: string;
	/** Of which target or event; null where it is of everything. */
	of: string | null;
	lead: string;
	/** What the level of the claim is called; null where nothing is claimed. */
	level: string | null;
	/** Where all of it stands, beneath the page of the story. */
	at: string;
	/** Of what else the same question ended alike, after `said`; null where there is nothing else. */
	also: { said: string; of: { name: string; at: string }[] } | null;
};

/** A question that the records here do not allow, and what to bring. */
export type Unasked = { question: string; of: string | null; bring: string[]; at: string };

/** Everything that was found, in the order in which a leader can act on it. */
export type Story = {
	seen: Finding[];
	nothingSeen: Finding[];
	cannotTell: Finding[];
	lacking: Unasked[];
	/** When the newest was worked out, in seconds since 1970; null where nothing is kept. */
	computedAt: number | null;
	/** Whether data came in since. */
	isStale: boolean;
};

type Told = { answer: AnswerInWords; result: AnalysisResult };

/** Tells what was found; among what is seen the surest claim comes first. */
export function storyOf(kept: readonly Kept[], locale: Locale): Story {
	const told = toldOf(kept, locale);
	const withEnding = (ending: Ending): Told[] => told.filter(({ answer }) => answer.ending === ending);
	return {
		seen: surestFirst(withEnding('seen')).map((one) => findingOf(one, locale)),
		nothingSeen: byQuestion(surestFirst(withEnding('nothing_seen')), locale),
		cannotTell: byQuestion(withEnding('cannot_tell'), locale),
		lacking: kept.length === 0 ? [] : [...withEnding('lacking').map(unaskedOf), ...withoutSubject(kept, locale)],
		computedAt: kept.length === 0 ? null : Math.max(...kept.map(({ computedAt }) => computedAt)),
		isStale: kept.some(({ isStale }) => isStale)
	};
}

/** The surest of what was seen, at most so many, for a page that has little room. */
export const surestOf = (kept: readonly Kept[], most: number, locale: Locale): Finding[] =>
	surestFirst(toldOf(kept, locale).filter(({ answer }) => answer.ending === 'seen'))
		.slice(0, most)
		.map((one) => findingOf(one, locale));

const toldOf = (kept: readonly Kept[], locale: Locale): Told[] =>
	kept.map(({ result }) => ({ answer: answerOf(result, locale), result }));

const surestFirst = (told: readonly Told[]): Told[] => told.toSorted((a, b) => b.answer.claim - a.answer.claim);

const findingOf = ({ answer, result }: Told, locale: Locale): Finding => ({
	question: answer.question,
	of: answer.of,
	lead: answer.lead,
	level: answer.ending === 'seen' || answer.ending === 'nothing_seen' ? levelInWords(answer.claim, locale).name : null,
	at: addressOf(result.key, result.subject),
	also: null
});

/** Where nothing is to act on, a question is told once: of the first, with the others beside it. */
const byQuestion = (told: readonly Told[], locale: Locale): Finding[] =>
	[...Map.groupBy(told, ({ result }) => result.key).values()].flatMap(([first, ...others]) =>
		first ? [{ ...findingOf(first, locale), also: others.length > 0 ? alsoOf(others, locale) : null }] : []
	);

const alsoOf = (others: readonly Told[], locale: Locale): Finding['also'] => ({
	said: m.analyses_also_of({}, { locale }),
	of: others.map(({ answer, result }) => ({
		name: answer.of ?? m.analyses_of_all({}, { locale }),
		at: addressOf(result.key, result.subject)
	}))
});

const unaskedOf = ({ answer, result }: Told): Unasked => ({
	question: answer.question,
	of: answer.of,
	bring: answer.lacking.length > 0 ? answer.lacking : [answer.lead],
	at: addressOf(result.key, result.subject)
});

/** Questions without an answer: not put yet, or without the target or event that they start from. */
const withoutSubject = (kept: readonly Kept[], locale: Locale): Unasked[] =>
	analysisKeys
		.filter((key: AnalysisKey) => !kept.some(({ result }) => result.key === key))
		.map((key) => ({
			question: questionInWords(key, locale),
			of: null,
			bring: [m.analyses_no_subject({}, { locale })],
			at: addressOf(key, null)
		}));

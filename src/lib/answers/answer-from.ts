import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { AnswerInWords, PictureInWords } from './answer-in-words.ts';
import { checksInWords, type WordsOfCounts } from './check-in-words.ts';
import { estimateInWords } from './estimate-in-words.ts';
import { lackingInWords } from './lacking-in-words.ts';
import { questionInWords } from './question-in-words.ts';

type Words = (inputs: object, options: { locale: Locale }) => string;

/** What an analysis says in words of its own; the rest is said of all alike. */
type Own = Pick<AnswerInWords, 'lead' | 'more'> & {
	/** Of what it is, where it is not called as the subject is. */
	of?: string | null;
	naive?: string | null;
	/** What an estimate is called, by its name in the result. */
	nameOf: (name: string) => string;
	checks?: Parameters<typeof checksInWords>[1];
	lacking?: Record<string, WordsOfCounts>;
	how: readonly Words[];
	change: readonly Words[];
	pictures: PictureInWords[];
};

/** An answer as a manager reads it: what is an analysis's own, and what every answer has. */
export function answerFrom(result: AnalysisResult, locale: Locale, own: Own): AnswerInWords {
	const { key, ending, subject } = result;
	const say = (words: Words): string => words({}, { locale });
	return {
		...{ key, ending, claim: result.estimates[0]?.claim ?? 0, question: questionInWords(key, locale) },
		of: own.of === undefined ? subject.name : own.of,
		...{ lead: own.lead, more: own.more, naive: own.naive ?? null },
		estimates: result.estimates.map((one) => estimateInWords(one, own.nameOf(one.name), locale)),
		checks: checksInWords(result.checks, own.checks ?? {}, locale),
		lacking: lackingInWords(result.lacking, own.lacking ?? {}, locale),
		...{ how: own.how.map(say), change: own.change.map(say), pictures: own.pictures }
	};
}

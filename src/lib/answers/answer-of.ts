import type { AnalysisKey, AnalysisResult } from '#lib/analyses/analysis.ts';
import { getLocale } from '#lib/i18n/words.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { AnswerInWords } from './answer-in-words.ts';
import { bunchingInWords } from './bunching-in-words.ts';
import { partnerInWords } from './partner-in-words.ts';

type InWords = (result: AnalysisResult, locale: Locale) => AnswerInWords;

/** How each analysis is told. */
const answers: Partial<Record<AnalysisKey, InWords>> = {
	bunching: bunchingInWords,
	partner: partnerInWords
};

/** An analysis as a reader sees it; null where its words are not written. */
export const answerOf = (result: AnalysisResult, locale: Locale = getLocale()): AnswerInWords | null =>
	answers[result.key]?.(result, locale) ?? null;

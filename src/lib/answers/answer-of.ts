import type { AnalysisKey, AnalysisResult } from '#lib/analyses/analysis.ts';
import { getLocale } from '#lib/i18n/words.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { AnswerInWords } from './answer-in-words.ts';
import { bunchingInWords } from './bunching-in-words.ts';
import { gamingRadarInWords } from './gaming-radar-in-words.ts';
import { falseEconomyInWords } from './false-economy-in-words.ts';
import { targetEffectInWords } from './target-effect-in-words.ts';
import { partnerInWords } from './partner-in-words.ts';
import { targetMixInWords } from './target-mix-in-words.ts';
import { waitOrSolvedInWords } from './wait-or-solved-in-words.ts';
import { menuMazeInWords } from './menu-maze-in-words.ts';
import { whoComesBackInWords } from './who-comes-back-in-words.ts';
import { wellbeingLagInWords } from './wellbeing-lag-in-words.ts';
import { loadInWords } from './load-in-words.ts';
import { coachingInWords } from './coaching-in-words.ts';

type InWords = (result: AnalysisResult, locale: Locale) => AnswerInWords;

/** How each analysis is told. */
const answers: Record<AnalysisKey, InWords> = {
	target_effect: targetEffectInWords,
	false_economy: falseEconomyInWords,
	coaching: coachingInWords,
	load: loadInWords,
	wellbeing_lag: wellbeingLagInWords,
	bunching: bunchingInWords,
	gaming_radar: gamingRadarInWords,
	partner: partnerInWords,
	target_mix: targetMixInWords,
	wait_or_solved: waitOrSolvedInWords,
	menu_maze: menuMazeInWords,
	who_comes_back: whoComesBackInWords
};

/** An analysis as a reader sees it. */
export const answerOf = (result: AnalysisResult, locale: Locale = getLocale()): AnswerInWords =>
	answers[result.key](result, locale);

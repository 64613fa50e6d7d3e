import type { AnalysisKey } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';

const questions = {
	target_effect: m.analyses_question_target_effect,
	bunching: m.analyses_question_bunching,
	false_economy: m.analyses_question_false_economy,
	wait_or_solved: m.analyses_question_wait_or_solved,
	wellbeing_lag: m.analyses_question_wellbeing_lag,
	load: m.analyses_question_load,
	menu_maze: m.analyses_question_menu_maze,
	partner: m.analyses_question_partner,
	coaching: m.analyses_question_coaching,
	target_mix: m.analyses_question_target_mix,
	gaming_radar: m.analyses_question_gaming_radar,
	who_comes_back: m.analyses_question_who_comes_back
} as const satisfies Record<AnalysisKey, unknown>;

/** What a manager asks, as the title of an analysis. */
export const questionInWords = (key: AnalysisKey, locale: Locale): string => questions[key]({}, { locale });

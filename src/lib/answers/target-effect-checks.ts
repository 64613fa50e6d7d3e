import { m } from '#lib/i18n/words.ts';
import type { WordsOfCounts } from './check-in-words.ts';

/** The checks that only the effect of a target has: what rests on it repeats them. */
export const targetEffectChecks: Record<string, WordsOfCounts> = {
	alone: m.target_effect_check_alone,
	same_weeks: m.target_effect_check_same_weeks,
	leads_fcr: m.target_effect_check_leads_fcr,
	placebo_date_fcr: m.target_effect_check_placebo_date_fcr
};

import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';

const methods = {
	raw: m.analyses_method_raw,
	difference_in_differences: m.analyses_method_difference_in_differences,
	staggered_starts: m.analyses_method_staggered_starts,
	event_study: m.analyses_method_event_study,
	interrupted_series: m.analyses_method_interrupted_series,
	bunching: m.analyses_method_bunching,
	fixed_effects: m.analyses_method_fixed_effects,
	team_months: m.analyses_method_team_months,
	adjusted: m.analyses_method_adjusted,
	standardised: m.analyses_method_standardised,
	matched: m.analyses_method_matched,
	survival: m.analyses_method_survival,
	change_point: m.analyses_method_change_point,
	knee: m.analyses_method_knee,
	staffing: m.analyses_method_staffing,
	resampled: m.analyses_method_resampled,
	lot: m.analyses_method_lot,
	simulated: m.analyses_method_simulated
};

const known: Partial<Record<string, (inputs: object, options: { locale: Locale }) => string>> = methods;

/** What a method does, in a few plain words, by the end of its key. */
export function methodInWords(method: string, locale: Locale): string {
	const words = known[method];
	if (!words) throw new Error(`The method ${method} has no words: add analyses_method_${method} to method-in-words.ts`);
	return words({}, { locale });
}

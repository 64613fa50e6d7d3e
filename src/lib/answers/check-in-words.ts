import type { Check } from '#lib/analyses/analysis.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { CheckInWords } from './answer-in-words.ts';

/** The sentence of a check or of what is lacking; `have` and `need` are spelled counts, empty where there are none. */
export type WordsOfCounts = (inputs: { have: string; need: string }, options: { locale: Locale }) => string;

const shared: Record<string, WordsOfCounts> = {
	leads: m.analyses_check_leads,
	placebo_date: m.analyses_check_placebo_date,
	placebo_outcome: m.analyses_check_placebo_outcome,
	shared_queues: m.analyses_check_shared_queues,
	weeks_before: m.analyses_check_weeks_before,
	weeks_after: m.analyses_check_weeks_after,
	composition: m.analyses_check_composition,
	clusters: m.analyses_check_clusters,
	timer: m.analyses_check_timer,
	coverage: m.analyses_check_coverage,
	overlap: m.analyses_check_overlap,
	enough: m.analyses_check_enough
};

const spelled = (count: number | null, locale: Locale): string => (count === null ? '' : spellCount(count, locale));

/** Checks as they are read: an analysis's own words before those that all share. */
export const checksInWords = (
	checks: readonly Check[],
	own: Record<string, WordsOfCounts>,
	locale: Locale
): CheckInWords[] =>
	checks.map(({ name, passed, value, limit }) => {
		const words = own[name] ?? shared[name];
		if (!words) throw new Error(`The check ${name} has no words`);
		return { text: words({ have: spelled(value, locale), need: spelled(limit, locale) }, { locale }), passed };
	});

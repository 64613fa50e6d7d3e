import type { Lacking } from '#lib/analyses/analysis.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { WordsOfCounts } from './check-in-words.ts';

const shared: Record<string, WordsOfCounts> = {
	targets: m.analyses_lacking_targets,
	events: m.analyses_lacking_events,
	comparison_group: m.analyses_lacking_comparison_group,
	weeks_before: m.analyses_lacking_weeks_before,
	weeks_after: m.analyses_lacking_weeks_after,
	months: m.analyses_lacking_months,
	contacts: m.analyses_lacking_contacts,
	agents: m.analyses_lacking_agents,
	teams: m.analyses_lacking_teams,
	known_customers: m.analyses_lacking_known_customers,
	agents_of_contacts: m.analyses_lacking_agents_of_contacts,
	handle_seconds: m.analyses_lacking_handle_seconds,
	rounded_months: m.analyses_lacking_rounded_months,
	reasons: m.analyses_lacking_reasons,
	waits: m.analyses_lacking_waits,
	menus: m.analyses_lacking_menus,
	employers: m.analyses_lacking_employers,
	orders: m.analyses_lacking_orders,
	customers: m.analyses_lacking_customers,
	yearly_values: m.analyses_lacking_yearly_values,
	surveys: m.analyses_lacking_surveys,
	pulse: m.analyses_lacking_pulse,
	agent_days: m.analyses_lacking_agent_days,
	coaching: m.analyses_lacking_coaching,
	employment: m.analyses_lacking_employment,
	absence: m.analyses_lacking_absence,
	whole_days: m.analyses_lacking_whole_days
};

/** What the data here lack and what to bring: an analysis's own words before those that all share. */
export const lackingInWords = (
	lacking: readonly Lacking[],
	own: Record<string, WordsOfCounts>,
	locale: Locale
): string[] =>
	lacking.map(({ what, have, need }) => {
		const words = own[what] ?? shared[what];
		if (!words) throw new Error(`What is lacking has no words: ${what}`);
		return words(
			{ have: spellCount(have ?? 0, locale), need: need === null ? '' : spellCount(need, locale) },
			{ locale }
		);
	});

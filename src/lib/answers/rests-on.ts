import type { Estimated } from '#lib/analyses/analysis.ts';
import { spellList } from '#lib/i18n/spell-list.ts';
import { spellCount, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';

const words = {
	contacts: m.analyses_n_contacts,
	customers: m.analyses_n_customers,
	agents: m.analyses_n_agents,
	teams: m.analyses_n_teams,
	months: m.analyses_n_months
};
const kinds = ['contacts', 'customers', 'agents', 'teams', 'months'] as const;

/** How many an estimate rests on: 312,400 contacts, 82 agents and 12 teams. */
export const restsOn = (n: Estimated['n'], locale: Locale): string =>
	spellList(
		kinds.flatMap((kind) => {
			const count = n[kind];
			return count === undefined ? [] : [words[kind]({ count, said: spellCount(count, locale) }, { locale })];
		}),
		locale
	);

/** The most of each kind that any of these rests on. */
export const mostOf = (estimates: readonly Pick<Estimated, 'n'>[]): Estimated['n'] =>
	Object.fromEntries(
		kinds.flatMap((kind) => {
			const counts = estimates.flatMap(({ n }) => n[kind] ?? []);
			return counts.length === 0 ? [] : [[kind, Math.max(...counts)]];
		})
	);

import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';

/**
 * Contacts of an agent's day, and how many its colleagues in the team had on average that day, null where not known; and all
 * days whose team is known.
 */
export type AgentLoads = {
	of: (agent: number, day: number) => number | null;
	ofColleagues: (agent: number, day: number) => number | null;
	all: () => Generator<{ agent: number; day: number; team: number; load: number }, void, undefined>;
};

const handled = outcomes.indexOf('handled');
/** More days than are ever numbered. */
const daysKept = 100_000;
const keyOf = (agent: number, day: number): number => agent * daysKept + day;

/**
 * How many contacts agents had on their days: as the telephone system counted them, or else counted from the contacts, which
 * a sample of customers does not allow. Null where it cannot be known. The team is that of the day's contacts. Source:
 * metrics.md C6, D0.
 */
export function agentLoads({ contacts, agentDays, isSampled }: Evidence): AgentLoads | null {
	const teams = new Map<number, number>();
	const counted = new Map<number, number>();
	for (let row = 0; row < contacts.count; row++) {
		const [agent, day] = [contacts.agent[row] ?? none, contacts.day[row] ?? none];
		if (agent === none || contacts.outcome[row] !== handled) continue;
		const key = keyOf(agent, day);
		teams.set(key, contacts.team[row] ?? none);
		counted.set(key, (counted.get(key) ?? 0) + 1);
	}
	const told = new Map<number, number>();
	for (const { agent, day, contacts: ofDay } of agentDays)
		if (ofDay !== null && ofDay > 0) told.set(keyOf(agent, day), ofDay);
	if (told.size === 0 && isSampled) return null;
	const loads = told.size > 0 ? told : counted;

	const ofTeams = new Map<number, { contacts: number; agents: number }>();
	for (const [key, load] of loads) {
		const team = teams.get(key);
		if (team === undefined || team === none) continue;
		const teamDay = keyOf(team, key % daysKept);
		const sums = ofTeams.get(teamDay);
		if (sums) {
			sums.contacts += load;
			sums.agents += 1;
		} else ofTeams.set(teamDay, { contacts: load, agents: 1 });
	}
	return {
		of: (agent, day) => loads.get(keyOf(agent, day)) ?? null,
		ofColleagues(agent, day) {
			const key = keyOf(agent, day);
			const [own, team] = [loads.get(key), teams.get(key) ?? none];
			const sums = team === none ? undefined : ofTeams.get(keyOf(team, day));
			return own === undefined || !sums || sums.agents < 2 ? null : (sums.contacts - own) / (sums.agents - 1);
		},
		*all() {
			for (const [key, load] of loads) {
				const team = teams.get(key) ?? none;
				if (team !== none) yield { agent: Math.floor(key / daysKept), day: key % daysKept, team, load };
			}
		}
	};
}

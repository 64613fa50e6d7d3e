import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthBack } from './month-back.ts';
import { noRepeat } from './no-repeat.ts';

/** Contacts of an agent in a month, and the points of 100 by which more of them stayed solved than usual for their reasons. */
export type AgentMonth = { agent: number; team: number; month: number; contacts: number; aboveUsual: number };

/** How much better than usual for its reason and month an agent’s contact ended, in points of 100; null where it says nothing. */
export function aboveUsual(evidence: Evidence): (row: number) => number | null {
	const { contacts, throughDay } = evidence;
	const monthOf = monthBack(throughDay);
	const solvedOf = noRepeat(evidence);
	const outcomeOf = (row: number) => ((contacts.agent[row] ?? none) === none ? null : solvedOf(row));
	const usual = new Map<number, { sum: number; of: number }>();
	const kindOf = (row: number): number => 1000 * monthOf(contacts.day[row] ?? 0) + (contacts.reason[row] ?? none);
	for (let row = 0; row < contacts.count; row++) {
		const outcome = outcomeOf(row);
		if (outcome === null) continue;
		const known = usual.get(kindOf(row));
		if (known) {
			known.sum += outcome;
			known.of += 1;
		} else usual.set(kindOf(row), { sum: outcome, of: 1 });
	}
	return (row) => {
		const outcome = outcomeOf(row);
		const known = outcome === null ? undefined : usual.get(kindOf(row));
		return outcome === null || !known ? null : 100 * (outcome - known.sum / known.of);
	};
}

/** Fewer contacts than this say too little of an agent's month. */
const fewestContacts = 20;

/** Agents' months with enough contacts to tell, in any order. */
export function agentMonths(evidence: Evidence): AgentMonth[] {
	const { contacts, throughDay } = evidence;
	const monthOf = monthBack(throughDay);
	const outcomeOf = aboveUsual(evidence);
	const found = new Map<string, AgentMonth>();
	for (let row = 0; row < contacts.count; row++) {
		const [agent, team] = [contacts.agent[row] ?? none, contacts.team[row] ?? none];
		const outcome = agent === none ? null : outcomeOf(row);
		if (outcome === null) continue;
		const month = monthOf(contacts.day[row] ?? 0);
		const key = `${String(agent)} ${String(month)}`;
		let own = found.get(key);
		if (!own) found.set(key, (own = { agent, team, month, contacts: 0, aboveUsual: 0 }));
		own.team = team;
		own.contacts += 1;
		own.aboveUsual += outcome;
	}
	return [...found.values()].flatMap((own) =>
		own.contacts < fewestContacts ? [] : [{ ...own, aboveUsual: own.aboveUsual / own.contacts }]
	);
}

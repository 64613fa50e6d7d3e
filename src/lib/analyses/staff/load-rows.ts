import { groupingOf, type Grouping } from '#lib/statistics/absorb.ts';
import type { AgentLoads } from '#lib/analyses/rows/agent-loads.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthBack } from './month-back.ts';
import { noRepeat } from './no-repeat.ts';
import { panelCells } from '#lib/analyses/rows/panel-cells.ts';

/** The contacts of an agent's day for one reason, in parallel lists: the share that stayed solved, and how busy the day was. */
export type LoadRows = {
	ys: number[];
	weights: number[];
	agents: Grouping;
	/** The month and the reason together. */
	kinds: Grouping;
	loads: number[];
	/** Contacts that the agent's colleagues had on average that day; null where not known. */
	colleagues: (number | null)[];
};

/** What load is held against: contacts of agents whose day was counted. Source: metrics.md C6. */
export function loadRows(evidence: Evidence, agentLoads: AgentLoads): LoadRows {
	const { contacts, throughDay } = evidence;
	const monthOf = monthBack(throughDay);
	const ofRow = (row: number) => agentLoads.of(contacts.agent[row] ?? -1, contacts.day[row] ?? -1);
	const dayBack = (row: number) => (ofRow(row) === null ? null : (contacts.day[row] ?? 0) - throughDay);
	const cells = panelCells(contacts, dayBack, noRepeat(evidence));
	const days = cells.periods.map((back) => back + throughDay);
	return {
		ys: cells.ys,
		weights: cells.counts,
		agents: groupingOf(cells.agents.map(String)),
		kinds: groupingOf(days.map((day, at) => `${String(monthOf(day))} ${String(cells.reasons[at])}`)),
		loads: days.map((day, at) => agentLoads.of(cells.agents[at] ?? -1, day) ?? 0),
		colleagues: days.map((day, at) => agentLoads.ofColleagues(cells.agents[at] ?? -1, day))
	};
}

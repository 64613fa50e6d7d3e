import { sql } from './drizzle.ts';
import { countAgentDays } from '#lib/facts/count-agent-days.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { contentOrder, type ContactCells } from './contact-row.ts';
import type { Session } from './engine.ts';
import { outcomeNumbers } from './outcome-numbers.ts';
import { selected } from './sql.ts';

/** Agents by the days that something of theirs has changed on. */
export type AgentDays = Map<string, Set<number>>;

export function noteAgentDay(agentDays: AgentDays, day: string, agent: number | null): void {
	if (agent === null) return;
	const agents = agentDays.get(day);
	if (agents) agents.add(agent);
	else agentDays.set(day, new Set([agent]));
}

/** Carries into the tally what agents' days have become: `was` and `is` say which contacts belonged to them before and do now. */
export async function settleAgentDays(
	session: Session,
	tally: Tally,
	agentDays: AgentDays,
	was: (id: number) => boolean,
	is: (id: number) => boolean
): Promise<void> {
	const { contact } = session.tables;
	for (const [day, agents] of agentDays) {
		const rows = await session.rows<ContactCells>(
			sql`select ${selected(contact)} from ${contact}
				where ${contact.day} = ${day} and ${contact.agent} is not null
					and ${contact.outcome} = ${outcomeNumbers.handled} and coalesce(${contact.direction}, 0) = 0
				order by ${contentOrder(session.tables)}`
		);
		const touched = rows.filter(({ agent }) => agent !== null && agents.has(agent));
		countAgentDays(
			tally,
			touched.filter(({ id }) => was(id)),
			-1
		);
		countAgentDays(
			tally,
			touched.filter(({ id }) => is(id)),
			1
		);
	}
}

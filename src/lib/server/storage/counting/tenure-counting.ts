import { sql } from '../drizzle.ts';
import { countTenure } from '#lib/facts/count-tenure.ts';
import type { Counting } from './counting.ts';
import { readEmployments } from '../records/employments-table.ts';
import { groupConditions } from './group-condition.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';

type Handled = {
	agent: number;
	day: string;
	contacts: number;
	team: number | null;
	site: number | null;
	employer: number | null;
};

/** Contacts have no index by agent: few agents at a time would be many readings of all. */
const agentsTogether = 500;

/** The tenure of those who handled contacts: by day, or, as their employments change, by agent. */
export const tenureCounting: Counting = {
	touchedBy: { contacts: 'day', employment: 'agent', roster: 'all' },
	async count(session, tally, groups, sign, ease) {
		const employments = await readEmployments(session);
		if (!employments) return;
		const { contact } = session.tables;
		const byAgent = typeof groups[0] === 'number';
		const conditions = byAgent
			? groupConditions(session, contact, sql`${contact.agent}`, groups, agentsTogether)
			: groupConditions(session, contact, sql`${contact.day}`, groups);
		for await (const condition of conditions) {
			const handled = await session.rows<Handled>(
				sql`select ${contact.agent} as "agent", ${contact.day} as "day", count(*) as "contacts",
						${contact.team} as "team", ${contact.site} as "site", ${contact.employer} as "employer"
					from ${contact}
					where ${condition} and ${contact.agent} is not null
						and ${contact.outcome} = ${outcomeNumbers.handled} and coalesce(${contact.direction}, 0) = 0
					group by ${contact.day}, ${contact.agent}, ${contact.team}, ${contact.site}, ${contact.employer}`
			);
			for (const { team, site, employer, ...contacts } of handled) {
				const members = { team, site, employer, queue: null, channel: null, reason: null, language: null };
				countTenure(tally, { ...contacts, members }, employments, sign);
			}
			await ease();
		}
	}
};

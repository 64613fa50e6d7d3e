import { sql } from '../drizzle.ts';
import { countAgentShares } from '#lib/facts/count-agent-shares.ts';
import { firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import type { Counting, Group } from './counting.ts';
import type { Session } from '../engine.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';

/** On how few agents the contacts of each month fell: a contact touches its whole month. */
export const agentShareCounting: Counting = {
	touchedBy: { contacts: 'day' },
	reach: { contacts: () => Promise.resolve((days) => [...new Set(days.flatMap(monthOf))]) },
	async count(session, tally, groups, sign) {
		for (const group of groups === 'all' ? await monthsIn(session) : groups) {
			const month = String(group);
			countAgentShares(tally, { month, byAgent: await contactsByAgent(session, month) }, sign);
		}
	}
};

const monthOf = (day: Group): string[] => (typeof day === 'string' ? [firstOfMonth(day)] : []);

async function monthsIn({ rows, tables: { contact } }: Session): Promise<string[]> {
	const days = await rows<{ day: string }>(sql`select distinct ${contact.day} as "day" from ${contact}`);
	return [...new Set(days.map(({ day }) => firstOfMonth(day)))];
}

async function contactsByAgent({ rows, tables: { contact } }: Session, month: string): Promise<number[]> {
	const found = await rows<{ contacts: number }>(
		sql`select count(*) as "contacts" from ${contact}
			where ${contact.day} between ${month} and ${lastOfMonth(month)} and ${contact.agent} is not null
				and ${contact.outcome} = ${outcomeNumbers.handled} and coalesce(${contact.direction}, 0) = 0
			group by ${contact.agent}`
	);
	return found.map(({ contacts }) => contacts);
}

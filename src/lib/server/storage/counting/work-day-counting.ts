import { sql } from '../drizzle.ts';
import { countWorkDay, joinWorkDay, type WorkDay } from '#lib/facts/count-work-day.ts';
import { agentPlace } from './agent-place.ts';
import type { Counting } from './counting.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import { groupConditions } from './group-condition.ts';
import { Placements } from '../records/placements.ts';

type StoredWorkDay = WorkDay & { agent: number | null; team: number | null; day: string };

/** Agents' days at work, by day. */
export const workDayCounting: Counting = {
	touchedBy: { agent_days: 'day', roster: 'all' },
	async count(session, tally, days, sign, ease) {
		const table = session.tables.plainTables.agent_days;
		const placements = await Placements.read(session);
		const cutOffs = await readDefinitions(session);
		for await (const condition of groupConditions(session, table, sql`local_day`, days)) {
			const records = await session.rows<StoredWorkDay>(
				sql`select agent as "agent", team as "team", local_day as "day", scheduled_seconds as "scheduledSeconds",
						logged_in_seconds as "loggedInSeconds", available_seconds as "availableSeconds",
						handling_seconds as "handlingSeconds", adherent_seconds as "adherentSeconds", contacts as "contacts"
					from ${table} where ${condition} and agent is not null
					order by local_day, agent, identity_high, identity_low, occurrence`
			);
			for (const ofDay of Map.groupBy(records, ({ day, agent }) => `${day} ${agent}`).values()) {
				const [first] = ofDay;
				if (!first) continue;
				const team = ofDay.find((record) => record.team !== null)?.team ?? null;
				const members = agentPlace(placements, first.agent, first.day, team);
				countWorkDay(tally, first.day, joinWorkDay(ofDay), members, sign, cutOffs);
			}
			await ease();
		}
	}
};

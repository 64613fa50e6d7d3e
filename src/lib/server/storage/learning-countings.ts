import { sql } from './drizzle.ts';
import { countCoaching, countTraining, type LearningSession } from '#lib/facts/count-learning.ts';
import type { Tally } from '#lib/facts/tally.ts';
import { agentPlace } from './agent-place.ts';
import type { Counting } from './counting.ts';
import { groupConditions } from './group-condition.ts';
import { Placements } from './placements.ts';

type StoredSession = { agent: number; team: number | null; day: string; seconds: number | null };

/** Sessions by agent: whether somebody was coached twice in a month shows in all of them together. */
function learningCounting(
	kind: 'coaching' | 'training',
	countAgent: (tally: Tally, sessions: readonly LearningSession[], sign: 1 | -1) => void
): Counting {
	return {
		touchedBy: { [kind]: 'agent', roster: 'all' },
		async count(session, tally, agents, sign) {
			const table = session.tables.plainTables[kind];
			const placements = await Placements.read(session);
			for await (const condition of groupConditions(session, table, sql`agent`, agents)) {
				const sessions = await session.rows<StoredSession>(
					sql`select agent as "agent", team as "team", local_day as "day", seconds as "seconds"
						from ${table} where ${condition} and local_day is not null
						order by local_day, identity_high, identity_low, occurrence`
				);
				for (const ofAgent of Map.groupBy(sessions, ({ agent }) => agent).values()) {
					const placed = ofAgent.map(({ agent, team, day, seconds }) => ({
						day,
						seconds,
						members: agentPlace(placements, agent, day, team)
					}));
					countAgent(tally, placed, sign);
				}
			}
		}
	};
}

export const learningCountings: readonly Counting[] = [
	learningCounting('coaching', countCoaching),
	learningCounting('training', countTraining)
];

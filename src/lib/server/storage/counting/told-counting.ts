import { sql } from '../drizzle.ts';
import { countTold } from '#lib/facts/count-told.ts';
import { learningVoices, type LearningSession } from '#lib/facts/learning-voices.ts';
import { peopleVoices } from '#lib/facts/people-voices.ts';
import { pulseVoices, type CountedAnswer } from '#lib/facts/pulse-voices.ts';
import type { AbsenceRow } from '#lib/facts/sick-spells.ts';
import { subjects } from '#lib/facts/subjects.ts';
import type { PlaceOf } from '#lib/facts/team-places.ts';
import { toldAfter } from '#lib/facts/told-groups.ts';
import { workMonths, type WorkSpell } from '#lib/facts/work-months.ts';
import type { Counting } from './counting.ts';
import type { Session } from '../engine.ts';
import { Placements } from '../records/placements.ts';
import { readSetting, writeSetting } from '../entered/settings.ts';
import { readTold, writeTold } from '../records/told-table.ts';
import { keysOfAgents } from './agent-keys.ts';
import { readPlaces } from './read-places.ts';
import { today } from '#lib/model/day.ts';

/**
 * What people say of themselves, their absence, their coming and going and how they learn: counted as a whole from what may be
 * told, which is settled after every change of the records.
 */
export const toldCounting: Counting = {
	touchedBy: { pulse: 'all', roster: 'all', employment: 'all', absence: 'all', coaching: 'all', training: 'all' },
	prepare: settleTold,
	async count(session, tally, _, sign) {
		const groups = await readTold(session, told);
		if (groups.length === 0) return;
		countTold(tally, groups, await readPlaces(session), (await readSetting(session, throughName)) ?? '', sign);
	}
};

/** All but what contacts tell, too. */
const told = subjects.filter((subject) => subject !== 'tenure');

/** The day up to which records spoke when it was last settled what may be told. */
const throughName = 'told_through';

async function settleTold(session: Session, when: 'changed' | 'again'): Promise<void> {
	// counted again, the same is told: that contacts have come since is no reason to tell more
	const settled = when === 'again' ? await readSetting(session, throughName) : null;
	const through = settled ?? (await lastDaySpokenOf(session));
	const placeOf = await readPlaces(session);
	const before = await readTold(session, told);
	const voices = [...pulseVoices(await readAnswers(session)), ...(await readPeople(session, placeOf, through))];
	if (before.length === 0 && voices.length === 0) return;
	await writeTold(session, told, toldAfter(before, voices, placeOf));
	await writeSetting(session, throughName, through);
}

async function readAnswers({ rows, tables: { pulseAnswer } }: Session): Promise<CountedAnswer[]> {
	return rows<CountedAnswer>(
		sql`select ${pulseAnswer.identityHigh} || ' ' || ${pulseAnswer.identityLow} || ' ' || ${pulseAnswer.occurrence} as "key",
				${pulseAnswer.team} as "team", ${pulseAnswer.day} as "day", ${pulseAnswer.who5} as "who5",
				${pulseAnswer.recommend} as "recommend", ${pulseAnswer.items} as "items", ${pulseAnswer.favourable} as "favourable"
			from ${pulseAnswer} order by ${pulseAnswer.identityHigh}, ${pulseAnswer.identityLow}, ${pulseAnswer.occurrence}`
	);
}

async function readPeople(session: Session, placeOf: PlaceOf, through: string) {
	const { employment, absence, coaching, training } = session.tables.plainTables;
	const spells = await session.rows<WorkSpell>(
		sql`select agent as "agent", team as "team", from_day as "fromDay", until_day as "untilDay",
				full_time as "fullTime", leaving_reason as "leavingReason"
			from ${employment} where agent is not null order by from_day, identity_high, identity_low, occurrence`
	);
	const placements = await Placements.read(session);
	const nowhere = { team: null, site: null, employer: null };
	const teamOf = (agent: number, day: string) => placements.of(agent, day, nowhere).team;
	const keyOf = await keysOfAgents(session);
	const sessionsIn = async (table: typeof coaching) => {
		const sessions = await session.rows<LearningSession>(
			sql`select agent as "agent", team as "team", local_day as "day", seconds as "seconds"
				from ${table} where agent is not null and local_day is not null`
		);
		return sessions.map((one) => ({ ...one, team: teamOf(one.agent, one.day) ?? one.team }));
	};
	const known = { months: workMonths(spells, through, teamOf), through, keyOf };
	return [
		...peopleVoices({
			...known,
			absence: await session.rows<AbsenceRow>(
				sql`select agent as "agent", type as "type", from_day as "fromDay", until_day as "untilDay",
					absent_share as "absentShare", import_id as "importId"
					from ${absence} where agent is not null`
			),
			placeOf
		}),
		...learningVoices({ ...known, coaching: await sessionsIn(coaching), training: await sessionsIn(training) })
	];
}

/** The last day that records speak of, of those that are over. */
async function lastDaySpokenOf({ rows, tables: { contact, pulseAnswer, plainTables } }: Session): Promise<string> {
	const { agent_days: agentDays, absence, employment, coaching, training } = plainTables;
	const [row] = await rows<{ day: string | null }>(
		sql`select max(day) as "day" from (
			select (select max(local_day) from ${contact} where local_day <= ${today()}) as day
			union all select max(local_day) from ${pulseAnswer} where local_day <= ${today()}
			union all select max(local_day) from ${agentDays} where local_day <= ${today()}
			union all select max(local_day) from ${coaching} where local_day <= ${today()}
			union all select max(local_day) from ${training} where local_day <= ${today()}
			union all select max(from_day) from ${absence} where from_day <= ${today()}
			union all select max(until_day) from ${absence} where until_day <= ${today()}
			union all select max(from_day) from ${employment} where from_day <= ${today()}
			union all select max(until_day) from ${employment} where until_day <= ${today()})`
	);
	return row?.day ?? '';
}

import { sql } from '../drizzle.ts';
import type { Membership } from '#lib/model/records.ts';
import { lastTold } from '#lib/facts/told-groups.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import type { ToldAnswer } from '../store.ts';
import { readTold } from './told-table.ts';

type StoredStint = {
	agent: number;
	team: number | null;
	site: number | null;
	employer: number | null;
	fromDay: string;
	untilDay: string | null;
};

/** Where agents belonged, in the order in which they began to. */
export async function readRoster(session: Session): Promise<Omit<Membership, 'identity'>[]> {
	const { membership } = session.tables;
	const names = await Members.read(session);
	const nameOf = (id: number | null): string | null => (id === null ? null : names.nameOf(id));
	const stints = await session.rows<StoredStint>(
		sql`select ${membership.agent} as "agent", ${membership.team} as "team", ${membership.site} as "site",
				${membership.employer} as "employer", ${membership.fromDay} as "fromDay", ${membership.untilDay} as "untilDay"
			from ${membership} order by ${membership.fromDay}, ${membership.id}`
	);
	return stints.map(({ agent, team, site, employer, fromDay, untilDay }) => ({
		agent: names.nameOf(agent),
		team: nameOf(team),
		site: nameOf(site),
		employer: nameOf(employer),
		fromDay,
		untilDay
	}));
}

/** Of the staff pulse what may be told of a team by itself: five answers or more, as they were last told. */
export async function readToldAnswers(session: Session): Promise<ToldAnswer[]> {
	const names = await Members.read(session);
	return (await readTold(session)).flatMap(({ subject, month, voices, isTold }): ToldAnswer[] => {
		const [team, ...others] = new Set(voices.map((voice) => voice.team));
		if (subject !== 'who5' || !isTold || team === undefined || others.length > 0) return [];
		return voices.map((voice) => ({ team: names.nameOf(team), month, who5: Number(lastTold(voice)[0]) }));
	});
}

import { sql } from './drizzle.ts';
import { countPulse, type CountedAnswer, type TeamPlace } from '#lib/facts/count-pulse.ts';
import type { Tally } from '#lib/facts/tally.ts';
import type { Session } from './engine.ts';

/** Puts the facts of the whole staff pulse into the tally, or takes them out: around any change of answers or roster. */
export async function countStoredPulse(session: Session, tally: Tally, sign: 1 | -1): Promise<void> {
	const { pulseAnswer, membership } = session.tables;
	const answers = await session.rows<CountedAnswer>(
		sql`select ${pulseAnswer.team} as "team", ${pulseAnswer.day} as "day", ${pulseAnswer.who5} as "who5",
			${pulseAnswer.recommend} as "recommend" from ${pulseAnswer}`
	);
	if (answers.length === 0) return;
	const places = await session.rows<TeamPlace>(
		sql`select ${membership.team} as "team", ${membership.site} as "site", ${membership.employer} as "employer",
			min(${membership.fromDay}) as "fromDay",
			case when count(*) = count(${membership.untilDay}) then max(${membership.untilDay}) end as "untilDay"
			from ${membership} where ${membership.team} is not null
			group by ${membership.team}, ${membership.site}, ${membership.employer}`
	);
	countPulse(tally, answers, places, sign);
}

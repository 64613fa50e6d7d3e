import { teamPlaces, type PlaceOf, type TeamPlace } from '#lib/facts/team-places.ts';
import { sql } from '../drizzle.ts';
import type { Session } from '../engine.ts';

/** Teams by the roster and by employments. */
export async function readPlaces({ rows, tables: { membership, plainTables } }: Session): Promise<PlaceOf> {
	const places = await rows<TeamPlace>(
		sql`select team as "team", site as "site", employer as "employer", min(from_day) as "fromDay",
				case when count(*) = count(until_day) then max(until_day) end as "untilDay"
			from (select team, site, employer, from_day, until_day from ${membership}
				union all select team, site, employer, from_day, until_day from ${plainTables.employment})
			where team is not null and from_day is not null
			group by team, site, employer`
	);
	return teamPlaces(places);
}

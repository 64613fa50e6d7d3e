import { sql } from '../drizzle.ts';
import type { Session } from '../engine.ts';

/** A site and an employer that a team was of at some time. */
export type TeamHome = { team: string; site: string | null; employer: string | null };

/** The sites and employers that each team was ever of, by the roster and by employments. */
export async function readTeamHomes(session: Session): Promise<TeamHome[]> {
	const { member, membership, plainTables } = session.tables;
	return session.rows<TeamHome>(
		sql`select team.name as "team", site.name as "site", employer.name as "employer"
			from (select team, site, employer from ${membership}
				union select team, site, employer from ${plainTables.employment}) place
			join ${member} team on team.id = place.team
			left join ${member} site on site.id = place.site
			left join ${member} employer on employer.id = place.employer
			where place.site is not null or place.employer is not null`
	);
}

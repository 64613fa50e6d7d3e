import { sql } from './drizzle.ts';
import { Members } from './dictionary.ts';
import type { Session } from './engine.ts';
import type { TeamHome } from './store.ts';

/** The sites and employers that each team was ever of, by the roster and by employments. */
export async function readTeamHomes(session: Session): Promise<TeamHome[]> {
	const { membership, plainTables } = session.tables;
	const names = await Members.read(session);
	const rows = await session.rows<{ team: number; site: number | null; employer: number | null }>(
		sql`select distinct team as "team", site as "site", employer as "employer"
			from (select team, site, employer from ${membership}
				union all select team, site, employer from ${plainTables.employment})
			where team is not null and (site is not null or employer is not null)`
	);
	const nameOf = (id: number | null): string | null => (id === null ? null : names.nameOf(id));
	return rows.map(({ team, site, employer }) => ({
		team: names.nameOf(team),
		site: nameOf(site),
		employer: nameOf(employer)
	}));
}

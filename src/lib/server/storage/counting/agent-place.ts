import type { Members } from '#lib/facts/tally.ts';
import type { Placements } from '../records/placements.ts';

/** Where a person's record is counted: as the roster says of the day, else for the team that the record itself names. */
export function agentPlace(placements: Placements, agent: number | null, day: string, team: number | null): Members {
	const place = placements.of(agent, day, { team: null, site: null, employer: null });
	return {
		team: place.team ?? team,
		site: place.site,
		employer: place.employer,
		queue: null,
		channel: null,
		reason: null,
		language: null
	};
}

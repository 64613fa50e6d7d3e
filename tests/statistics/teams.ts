import { randomStream } from '#lib/statistics/random.ts';

/**
 * Agents of some teams over some months, a target from `start` on for the first `treatedTeams`: what they do is level of the
 * agent, of the month, `effect` and noise of their own and, from month to month anew, of their team.
 */
export function teamsOf(world: {
	seed: number;
	teams: number;
	treatedTeams: number;
	effect: number;
	months?: number;
	start?: number;
}) {
	const { seed, teams, treatedTeams, effect, months = 10, start = 5 } = world;
	const random = randomStream(seed, 'teams');
	const rows: { y: number; treated: number; agent: number; month: number; team: number; since: number | null }[] = [];
	for (let agent = 0; agent < teams * 3; agent++) {
		const team = Math.floor(agent / 3);
		const level = random.normal(300, 20);
		for (let month = 0; month < months; month++) {
			const treated = Number(team < treatedTeams && month >= start);
			const since = team < treatedTeams ? month - start : null;
			rows.push({ y: level + 2 * month + effect * treated + random.normal(0, 4), treated, agent, month, team, since });
		}
	}
	const common = Array.from({ length: teams * months }, () => random.normal(0, 3));
	return {
		panel: {
			ys: rows.map(({ y, team, month }) => y + (common[team * months + month] ?? 0)),
			columns: [rows.map(({ treated }) => treated)],
			groupings: [rows.map(({ agent }) => agent), rows.map(({ month }) => month)]
		},
		team: rows.map(({ team }) => team),
		agent: rows.map(({ agent }) => agent),
		since: rows.map(({ since }) => since)
	};
}

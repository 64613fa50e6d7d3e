import { none, type ContactColumns } from '#lib/model/contact-columns.ts';

/** What a contact counts for: null where it says nothing, or is too young to say it. Seconds, counts, or 1 and 0. */
export type ContactOutcome = (row: number) => number | null;

/**
 * Means of an outcome by agent, team, period and reason, in parallel lists: `ys` over `counts` contacts. Members are numbered
 * as in the columns, `none` where not known.
 */
export type PanelCells = {
	agents: number[];
	teams: number[];
	periods: number[];
	reasons: number[];
	ys: number[];
	counts: number[];
};

/**
 * Contacts that an agent handled, put together into cells: what panels are fitted to, in place of single contacts.
 * `periodOf` numbers the period (0 and up or below) of a row, or leaves the row out with null. Source: metrics.md B7.
 */
export function panelCells(
	contacts: ContactColumns,
	periodOf: (row: number) => number | null,
	outcomeOf: ContactOutcome
): PanelCells {
	const { agent, team, reason, count, names } = contacts;
	const cells: PanelCells = { agents: [], teams: [], periods: [], reasons: [], ys: [], counts: [] };
	const places = new Map<number, number>();
	const [reasons, teams] = [names.reason.length + 1, names.team.length + 1];
	for (let row = 0; row < count; row++) {
		const byAgent = agent[row] ?? none;
		const period = byAgent === none ? null : periodOf(row);
		const outcome = period === null ? null : outcomeOf(row);
		if (period === null || outcome === null) continue;
		const [ofTeam, ofReason] = [team[row] ?? none, reason[row] ?? none];
		const key =
			(((period + mostPeriods) * (names.agent.length + 1) + byAgent) * teams + ofTeam + 1) * reasons + ofReason;
		const place = places.get(key) ?? cells.ys.length;
		if (place === cells.ys.length) {
			places.set(key, place);
			cells.agents.push(byAgent);
			cells.teams.push(ofTeam);
			cells.periods.push(period);
			cells.reasons.push(ofReason);
			cells.ys.push(0);
			cells.counts.push(0);
		}
		cells.ys[place] = (cells.ys[place] ?? 0) + outcome;
		cells.counts[place] = (cells.counts[place] ?? 0) + 1;
	}
	for (const [place, size] of cells.counts.entries()) cells.ys[place] = (cells.ys[place] ?? 0) / size;
	return cells;
}

/** Periods lie at most so many before 0. */
const mostPeriods = 10_000;

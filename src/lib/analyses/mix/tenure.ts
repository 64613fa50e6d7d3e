import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { contactOutcome } from '#lib/analyses/rows/contact-outcomes.ts';
import { numbered } from '#lib/analyses/rows/numbered.ts';
import { panelCells } from '#lib/analyses/rows/panel-cells.ts';
import { tenureIn } from '#lib/analyses/targets/sided-cells.ts';
import type { Slope } from './leaving.ts';

/** Months ahead that people are followed. */
export const monthsAhead = 12;
const daysAPeriod = 28;
const daysAMonth = 30.4375;

/**
 * How an outcome of contacts goes with experience, the logarithm of one and the months somebody has been there: the same agent
 * as time goes by, with what reasons and teams have in common in the same four weeks taken out; errors by agent or team. Null
 * where nobody's first day is known. Source: metrics.md C10.
 */
export function tenureSlope(evidence: Evidence, outcome: 'aht' | 'fcr'): Slope | null {
	const { contacts, employment } = evidence;
	if (employment.length === 0) return null;
	const first = contacts.day[0] ?? 0;
	const periodOf = (row: number): number => Math.floor(((contacts.day[row] ?? 0) - first) / daysAPeriod);
	const cells = panelCells(contacts, periodOf, contactOutcome(evidence, outcome));
	const tenureOf = tenureIn(evidence, [{ first, start: first, from: first, last: first }]);
	const [agents, teams] = [numbered(cells.agents), numbered(cells.teams)];
	const within = (members: readonly number[]) =>
		numbered(cells.periods.map((period, place) => period * 4096 + (members[place] ?? 0) + 1));
	const found = clusteredEffect(
		{
			ys: cells.ys,
			columns: [
				cells.periods.map((period, place) =>
					tenureOf({ agent: cells.agents[place] ?? 0, team: 0, period, reason: 0, side: 0, y: 0, count: 0 })
				)
			],
			groupings: [agents, within(cells.reasons), within(teams)],
			weights: cells.counts
		},
		[agents, teams]
	);
	return found && { value: found.effect.value, error: found.error };
}

/**
 * The mean experience of those in some teams on the last day, if all of them stay: today, in a month, and so on for a year. Null
 * where nobody's first day is known.
 */
export function agedExperience(
	{ roster, employment, throughDay }: Evidence,
	teams: ReadonlySet<number>
): number[] | null {
	const began = new Map(employment.map(({ agent, fromDay }) => [agent, fromDay]));
	const there = roster.flatMap(({ agent, team, fromDay, untilDay }) => {
		const day = began.get(agent);
		const isThere = teams.has(team) && fromDay <= throughDay && (untilDay ?? throughDay) >= throughDay;
		return isThere && day !== undefined ? [(throughDay - day) / daysAMonth] : [];
	});
	if (there.length === 0) return null;
	return Array.from(
		{ length: monthsAhead + 1 },
		(_, month) => there.reduce((sum, months) => sum + Math.log(1 + Math.max(0, months) + month), 0) / there.length
	);
}

/**
 * The mean experience month by month where a share of people (0 to 1) leaves each month and is replaced by new ones. `aged` is that
 * of those there today. Whoever leaves is taken to be as experienced as the others.
 */
export function experiencePath(aged: readonly number[], leaving: number): number[] {
	return aged.map((stayed, month) => {
		let mean = (1 - leaving) ** month * stayed;
		for (let age = 0; age < month; age++) mean += leaving * (1 - leaving) ** age * Math.log(1 + age);
		return mean;
	});
}

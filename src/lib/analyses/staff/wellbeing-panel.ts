import { groupingOf, type Grouping } from '#lib/statistics/absorb.ts';
import type { Panel } from '#lib/statistics/panel-fit.ts';
import type { TeamMonth } from './team-months.ts';

/** Team-months with, as columns, the team's wellbeing so many months before; the rows' teams are the clusters. */
export type LaggedPanel = { panel: Panel; teams: Grouping; months: number; customers: number; cells: TeamMonth[] };

/** Whose wellbeing is looked up for a team's customers: its own, or another's to see what chance gives. */
export type TeamOf = (team: number) => number;

/** Fewer customers than this say too little of a team-month. */
const fewestCustomers = 30;

/**
 * Points of 100 customers who came back, by team and month, on wellbeing `lags` months before (below 0: after), in tens of
 * points, then on `others`; what teams and months have in common is absorbed, and rows weigh as much as their customers. A
 * row that lacks any of it is left out. Source: metrics.md C5.
 */
export function laggedPanel(
	cells: readonly TeamMonth[],
	lags: readonly number[],
	others: readonly ((cell: TeamMonth) => number | null)[] = [],
	teamOf: TeamOf = (team) => team
): LaggedPanel {
	const moods = new Map(cells.map(({ team, month, wellbeing }) => [`${String(team)} ${String(month)}`, wellbeing]));
	const told = cells.flatMap((cell) => {
		if (cell.customers < fewestCustomers) return [];
		const xs = [
			...lags.map((lag) => {
				const mood = moods.get(`${String(teamOf(cell.team))} ${String(cell.month - lag)}`) ?? null;
				return mood === null ? null : mood / 10;
			}),
			...others.map((other) => other(cell))
		];
		const known = xs.filter((x) => x !== null);
		return known.length < xs.length ? [] : [{ cell, xs: known }];
	});
	const months = groupingOf(told.map(({ cell }) => String(cell.month)));
	const teams = groupingOf(told.map(({ cell }) => String(cell.team)));
	return {
		panel: {
			ys: told.map(({ cell }) => (100 * cell.returned) / cell.customers),
			columns: [...lags, ...others].map((_, place) => told.map(({ xs }) => xs[place] ?? 0)),
			groupings: [teams, months],
			weights: told.map(({ cell }) => cell.customers)
		},
		teams,
		months: new Set(months).size,
		customers: told.reduce((sum, { cell }) => sum + cell.customers, 0),
		cells: told.map(({ cell }) => cell)
	};
}

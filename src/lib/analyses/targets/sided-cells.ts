import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { panelCells, type ContactOutcome } from '#lib/analyses/rows/panel-cells.ts';
import { periodIn, type Sides, type Window } from './target-sides.ts';

/** One mean of an outcome, of an agent or, without one, of a team, in a period, on the side of the held (1) or not (0). */
export type SidedCell = {
	agent: number;
	team: number;
	period: number;
	reason: number;
	side: 0 | 1;
	y: number;
	count: number;
};

/** Cells of contacts on both sides of a target. */
export function sidedCells({ contacts }: Evidence, sides: Sides, outcomeOf: ContactOutcome): SidedCell[] {
	return ([0, 1] as const).flatMap((side) => {
		const periodOf = (row: number): number | null => {
			const period = periodIn(sides.window, contacts.day[row] ?? none);
			return period !== null && sides.sideOf(row) === side ? period : null;
		};
		const { agents, teams, periods, reasons, ys, counts } = panelCells(contacts, periodOf, outcomeOf);
		return ys.map((y, place) => ({
			agent: agents[place] ?? none,
			team: teams[place] ?? none,
			period: periods[place] ?? 0,
			reason: reasons[place] ?? none,
			side,
			y,
			count: counts[place] ?? 0
		}));
	});
}

/** The logarithm of one and the months since an agent was taken on, in the middle of a period; 0 where that is not known. */
export function tenureIn({ employment }: Evidence, { start }: Window): (agent: number, period: number) => number {
	const began = new Map<number, number[]>();
	for (const { agent, fromDay } of employment) began.set(agent, [...(began.get(agent) ?? []), fromDay]);
	return (agent, period) => {
		const middle = start + 28 * period + 14;
		const last = Math.max(...(began.get(agent) ?? []).filter((day) => day <= middle));
		return Number.isFinite(last) ? Math.log(1 + (middle - last) / 30.4375) : 0;
	};
}

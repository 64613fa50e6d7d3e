import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { panelCells, type ContactOutcome } from '#lib/analyses/rows/panel-cells.ts';
import { periodIn, type Sides, type Window } from './target-sides.ts';

/**
 * One mean of an outcome, of an agent or, without one, of a team, in a period, on the side of the held (1) or not (0). `stack`
 * numbers the start that it is around, where there are several.
 */
export type SidedCell = {
	agent: number;
	team: number;
	period: number;
	reason: number;
	side: 0 | 1;
	y: number;
	count: number;
	stack?: number;
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

/** Which stack a cell is in. */
export const stackOf = ({ stack = 0 }: SidedCell): number => stack;

/** The cells around every start, each with the number of its stack. */
export const stackedCells = (stacks: readonly Sides[], cellsOf: (sides: Sides) => SidedCell[]): SidedCell[] =>
	stacks.flatMap((sides, stack) => cellsOf(sides).map((cell) => ({ ...cell, stack })));

/**
 * The logarithm of one and the months since the agent of a cell was taken on, in the middle of its period, which the window of
 * its stack numbers; 0 where that is not known.
 */
export function tenureIn({ employment }: Evidence, windows: readonly Window[]): (cell: SidedCell) => number {
	const began = new Map<number, number[]>();
	for (const { agent, fromDay } of employment) began.set(agent, [...(began.get(agent) ?? []), fromDay]);
	return (cell) => {
		const middle = (windows[stackOf(cell)]?.start ?? 0) + 28 * cell.period + 14;
		const last = Math.max(...(began.get(cell.agent) ?? []).filter((day) => day <= middle));
		return Number.isFinite(last) ? Math.log(1 + (middle - last) / 30.4375) : 0;
	};
}

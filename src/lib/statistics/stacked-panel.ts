import type { Grouping } from './absorb.ts';
import { evenedWeights } from './evened-weights.ts';
import type { Panel } from './panel-fit.ts';
import { staggeredStarts, type Reach, type StackedRow, type Starts } from './staggered-starts.ts';

/**
 * A panel of stacks whose first column is 1 for the treated once treated; `rows` are the places in the panel it was made of,
 * `since` the periods from their start of the treated, null for those they are compared with.
 */
export type StackedPanel = { panel: Panel; rows: number[]; since: (number | null)[]; stacks: number };

/**
 * A panel of units treated at different times, made ready for `panelFit` and all that tests a first column: what members
 * of a grouping share is taken out in each stack anew, and those to compare with weigh in each as much as the treated there
 * do among all treated, so that the coefficient is the mean effect on the treated. Plain effects of units and periods
 * would also compare with those already treated, and can turn the sign of an effect that grows. Clusters must be those of
 * the units, not of the stacks: `rows` tells them. Assumes that all would otherwise have moved alike, and nobody moves
 * before the start. Null where no start has anybody to compare with; errors as `staggeredStarts`.
 * Source: Wing, Freedman and Hollingsworth 2024, NBER 32054; Goodman-Bacon 2021, J. Econometrics 225:254.
 */
export function stackedPanel(
	{ ys, columns, groupings, weights }: Panel,
	starts: Starts,
	periods: readonly number[],
	reach: Reach
): StackedPanel | null {
	const stacked = staggeredStarts(starts, periods, reach);
	const last = stacked.at(-1);
	if (!last) return null;
	const rows = stacked.map(({ row }) => row);
	const at = (list: readonly number[]): number[] => rows.map((row) => list[row] ?? 0);
	const own = weights ? at(weights) : rows.map(() => 1);
	return {
		panel: {
			ys: at(ys),
			columns: [stacked.map(({ since }) => Number(since !== null && since >= 0)), ...columns.map(at)],
			groupings: groupings.map((grouping) => withinStacks(grouping, stacked)),
			weights: evenedWeights(
				own,
				stacked.map(({ stack }) => stack),
				stacked.map(({ since }) => since !== null)
			)
		},
		rows,
		since: stacked.map(({ since }) => since),
		stacks: last.stack + 1
	};
}

/** Members numbered anew in each stack. */
function withinStacks(grouping: Grouping, stacked: readonly StackedRow[]): number[] {
	const numbers = new Map<string, number>();
	return stacked.map(({ row, stack }) => {
		const key = `${stack} ${grouping[row] ?? 0}`;
		const number = numbers.get(key) ?? numbers.size;
		numbers.set(key, number);
		return number;
	});
}

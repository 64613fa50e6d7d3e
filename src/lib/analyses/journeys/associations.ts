import type { Grouping } from '#lib/statistics/absorb.ts';
import { clusterCount, clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import type { Columns } from '#lib/statistics/least-squares.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import { studentCumulative, t95 } from '#lib/statistics/student.ts';
import { numbered } from '#lib/analyses/rows/numbered.ts';

/** What goes together with an outcome when all else that is named stays the same. `amount` is per one of each column. */
export type Associations = {
	coefficients: number[];
	/** Any sum of the coefficients, each times its part, with its error: a slope, a difference, the tangent of a ratio. */
	of: (parts: readonly number[]) => Association;
};
/** `detectable` is 2.8 errors: what would be found four times in five. */
export type Association = { value: number; low: number; high: number; error: number; p: number; detectable: number };

/**
 * A linear fit of an outcome within agents and within months of a reason. The error of anything told from it is the larger of
 * two: rows of one agent may go together, or those of one customer; t on agents less one. Null below ten agents, and where a
 * column says nothing that the others and the groups do not. Source: metrics.md B7, C4 and C7.
 */
export function associations(rows: {
	ys: readonly number[];
	columns: Columns;
	agents: Grouping;
	customers: Grouping;
	monthsOfReason: Grouping;
	weights?: readonly number[];
}): Associations | null {
	const { ys, columns, weights } = rows;
	// members from 0 on: lists by member are then as short as they can be
	const [agents, customers] = [numbered(rows.agents), numbered(rows.customers)];
	const monthsOfReason = numbered(rows.monthsOfReason);
	const clusters = clusterCount(agents);
	if (clusters < fewestAgents) return null;
	const fit = panelFit({ ys, columns, groupings: [agents, monthsOfReason], ...(weights ? { weights } : {}) });
	if (!fit) return null;
	const covariances = [agents, customers].map((clustering) => {
		const count = clusterCount(clustering);
		return clusterCovariance(fit.pulls, clustering).map((row) => row.map((each) => (each * count) / (count - 1)));
	});
	return {
		coefficients: fit.coefficients,
		of(parts) {
			const value = sumOf(parts, fit.coefficients);
			const variance = Math.max(
				...covariances.map((rows) =>
					sumOf(
						parts,
						rows.map((row) => sumOf(parts, row))
					)
				)
			);
			return told(value, Math.sqrt(Math.max(0, variance)), clusters - 1);
		}
	};
}

const fewestAgents = 10;

const sumOf = (parts: readonly number[], list: readonly number[]): number =>
	parts.reduce((sum, part, at) => sum + part * (list[at] ?? 0), 0);

function told(value: number, error: number, degrees: number): Association {
	const half = t95(degrees) * error;
	const p = error > 0 ? 2 * studentCumulative(-Math.abs(value) / error, degrees) : 1;
	return { value, low: value - half, high: value + half, error, p, detectable: 2.8 * error };
}

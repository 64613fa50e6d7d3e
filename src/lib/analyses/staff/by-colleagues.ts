import { clusterCount } from '#lib/statistics/cluster-covariance.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { t95 } from '#lib/statistics/student.ts';
import { twoWayFreeing } from '#lib/statistics/two-way-freeing.ts';
import { groupingOf } from '#lib/statistics/absorb.ts';
import type { LoadRows } from './load-rows.ts';

/**
 * The slope above a knee as far as it comes from what made colleagues busy too, such as many callers or few at work, and not
 * from the agent's own pace: two-stage least squares with the colleagues' load of the day, bent at the same knee, in place
 * of the own. In the outcome's unit for each contact more, clustered by agent. Null below ten agents, or where colleagues
 * say nothing of the own load. Assumes that colleagues' load touches the agent's contacts through the own load alone.
 * Source: metrics.md C6; Angrist and Pischke 2009, 4.1.
 */
export function slopeByColleagues(rows: LoadRows, knee: number): Estimate | null {
	const kept = rows.colleagues.flatMap((load, at) => (load === null ? [] : [{ at, load }]));
	const pick = (list: readonly number[]): number[] => kept.map(({ at }) => list[at] ?? 0);
	const agents = groupingOf(pick(rows.agents).map(String));
	const count = clusterCount(agents);
	if (count < 10) return null;
	const weights = pick(rows.weights);
	const free = twoWayFreeing(agents, groupingOf(pick(rows.kinds).map(String)), weights);
	const above = (loads: readonly number[]): number[] => loads.map((load) => Math.max(0, load - knee));
	const [own, others] = [pick(rows.loads), kept.map(({ load }) => load)];
	const y = free(pick(rows.ys));
	const [l, h] = [free(own), free(above(own))];
	const [zl, zh] = [free(others), free(above(others))];
	const product = (one: Float64Array, other: Float64Array): number => {
		let sum = 0;
		for (let at = 0; at < one.length; at++) sum += (weights[at] ?? 0) * (one[at] ?? 0) * (other[at] ?? 0);
		return sum;
	};
	const [a, b, c, d] = [product(zl, l), product(zl, h), product(zh, l), product(zh, h)];
	const left = a * d - b * c;
	if (!(Math.abs(left) > 1e-6 * Math.abs(a * d))) return null;
	const [y1, y2] = [product(zl, y), product(zh, y)];
	const [below, bend] = [(d * y1 - b * y2) / left, (a * y2 - c * y1) / left];
	/** How far each agent pulls the sum of both, which is the slope above. */
	const pulls = new Float64Array(count);
	for (const [at, agent] of agents.entries()) {
		const rest = (weights[at] ?? 0) * ((y[at] ?? 0) - below * (l[at] ?? 0) - bend * (h[at] ?? 0));
		const pull = ((d - c) * (zl[at] ?? 0) + (a - b) * (zh[at] ?? 0)) / left;
		pulls[agent] = (pulls[agent] ?? 0) + pull * rest;
	}
	const error = Math.hypot(...pulls) * Math.sqrt(count / (count - 1));
	const half = t95(count - 1) * error;
	const value = below + bend;
	return { value, low: value - half, high: value + half };
}

import type { Grouping } from './absorb.ts';
import { clusterCount, clusterCovariance } from './cluster-covariance.ts';
import type { Estimate } from './interval.ts';
import { panelFit, type Panel } from './panel-fit.ts';
import { t95 } from './student.ts';

/** An effect in the unit of what is explained, its standard error, the clusters it rests on, and the least it could see. */
export type ClusteredEffect = { effect: Estimate; error: number; clusters: number; detectable: number };

/**
 * The effect of a panel's first column: difference in differences with fixed effects where that column is 1 for the treated
 * once treated. The standard error is the largest among the ways to cluster (teams, agents), each times √(G/(G−1)), with
 * t on the fewest clusters less one; `detectable` is 2.8 standard errors, what would be found four times in five. Assumes
 * that the groups would otherwise have moved alike, that the treated do not touch the others, and one start for all
 * treated. Small samples: null below two clusters; below thirty use `wildClusterBootstrap`, with three treated clusters
 * or fewer `randomisationTest`. Errors as `panelFit`. Source: metrics.md B7; Bertrand, Duflo and Mullainathan 2004.
 */
export function clusteredEffect(panel: Panel, clusterings: readonly Grouping[]): ClusteredEffect | null {
	const fit = panelFit(panel);
	const clusters = Math.min(...clusterings.map(clusterCount));
	const [value] = fit?.coefficients ?? [];
	if (!fit || value === undefined || !(clusters >= 2 && clusters < Infinity)) return null;
	const error = Math.max(
		...clusterings.map((clustering) => {
			const count = clusterCount(clustering);
			const variance = clusterCovariance(fit.pulls.slice(0, 1), clustering)[0]?.[0] ?? 0;
			return Math.sqrt((variance * count) / (count - 1));
		})
	);
	const half = t95(clusters - 1) * error;
	return { effect: { value, low: value - half, high: value + half }, error, clusters, detectable: 2.8 * error };
}

import { absorber, type Grouping } from './absorb.ts';
import { clusterCount } from './cluster-covariance.ts';
import { dotProduct } from './dot-product.ts';
import { leastSquares } from './least-squares.ts';
import type { Panel } from './panel-fit.ts';
import type { Random } from './random.ts';

/** How often chance alone gives as much (0 to 1), and the effects that are not so unusual; an end without limit is null. */
export type WildBootstrap = { value: number; p: number; low: number | null; high: number | null };

/** Webb's six points, of mean 0 and variance 1: with two points few clusters could be turned in too few ways. */
const webb = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)] as const;

/**
 * The effect of a panel's first column tested with few clusters: what is left when the effect is held at a value is turned
 * cluster by cluster by Webb's weights, `times` times, and each time the t of the effect is had anew; p for an effect of
 * 0, and as 95 % interval the effects with p of .05 and more. `clusters` are numbered as `groupingOf` does. Assumes
 * independent clusters; with three treated ones or fewer it cannot be trusted either. Null below five clusters, or where
 * the column does not move within the groups. Source: Cameron, Gelbach and Miller 2008; Webb 2023; MacKinnon 2022.
 */
export function wildClusterBootstrap(
	panel: Panel,
	clusters: Grouping,
	random: Random,
	times = 999
): WildBootstrap | null {
	const sums = clusterSums(panel, clusters);
	if (!sums || clusterCount(clusters) < 5) return null;
	const { ofOutcome, ofColumn, outcomes, columns } = sums;
	const total = add(columns);
	const value = add(outcomes) / total;
	const error = Math.hypot(...outcomes.map((own, cluster) => own - value * (columns[cluster] ?? 0))) / total;
	if (!(error > 0)) return null;
	// what each draw makes of the outcome and of the column, from which every effect held has its own
	const draws = Array.from({ length: times }, () => {
		const signs = outcomes.map(() => random.pick(webb));
		const turned = (list: readonly number[]): number => dotProduct(signs, list);
		return {
			...{ outcome: turned(outcomes), column: turned(columns) },
			...{ ofOutcome: ofOutcome.map(turned), ofColumn: ofColumn.map(turned) }
		};
	});
	const p = (held: number): number => {
		const reach = (Math.abs(value - held) / error) * (1 - 1e-12);
		const beyond = draws.filter((draw) => {
			const moved = (draw.outcome - held * draw.column) / total;
			let squares = 0;
			for (const [h, own] of draw.ofOutcome.entries())
				squares += (own - held * (draw.ofColumn[h] ?? 0) - moved * (columns[h] ?? 0)) ** 2;
			return Math.abs(moved) >= (reach * Math.sqrt(squares)) / total;
		}).length;
		return beyond / times;
	};
	const end = (side: 1 | -1): number | null => {
		let [inside, outside] = [0, 1000 * error];
		if (p(value + side * outside) >= 0.05) return null;
		while (outside - inside > 1e-4 * error) {
			const middle = (inside + outside) / 2;
			if (p(value + side * middle) >= 0.05) inside = middle;
			else outside = middle;
		}
		return value + side * outside;
	};
	return { value, p: p(0), low: end(-1), high: end(1) };
}

/**
 * Everything a draw needs, by cluster. With q the column and y the outcome freed of all else: Σqy and Σq² of each cluster,
 * and for each two clusters Σq over the one of what freeing leaves of the other's y, or q, alone.
 */
function clusterSums(panel: Panel, clusters: Grouping) {
	const [first, ...others] = panel.columns;
	const freeOf = absorber(panel.ys.length, panel.groupings, panel.weights);
	const freedOthers = others.map(freeOf);
	const known = freedOthers.filter((column) => column !== null);
	if (!first || known.length < others.length) return null;
	const free = (list: readonly number[]): number[] | null => {
		const left = freeOf(list);
		return left && (leastSquares(known, left, panel.weights)?.residuals ?? null);
	};
	const [y, q] = [free(panel.ys), free(first)];
	if (!y || !q || !(dotProduct(q, q) > 1e-12 * dotProduct(first, first))) return null;
	const weighted = q.map((each, row) => each * (panel.weights?.[row] ?? 1));
	const byCluster = (list: readonly number[]): number[] => {
		const sums = Array.from({ length: clusterCount(clusters) }, () => 0);
		for (const [row, cluster] of clusters.entries())
			sums[cluster] = (sums[cluster] ?? 0) + (weighted[row] ?? 0) * (list[row] ?? 0);
		return sums;
	};
	const [outcomes, columns] = [byCluster(y), byCluster(q)];
	/** Rows: the cluster summed over; columns: the cluster whose numbers were kept. */
	const between = (list: readonly number[]): number[][] | null => {
		const kept = outcomes.map((_, g) => free(list.map((each, row) => (clusters[row] === g ? each : 0))));
		const whole = kept.filter((each) => each !== null).map(byCluster);
		return whole.length < kept.length ? null : outcomes.map((_, h) => whole.map((sums) => sums[h] ?? 0));
	};
	const [ofOutcome, ofColumn] = [between(y), between(q)];
	return ofOutcome && ofColumn ? { ofOutcome, ofColumn, outcomes, columns } : null;
}

function add(list: readonly number[]): number {
	return list.reduce((sum, each) => sum + each, 0);
}

import type { Grouping } from './absorb.ts';
import { products } from './influences.ts';

/**
 * Covariance of coefficients when rows of one cluster may go together in any way: products of the `influences` of a fit,
 * added up by cluster. Assumes that clusters are independent of each other. Without a correction for few clusters: below
 * about thirty it is too small, see `clusteredEffect`. Source: Liang and Zeger 1986; Arellano 1987.
 */
export function clusterCovariance(influences: readonly (readonly number[])[], clusters: Grouping): number[][] {
	const count = clusterCount(clusters);
	return products(
		influences.map((pulls) => {
			const sums = Array.from({ length: count }, () => 0);
			for (const [row, cluster] of clusters.entries()) sums[cluster] = (sums[cluster] ?? 0) + (pulls[row] ?? 0);
			return sums;
		})
	);
}

/** How many clusters there are. */
export function clusterCount(clusters: Grouping): number {
	return new Set(clusters).size;
}

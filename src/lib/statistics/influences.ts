import { dotProduct } from './dot-product.ts';
import type { Columns, Fit } from './least-squares.ts';

/**
 * How far each row pulls each coefficient of a fit, (XᵀWX)⁻¹x·w·e: one list for each coefficient, one number for each row.
 * Every robust variance is a sum of products of these; they add up to 0 over the rows.
 * Assumes that the fit has converged. Source: White 1980, Econometrica 48:817.
 */
export function influences(columns: Columns, fit: Fit, weights?: readonly number[]): number[][] {
	const pulls = fit.residuals.map((left, row) => left * (weights?.[row] ?? 1));
	return fit.inverse.map((recipe) =>
		pulls.map((pull, row) => pull * columns.reduce((sum, xs, at) => sum + (recipe[at] ?? 0) * (xs[row] ?? 0), 0))
	);
}

/** The products of every two lists: variances on the diagonal, covariances beside it. */
export function products(lists: readonly (readonly number[])[]): number[][] {
	return lists.map((one) => lists.map((other) => dotProduct(one, other)));
}

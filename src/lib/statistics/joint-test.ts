import { betaCumulative } from './beta.ts';
import { dotProduct } from './dot-product.ts';
import { leastSquares } from './least-squares.ts';

/** An F with its degrees of freedom, and how often chance alone gives as much (0 to 1). */
export type JointTest = { f: number; degrees: readonly [number, number]; p: number };

/**
 * Whether coefficients are all 0: F = βᵀV⁻¹β/k on k and `degrees` (clusters less one), the cluster-robust Wald test.
 * Assumes coefficients spread about normally with the covariance V. Small samples: null where V has no inverse, as with
 * no fewer coefficients than clusters, and with none to test. RangeError unless `degrees` > 0. Source: Cameron and Miller 2015.
 */
export function jointTest(
	coefficients: readonly number[],
	covariance: readonly (readonly number[])[],
	degrees: number
): JointTest | null {
	if (!(degrees > 0)) throw new RangeError(`no test with ${degrees} degrees of freedom`);
	const count = coefficients.length;
	const solved = count > 0 && count <= degrees ? leastSquares(covariance, coefficients) : null;
	if (!solved) return null;
	const f = Math.max(0, dotProduct(solved.coefficients, coefficients)) / count;
	return { f, degrees: [count, degrees], p: betaCumulative(degrees / (degrees + count * f), degrees / 2, count / 2) };
}

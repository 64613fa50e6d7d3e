import { leastSquares, type Columns } from './least-squares.ts';

/** Coefficients on the log scale, their covariance if counts were Poisson, and the dispersion φ that multiplies it if not. */
export type CountFit = { coefficients: number[]; covariance: number[][]; dispersion: number; fitted: number[] };

/**
 * Counts as exposure × exp(Xβ), by iteratively reweighted least squares; φ = Σ(y−μ)²/μ/(n−k), and the covariance times φ
 * is the quasi-Poisson one. Assumes independent counts whose variance is in proportion to their mean. A row of exposure 0
 * is left out. Small samples: intervals by the normal distribution need some hundred counted. Null where a column is told
 * by the others, rows are no more than columns, or the fit does not settle; RangeError for a count or exposure below 0.
 * Source: McCullagh and Nelder 1989, 6.2.
 */
export function poissonRegression(
	columns: Columns,
	counts: readonly number[],
	exposure: readonly number[]
): CountFit | null {
	for (const number of [...counts, ...exposure]) if (!(number >= 0)) throw new RangeError(`no count of ${number}`);
	const used = exposure.map((size) => (size > 0 ? 1 : 0));
	const least = Math.max(1e-9, 0.1 * (counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)));
	let fitted = counts.map((count) => Math.max(count, least));
	for (let round = 0; round < 100; round++) {
		const working = fitted.map((mean, row) =>
			used[row] ? Math.log(mean / (exposure[row] ?? 1)) + ((counts[row] ?? 0) - mean) / mean : 0
		);
		const weights = fitted.map((mean, row) => mean * (used[row] ?? 0));
		const fit = leastSquares(columns, working, weights);
		if (!fit || fit.degrees < 1) return null;
		const means = fit.fitted.map((log, row) => (exposure[row] ?? 0) * Math.exp(log));
		const settled = means.every((mean, row) => Math.abs(mean - (fitted[row] ?? 0)) <= 1e-9 * mean || !used[row]);
		fitted = means;
		if (settled) {
			const chiSquared = counts.reduce(
				(sum, count, row) => sum + (used[row] ? (count - (means[row] ?? 0)) ** 2 / (means[row] ?? 1) : 0),
				0
			);
			return { coefficients: fit.coefficients, covariance: fit.inverse, dispersion: chiSquared / fit.degrees, fitted };
		}
	}
	return null;
}

import { influences } from './influences.ts';
import type { Estimate } from './interval.ts';
import { leastSquares } from './least-squares.ts';
import { durbinWatson, neweyWest, usualLag } from './newey-west.ts';
import { poissonRegression } from './poisson-regression.ts';
import { counted, segments, shortageOf, type Interruption } from './segments.ts';
import { studentQuantile } from './student.ts';
import { z95 } from './z95.ts';

/** The jump of the level in the unit of the series, the turn of its trend in that unit for each point, and what was left. */
export type Interrupted = {
	level: Estimate;
	slope: Estimate | null;
	lag: number;
	durbinWatson: number;
	degrees: number;
};

/**
 * A level before and after a date by segmented regression, with Newey–West errors and t on points − columns degrees of
 * freedom. One series alone only coincides: whatever else happened then is in it, so take a series with the mix held, and
 * claim no more than level 2. Assumes the declared shape of the effect, a straight trend, even spacing. Small samples:
 * null where `shortageOf` says so, or where columns tell each other. Source: metrics.md B6; Wagner et al. 2002.
 */
export function interruptedSeries(ys: readonly number[], model: Interruption, lag?: number): Interrupted | null {
	if (shortageOf(ys.length, model)) return null;
	const columns = segments(ys.length, model);
	const weights = counted(ys.length, model);
	const fit = leastSquares(columns, ys, weights);
	if (!fit || fit.degrees < 1) return null;
	const reach = lag ?? usualLag(ys.length);
	const covariance = neweyWest(influences(columns, fit, weights), reach);
	const t = studentQuantile(0.975, fit.degrees);
	const estimate = (at: number): Estimate => {
		const value = fit.coefficients[at] ?? 0;
		const half = t * Math.sqrt(covariance[at]?.[at] ?? 0);
		return { value, low: value - half, high: value + half };
	};
	return {
		level: estimate(2),
		slope: model.slope ? estimate(3) : null,
		lag: reach,
		durbinWatson: durbinWatson(fit.residuals.filter((_, row) => weights[row] === 1)),
		degrees: fit.degrees
	};
}

/** The rate after as a multiple of the rate before, and the factor by which its trend turns for each point. */
export type InterruptedRate = { ratio: Estimate; turn: Estimate | null; dispersion: number };

/**
 * The same for counts over an exposure: a rate ratio by quasi-Poisson regression, its interval with the dispersion (at
 * least 1) on the log scale. Assumptions and small samples as `interruptedSeries` and `poissonRegression`; neighbours
 * that resemble each other beyond trend and season make the interval too narrow. Source: Bernal et al. 2017, IJE 46:348.
 */
export function interruptedRate(
	counts: readonly number[],
	exposure: readonly number[],
	model: Interruption
): InterruptedRate | null {
	if (shortageOf(counts.length, model)) return null;
	const kept = counted(counts.length, model).map((is, row) => is * (exposure[row] ?? 0));
	const fit = poissonRegression(segments(counts.length, model), counts, kept);
	if (!fit) return null;
	const factor = (at: number): Estimate => {
		const log = fit.coefficients[at] ?? 0;
		const half = z95 * Math.sqrt((fit.covariance[at]?.[at] ?? 0) * Math.max(1, fit.dispersion));
		return { value: Math.exp(log), low: Math.exp(log - half), high: Math.exp(log + half) };
	};
	return { ratio: factor(2), turn: model.slope ? factor(3) : null, dispersion: fit.dispersion };
}

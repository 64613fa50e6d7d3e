import type { BunchingWay } from './bunching.ts';
import { excessBelow, powers, type Bins } from './excess-below.ts';
import { leastSquares } from './least-squares.ts';

/** The mean outcome of those who bunch, and of those of the same bins who would have been there anyway; unit of the outcome. */
export type BunchedOutcome = { bunched: number; neighbours: number };

/**
 * What those who bunch got: (Σy − Σŷĉ)/B over the bins just below the threshold, `totals` being the Σy of each bin, ŷ a
 * parabola through the other bins' means weighted by their counts and ĉ, B as `excessBelow` has them. Assumes that the
 * outcome would run smoothly and that who would have been there anyway is not touched. Small samples: the surplus is a
 * denominator, so read it only where the interval of the surplus lies above 0; null where the surplus does not.
 * RangeError unless there is one total for each bin. Source: Diamond and Persson 2016, NBER 22207.
 */
export function outcomeOfBunched(
	bins: Bins,
	totals: readonly number[],
	{ degree, below }: Omit<BunchingWay, 'integrated'>
): BunchedOutcome | null {
	if (totals.length !== bins.counts.length)
		throw new RangeError(`${totals.length} totals for ${bins.counts.length} bins`);
	const found = excessBelow(bins, { degree, below, above: 0 });
	if (!found || found.excess <= 0) return null;
	const means = totals.map((total, bin) => total / (bins.counts[bin] || 1));
	const weights = bins.counts.map((count, bin) => (found.outside[bin] ? count : 0));
	const outcome = leastSquares(powers(bins, 2), means, weights);
	if (!outcome) return null;
	let [all, anyway] = [0, 0];
	for (let bin = bins.below - below; bin < bins.below; bin++) {
		all += totals[bin] ?? 0;
		anyway += (outcome.fitted[bin] ?? 0) * (found.curve[bin] ?? 0);
	}
	return { bunched: (all - anyway) / found.excess, neighbours: anyway / found.expected };
}

import { excessBelow, type Bins } from './excess-below.ts';
import type { BunchingWay } from './bunching.ts';

/** The counts missing just above a threshold, over how many bins, beside the surplus below it that they explain. */
export type MissingMass = { excess: number; missing: number; bins: number };

/**
 * Where those who bunch below a threshold came from: the window is opened upwards bin by bin until what the curve predicts
 * there and was not counted is at least the surplus below, for a threshold that is only ever crossed downwards. With the
 * window open the curve rests on bins that nobody left, so this surplus is the one to trust. Assumptions as `excessBelow`.
 * Null without a surplus, and where half the bins above do not hold it. Source: Kleven and Waseem 2013, QJE 128:669.
 */
export function missingMass(bins: Bins, { degree, below }: Omit<BunchingWay, 'integrated'>): MissingMass | null {
	const reach = Math.floor((bins.counts.length - bins.below) / 2);
	for (let above = 1; above <= reach; above++) {
		const found = excessBelow(bins, { degree, below, above });
		if (!found || found.excess <= 0) return null;
		const missing = bins.counts
			.slice(bins.below, bins.below + above)
			.reduce((sum, count, bin) => sum + (found.curve[bins.below + bin] ?? 0) - count, 0);
		if (missing >= found.excess * (1 - 1e-9)) return { excess: found.excess, missing, bins: above };
	}
	return null;
}

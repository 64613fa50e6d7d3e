import { differenceOf } from './difference.ts';
import type { Estimate } from './interval.ts';

/** One group's mean or share in two periods. */
export type BeforeAndAfter = { before: Estimate; after: Estimate };

/**
 * How much more the treated changed than the others, (T₁−T₀)−(C₁−C₀), in the unit of the four, with the 95 % interval that
 * four independent estimates give (`differenceOf`). Assumes that both would otherwise have changed alike, and that nobody
 * moved between them. Units followed through both periods make the truth narrower, clusters wider: see `clusteredEffect`.
 * As good as the four intervals, so no small-sample rule of its own. Source: Card and Krueger 1994, AER 84:772.
 */
export function differenceInDifferences(treated: BeforeAndAfter, others: BeforeAndAfter): Estimate {
	return differenceOf(differenceOf(treated.after, treated.before), differenceOf(others.after, others.before));
}

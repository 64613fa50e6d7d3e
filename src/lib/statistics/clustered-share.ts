import type { Estimate } from './interval.ts';
import type { RatioSums } from './ratio.ts';
import { wilson } from './wilson.ts';

/** A share with how much wider its clusters make it, and the number of independent cases that would say as much. */
export type ClusteredShare = Estimate & { designEffect: number; effectiveN: number };

/**
 * A share (0 to 1) of cases that come in clusters (a customer's contacts, an agent's), from the sums over clusters with
 * x events among y cases: design effect Σ(x−py)²/(Σy·p(1−p)), at least 1, and Wilson's interval on Σy/design effect.
 * Assumes independent clusters. Small samples: below about ten clusters the design effect is itself a guess; where all or
 * no cases are events it cannot be seen and is 1. Null when Σy is 0; errors as `wilson`. Source: metrics.md B1; Kish 1965.
 */
export function clusteredShare({ x, y, xx, yy, xy }: RatioSums): ClusteredShare | null {
	if (y === 0) return null;
	const share = x / y;
	const spread = xx - 2 * share * xy + share ** 2 * yy;
	const designEffect = share > 0 && share < 1 ? Math.max(1, spread / (y * share * (1 - share))) : 1;
	return { ...wilson(x / designEffect, y / designEffect), value: share, designEffect, effectiveN: y / designEffect };
}

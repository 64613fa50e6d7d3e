import { differenceOf } from '#lib/statistics/difference.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { gainOf } from './gain-of.ts';
import type { Weighed } from './scorecard.ts';

/** How much more the left side gained than the right, in standard deviations; null while nothing can be weighed. */
export type Balance = Estimate | null;

/** The mean gain of one side, its members taken as independent. */
function sideOf(weighed: readonly Weighed[]): Estimate | null {
	const gains = weighed.map(gainOf).filter((gain) => gain !== null);
	if (gains.length === 0) return null;
	const mean = (sizes: number[]): number => sizes.reduce((sum, size) => sum + size, 0) / gains.length;
	const value = mean(gains.map((gain) => gain.value));
	return {
		value,
		low: value - Math.hypot(...gains.map((gain) => gain.value - gain.low)) / gains.length,
		high: value + Math.hypot(...gains.map((gain) => gain.high - gain.value)) / gains.length
	};
}

/** Weighs what changed on one side against what changed on the other; members without a bounded change do not count. */
export function balanceOf(left: readonly Weighed[], right: readonly Weighed[]): Balance {
	const sides = [sideOf(left), sideOf(right)] as const;
	return sides[0] && sides[1] && differenceOf(sides[0], sides[1]);
}

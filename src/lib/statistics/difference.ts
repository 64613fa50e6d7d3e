import type { Estimate } from './interval.ts';
import { wilson } from './wilson.ts';

/**
 * First minus second, in their unit, with a 95 % interval from the intervals of both: d − √((v₁−l₁)²+(u₂−v₂)²) to
 * d + √((u₁−v₁)²+(v₂−l₂)²). For shares with Wilson's intervals this is Newcombe's hybrid score, for symmetric
 * intervals the usual ±z√(se₁²+se₂²). Assumes independent estimates, so no case counted in both; as good as the two
 * intervals, so no small-sample rule of its own. Sources: Newcombe 1998, Stat Med 17:873, method 10; Zou and Donner 2008.
 */
export function differenceOf(first: Estimate, second: Estimate): Estimate {
	const value = first.value - second.value;
	return {
		value,
		low: value - Math.hypot(first.value - first.low, second.high - second.value),
		high: value + Math.hypot(first.high - first.value, second.value - second.low)
	};
}

/** The difference (−1 to 1) of two independent shares, `events` in `n`, by Newcombe's hybrid score; errors as `wilson`. */
export function differenceOfShares(
	first: { events: number; n: number },
	second: { events: number; n: number }
): Estimate {
	return differenceOf(wilson(first.events, first.n), wilson(second.events, second.n));
}

import type { Association } from './associations.ts';
import type { Weighed } from './weighed.ts';

/** How many minutes less wait go with as much difference as being solved. All three by an outcome that is named elsewhere. */
export type Exchange = { solved: Association; wait: Association; minutes: Association | null };

/**
 * The difference that goes with being solved over that of a minute's wait, with the error of a ratio (delta method). `minutes` is
 * null where either cannot be told from nothing, or has the other sign: then there is nothing to weigh. Source: metrics.md C4.
 */
export function exchangeOf(fit: Weighed): Exchange | null {
	const [solved, wait] = [fit.of('solved'), fit.of('waitMinutes')];
	if (!solved || !wait) return null;
	if (solved.low <= 0 || wait.high >= 0) return { solved, wait, minutes: null };
	const value = -solved.value / wait.value;
	const tangent = fit.ofSum({ solved: -1 / wait.value, waitMinutes: solved.value / wait.value ** 2 });
	if (!tangent) return { solved, wait, minutes: null };
	const half = tangent.high - tangent.value;
	return { solved, wait, minutes: { ...tangent, value, low: value - half, high: value + half } };
}

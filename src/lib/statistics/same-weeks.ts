import type { Estimate } from './interval.ts';
import { neweyWest, usualLag } from './newey-west.ts';
import { t95 } from './student.ts';

/** Whole weeks that lie between a week and the same one of the year before. */
export const weeksInYear = 52;
/** As many as a series needs on either side. */
const fewest = 12;

/**
 * How far the weeks after a date lie above the same weeks of the year before, all before it, on average: a season is in
 * both. `at`: how many weeks lie before the date; the first `washOut` from it on count for neither. Newey–West errors and t on
 * weeks − 1 degrees of freedom. Whatever else the year changed is in it: it supports a jump, and proves none. Null below
 * twelve such weeks. Source: metrics.md B6.
 */
export function sameWeeks(
	ys: readonly number[],
	{ at, washOut }: { at: number; washOut: number }
): { change: Estimate; weeks: number } | null {
	const last = Math.min(ys.length, at + weeksInYear);
	const changes: number[] = [];
	for (let week = Math.max(at + washOut, weeksInYear); week < last; week++)
		changes.push((ys[week] ?? NaN) - (ys[week - weeksInYear] ?? NaN));
	const weeks = changes.length;
	if (weeks < fewest) return null;
	const value = changes.reduce((sum, change) => sum + change, 0) / weeks;
	const pulls = changes.map((change) => [(change - value) / weeks]);
	const variance = neweyWest(pulls, usualLag(weeks))[0]?.[0] ?? 0;
	const half = t95(weeks - 1) * Math.sqrt((variance * weeks) / (weeks - 1));
	return { change: { value, low: value - half, high: value + half }, weeks };
}

import { average } from './average.ts';
import { median } from './sample-quantile.ts';

const highestShare = 3.267;

/** The steps |xᵢ−xᵢ₋₁| from point to point, in the unit of the points; one fewer than they are. */
export function movingRanges(points: readonly number[]): number[] {
	return points.slice(1).map((point, index) => Math.abs(point - (points[index] ?? point)));
}

/** The mean step without those above 3.267 times the mean, dropped once; 0 below two points. Source: Nelson 1982. */
export function meanRange(points: readonly number[]): number {
	const highest = rangeLimit(points);
	return average(movingRanges(points).filter((range) => range <= highest));
}

/** The step in the middle; 0 below two points. */
export function medianRange(points: readonly number[]): number {
	return median(movingRanges(points)) ?? 0;
}

/** The limit 3.267·MR̄ above which a single step is a signal of its own, in the unit of the points. Source: Wheeler 1993. */
export function rangeLimit(points: readonly number[]): number {
	return highestShare * average(movingRanges(points));
}

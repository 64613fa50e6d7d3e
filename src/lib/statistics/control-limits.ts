import { average } from './average.ts';
import { meanRange, medianRange } from './moving-ranges.ts';

/** Limits of an individuals chart in the unit of its points; `trial` while they rest on fewer than twelve points. */
export type ControlLimits = { low: number; mean: number; high: number; basedOn: number; trial: boolean };

/** Which rule marks a point, first hit in this order, and whether the point lies or moves upwards. */
export type Signal = { rule: 'outside' | 'trend' | 'near_limit' | 'shift'; rise: boolean };

/** Limits rest on the first points up to this many and then stand still. */
const baselinePoints = 25;
const firmPoints = 12;
const fewestPoints = 5;
const run = 7;

/**
 * XmR limits X̄ ± 2.66·MR̄ from the first 25 points, or all while there are fewer; MR̄ is the mean of |xᵢ−xᵢ₋₁| without
 * those above 3.267·MR̄, dropped once (Nelson 1982). By the `median`, X̄ ± 3.145·the median of |xᵢ−xᵢ₋₁|, which a few great
 * leaps do not touch. Points in time order, evenly spaced, final. Assumes no strong correlation from point to point
 * (`lagOneCorrelation`) and, for shares, a denominator that varies by less than a quarter (else `laneyChart`).
 * Null for fewer than five points; trial limits below twelve. Sources: Wheeler 1993; NHS Making Data Count.
 */
export function controlLimits(points: readonly number[], by: 'mean' | 'median' = 'mean'): ControlLimits | null {
	const baseline = points.slice(0, baselinePoints);
	if (baseline.length < fewestPoints) return null;
	const mean = average(baseline);
	const reach = by === 'mean' ? 2.66 * meanRange(baseline) : 3.145 * medianRange(baseline);
	return {
		low: mean - reach,
		mean,
		high: mean + reach,
		basedOn: baseline.length,
		trial: baseline.length < firmPoints
	};
}

/**
 * Whether at least half of the steps from point to point are none at all, as with rare events: then moving ranges say
 * nothing of ordinary variation, and limits would call the usual a signal.
 */
export function tooAlike(points: readonly number[]): boolean {
	const steps = points.slice(1).map((point, index) => point === points[index]);
	return steps.length > 0 && 2 * steps.filter(Boolean).length >= steps.length;
}

/**
 * What the four NHS rules say of each point: outside the limits; one of seven successive points that rise or fall;
 * between two thirds of a limit and the limit with another such among three on the same side of the mean; one of seven
 * on the same side. A tie with the mean or the point before breaks a run. A stable series of 24 still shows at least one
 * signal in about a fifth of cases: a reason to look, not evidence. Source: NHSRplotthedots, point types.
 */
export function signals(points: readonly number[], limits: ControlLimits): (Signal | null)[] {
	const sides = points.map((point) => Math.sign(point - limits.mean));
	const outside = points.map((point) => point < limits.low || point > limits.high);
	const near = points.map(
		(point, index) => !outside[index] && Math.abs(point - limits.mean) > (2 / 3) * (limits.high - limits.mean)
	);
	const trends = runs(
		points.slice(1).map((point, index) => Math.sign(point - (points[index] ?? point))),
		run - 1
	);
	const shifts = runs(sides, run);
	return points.map((_, index): Signal | null => {
		const rise = sides[index] === 1;
		// a turning point belongs to the run that starts there, as in NHSRplotthedots
		const trend = trends[index] || trends[index - 1] || 0;
		if (outside[index]) return { rule: 'outside', rise };
		if (trend !== 0) return { rule: 'trend', rise: trend === 1 };
		if (near[index] && twoOfThree(near, sides, index)) return { rule: 'near_limit', rise };
		return shifts[index] ? { rule: 'shift', rise } : null;
	});
}

/** The sign itself where it stands in a run of at least `least` equal signs that are not 0, else 0. */
function runs(signs: readonly number[], least: number): number[] {
	const marked = signs.map(() => 0);
	for (let start = 0; start + least <= signs.length; start++) {
		const sign = signs[start] ?? 0;
		const window = signs.slice(start, start + least);
		if (sign !== 0 && window.every((other) => other === sign)) marked.fill(sign, start, start + least);
	}
	return marked;
}

function twoOfThree(near: readonly boolean[], sides: readonly number[], index: number): boolean {
	return [index - 2, index - 1, index].some((start) => {
		const sum = sides.slice(Math.max(0, start), start + 3).reduce((total, side) => total + side, 0);
		const count = near.slice(Math.max(0, start), start + 3).filter(Boolean).length;
		return start >= 0 && count >= 2 && Math.abs(sum) === 3;
	});
}

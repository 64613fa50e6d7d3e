import { average } from './average.ts';
import { lagOneCorrelation } from './lag-one-correlation.ts';
import { median } from './sample-quantile.ts';
import { z95 } from './z95.ts';

/** A change of the mean once `after` points had passed, somewhere from `earliest` to `latest`, `before` and `since` it. */
export type Change = { after: number; earliest: number; latest: number; before: number; since: number };

/** What a change must be worth, in ln(points) × variance, and the fewest points between two changes. */
export type ChangeRule = { penalty: number; least: number };

/** Three, and four points. */
export const usualRule: ChangeRule = { penalty: 3, least: 4 };

/**
 * Where the mean of an evenly spaced series changes: the division with the smallest Σ(x−x̄)² + changes·κ·ln(T)·σ̂², over all
 * divisions (optimal partitioning), with σ̂² from the steps and times (1+ρ)/(1−ρ) where what is left resembles itself. The
 * dates that fit nearly as well, up to 3.84·σ̂² worse, are the interval. Assumes level stretches: a slope or a season comes
 * out as changes. Says when, never why. Small samples: null below twelve points. Source: Jackson et al. 2005; Killick 2012.
 */
export function changePoints(points: readonly number[], rule: ChangeRule = usualRule): Change[] | null {
	if (points.length < 12) return null;
	const cost = costOf(points);
	const sigma = spreadOfSteps(points);
	if (sigma === 0) return [];
	const worth = (variance: number) => rule.penalty * Math.log(points.length) * variance;
	const resemblance = Math.max(
		0,
		lagOneCorrelation(leftOver(points, divided(points.length, cost, worth(sigma ** 2), rule.least))) ?? 0
	);
	const variance = (sigma ** 2 * (1 + resemblance)) / (1 - resemblance);
	const ends = divided(points.length, cost, worth(variance), rule.least);
	return ends.slice(0, -1).map((after, place) => {
		const [from, to] = [ends[place - 1] ?? 0, ends[place + 1] ?? points.length];
		const split = (at: number) => cost(from, at) + cost(at, to);
		const near = [];
		for (let at = from + rule.least; at <= to - rule.least; at++)
			if (split(at) - split(after) <= z95 ** 2 * variance) near.push(at);
		return {
			after,
			earliest: Math.min(...near),
			latest: Math.max(...near),
			before: average(points.slice(from, after)),
			since: average(points.slice(after, to))
		};
	});
}

/** σ of a point from the steps between points, 1.4826·MAD/√2; from their plain deviation where half the steps are equal. */
export function spreadOfSteps(points: readonly number[]): number {
	const steps = points.slice(1).map((point, place) => point - (points[place] ?? 0));
	const middle = median(steps) ?? 0;
	const robust = 1.4826 * (median(steps.map((step) => Math.abs(step - middle))) ?? 0);
	const plain = Math.sqrt(average(steps.map((step) => (step - average(steps)) ** 2)));
	return (robust > 0 ? robust : plain) / Math.SQRT2;
}

/** Σ(x−x̄)² of the points from one place to before another, from running sums. */
function costOf(points: readonly number[]): (from: number, to: number) => number {
	const centre = average(points);
	const [sums, squares] = [[0], [0]];
	for (const [place, point] of points.entries()) {
		sums.push((sums[place] ?? 0) + point - centre);
		squares.push((squares[place] ?? 0) + (point - centre) ** 2);
	}
	return (from, to) =>
		(squares[to] ?? 0) - (squares[from] ?? 0) - ((sums[to] ?? 0) - (sums[from] ?? 0)) ** 2 / (to - from);
}

/** The ends of the stretches of the best division, the last being the end of the series. */
function divided(count: number, cost: (from: number, to: number) => number, worth: number, least: number): number[] {
	const best: { total: number; ends: number[] }[] = [{ total: -worth, ends: [] }];
	for (let to = least; to <= count; to++) {
		let found = { total: cost(0, to), ends: [to] };
		for (let from = least; from <= to - least; from++) {
			const earlier = best[from];
			const total = (earlier?.total ?? Infinity) + cost(from, to) + worth;
			if (earlier && total < found.total) found = { total, ends: [...earlier.ends, to] };
		}
		best[to] = found;
	}
	return best[count]?.ends ?? [count];
}

function leftOver(points: readonly number[], ends: readonly number[]): number[] {
	return ends.flatMap((to, place) => {
		const stretch = points.slice(ends[place - 1] ?? 0, to);
		const mean = average(stretch);
		return stretch.map((point) => point - mean);
	});
}

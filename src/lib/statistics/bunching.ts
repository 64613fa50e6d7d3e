import { excessBelow, type Bins, type Excess } from './excess-below.ts';
import type { Estimate } from './interval.ts';
import type { Random } from './random.ts';
import { z95 } from './z95.ts';

/**
 * How a bunching is estimated: degree of the curve, bins left out just below the threshold, and whether those who bunch
 * are put back above it (`integrated`).
 */
export type BunchingWay = { degree: number; below: number; integrated: boolean };

/** A curve of degree 5, the last three bins left out. */
export const usualWay: BunchingWay = { degree: 5, below: 3, integrated: false };

/** Surplus just below a threshold: in counts, in bins' worth of the curve there, and as a share of all counted (0 to 1). */
export type Bunching = { excess: Estimate; inBins: Estimate; share: Estimate };

type Point = { excess: number; inBins: number; share: number };

/**
 * The surplus B = Σ(c−ĉ) in the last bins below a threshold, b = B over the mean ĉ there, and B/N, with intervals of ±1.96
 * standard errors from `times` redrawings of what the curve leaves (times √(bins/(bins−coefficients))). Assumptions as
 * `excessBelow`; that one bin's remainder says nothing of the next one's: where the same few made the counts, draw whole
 * days of persons instead. Small samples: null below 2,000 counted or 20 in any bin. 0 is clean, below 0 a dent.
 * Source: Chetty et al. 2011, QJE 126:749; Kleven 2016, Annu Rev Econ 8:435.
 */
export function bunching(bins: Bins, random: Random, way: BunchingWay = usualWay, times = 300): Bunching | null {
	const found = enoughToBunch(bins.counts) ? solved(bins, way) : null;
	if (!found) return null;
	const { fitted, outside } = found.shape;
	const spare = outside.filter(Boolean).length - way.degree - 1 - (bins.rounds?.length ?? 0);
	if (spare < 1) return null;
	const wider = Math.sqrt((spare + way.degree + 1 + (bins.rounds?.length ?? 0)) / spare);
	const left = bins.counts.flatMap((count, bin) => (outside[bin] ? [(count - (fitted[bin] ?? 0)) * wider] : []));
	const redrawn = Array.from({ length: times }, () => {
		const counts = fitted.map((count) => count + (left[random.whole(0, left.length - 1)] ?? 0));
		return solved({ ...bins, counts }, way)?.point;
	}).filter((point) => point !== undefined);
	const estimate = (of: (point: Point) => number): Estimate => {
		const value = of(found.point);
		const reach = z95 * deviation(redrawn.map(of));
		return { value, low: value - reach, high: value + reach };
	};
	return {
		excess: estimate(({ excess }) => excess),
		inBins: estimate(({ inBins }) => inBins),
		share: estimate(({ share }) => share)
	};
}

/** Whether bins hold enough to look for bunching: 2,000 in all and 20 in each. */
export function enoughToBunch(counts: readonly number[]): boolean {
	return counts.reduce((sum, count) => sum + count, 0) >= 2000 && counts.every((count) => count >= 20);
}

/** One cell of a table of other ways to estimate the same surplus. */
export type OtherWay = { degree: number; below: number; share: number | null };

/** The share that bunches under degrees 4 to 7 and windows of 2 to 5 bins: an estimate is robust where these agree. */
export function otherWays(bins: Bins, integrated = false): OtherWay[] {
	return [4, 5, 6, 7].flatMap((degree) =>
		[2, 3, 4, 5].map((below) => ({
			degree,
			below,
			share: solved(bins, { degree, below, integrated })?.point.share ?? null
		}))
	);
}

/**
 * With `integrated` the counts above the threshold are raised in proportion until what was raised equals B (those who
 * bunch came from there and nobody left), else taken as they are.
 */
function solved(bins: Bins, { degree, below, integrated }: BunchingWay): { point: Point; shape: Excess } | null {
	const above = total(bins.counts.slice(bins.below));
	const window = { degree, below, above: 0 };
	let shape = excessBelow(bins, window);
	for (let round = 0, before = 0; integrated && shape && round < 200; round++) {
		if (Math.abs(shape.excess - before) < 1e-9 * Math.abs(shape.excess)) break;
		before = shape.excess;
		const raise = 1 + before / above;
		const counts = bins.counts.map((count, bin) => (bin < bins.below ? count : count * raise));
		shape = excessBelow({ ...bins, counts }, window);
	}
	if (!shape) return null;
	const { excess, expected } = shape;
	return { point: { excess, inBins: (excess * below) / expected, share: excess / total(bins.counts) }, shape };
}

function total(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}

function deviation(list: readonly number[]): number {
	const mean = total(list) / list.length;
	return Math.sqrt(list.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (list.length - 1));
}

import { leastSquares, type Columns } from './least-squares.ts';

/**
 * Counts in bins of one width, of which the first `below` lie below the threshold. `rounds`: for each kind of round number,
 * in which bins one of them falls.
 */
export type Bins = { counts: readonly number[]; below: number; rounds?: readonly (readonly boolean[])[] };

/** The degree of the polynomial, and how many bins just below and just above the threshold do not shape it. */
export type Window = { degree: number; below: number; above: number };

/** Counts more than the curve in the bins just below; the curve itself; and where the curve and the excluded bins stand. */
export type Excess = { excess: number; expected: number; curve: number[]; fitted: number[]; outside: boolean[] };

/**
 * How many more lie in the last bins below a threshold than a polynomial through the other bins predicts, B = Σ(c−ĉ),
 * and the Σĉ that it predicts there. A heap that round numbers draw everywhere is part of ĉ. Assumes that the counts would
 * run smoothly and that bins outside the window hold nobody who moved. Null where there are too few bins for the degree
 * or the curve is not above zero in the window; RangeError for a window that leaves the bins.
 * Source: Chetty et al. 2011, QJE 126:749; Kleven and Waseem 2013, QJE 128:669.
 */
export function excessBelow(bins: Bins, window: Window): Excess | null {
	const { counts, below } = bins;
	const [first, end] = [below - window.below, below + window.above];
	if (!(window.below >= 1 && first >= 0 && window.above >= 0 && end <= counts.length))
		throw new RangeError(`no window of ${window.below} below and ${window.above} above bin ${below}`);
	const outside = counts.map((_, bin) => bin < first || bin >= end);
	const fit = leastSquares(
		[...powers(bins, window.degree), ...heaps(bins, outside)],
		counts,
		outside.map((is) => (is ? 1 : 0))
	);
	if (!fit) return null;
	const expected = sum(fit.fitted.slice(first, below));
	const fitted = fit.fitted.map((curve, bin) => (outside[bin] ? curve : (counts[bin] ?? 0)));
	if (!(expected > 0)) return null;
	return { excess: sum(counts.slice(first, below)) - expected, expected, curve: fit.fitted, fitted, outside };
}

/** The powers 0 to `degree` of the bins' distance from the threshold, which lies at 0 on a scale where the farthest is about 1. */
export function powers({ counts, below }: Bins, degree: number): Columns {
	const places = counts.map((_, bin) => (2 * (bin - below) + 1) / counts.length);
	return Array.from({ length: degree + 1 }, (_, power) => places.map((place) => place ** power));
}

/** Only heaps that stand somewhere outside, and not everywhere, can be told from the curve. */
function heaps({ rounds = [] }: Bins, outside: readonly boolean[]): number[][] {
	return rounds
		.filter((falls) => new Set(falls.filter((_, bin) => outside[bin])).size === 2)
		.map((falls) => falls.map(Number));
}

function sum(list: readonly number[]): number {
	return list.reduce((total, each) => total + each, 0);
}

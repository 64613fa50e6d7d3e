import { average } from './average.ts';
import type { Interval } from './interval.ts';
import { z95 } from './z95.ts';

/** Below this many independent units an association is not shown. Team-months are not independent. */
export const fewestToCorrelate = 30;

/**
 * Pearson's correlation (−1 to 1) of paired numbers. Assumes pairs from independent units and a straight line; see
 * `fewestToCorrelate`. Null below three pairs or where one of them does not vary; RangeError for lists of two lengths.
 */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
	return partialCorrelation(xs, ys, []);
}

/**
 * The correlation of what straight lines on the controls leave of x and of y. Assumptions as `correlation`, and that the
 * controls act straight and without each other. Null where too few pairs, or nothing, are left: n − controls below three.
 * RangeError for lists of different lengths. Source: Fisher 1924.
 */
export function partialCorrelation(
	xs: readonly number[],
	ys: readonly number[],
	controls: readonly (readonly number[])[]
): number | null {
	for (const list of [ys, ...controls])
		if (list.length !== xs.length) throw new RangeError(`${list.length} numbers beside ${xs.length}`);
	if (xs.length - controls.length < 3) return null;
	const basis: number[][] = [];
	for (const control of controls) {
		const left = without(centred(control), basis);
		// a control that the others tell already adds nothing
		if (squaresOf(left) > 1e-20 * squaresOf(control)) basis.push(left);
	}
	const [x, y] = [without(centred(xs), basis), without(centred(ys), basis)];
	const spread = Math.sqrt(squaresOf(x) * squaresOf(y));
	if (spread <= 1e-12 * Math.sqrt(squaresOf(centred(xs)) * squaresOf(centred(ys)))) return null;
	return Math.min(1, Math.max(-1, product(x, y) / spread));
}

/** Student's t of a correlation with so many controls, and its degrees of freedom n−2−controls (at least 1, else RangeError). */
export function tOfCorrelation(r: number, n: number, controls = 0): { t: number; degrees: number } {
	const degrees = n - 2 - controls;
	if (!(degrees >= 1)) throw new RangeError(`no test with ${degrees} degrees of freedom`);
	return { t: r * Math.sqrt(degrees / (1 - r ** 2)), degrees };
}

/** Fisher's 95 % interval tanh(artanh r ± z/√(n−controls−3)); null below 30 units, where r is ±1. Source: Fisher 1921. */
export function correlationInterval(r: number, n: number, controls = 0): Interval | null {
	if (n < fewestToCorrelate || Math.abs(r) >= 1 || n - controls <= 3) return null;
	const half = z95 / Math.sqrt(n - controls - 3);
	return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}

function without(list: readonly number[], basis: readonly (readonly number[])[]): number[] {
	return basis.reduce<number[]>(
		(left, control) => {
			const slope = product(left, control) / squaresOf(control);
			return left.map((each, place) => each - slope * (control[place] ?? 0));
		},
		[...list]
	);
}

function centred(list: readonly number[]): number[] {
	const mean = average(list);
	return list.map((each) => each - mean);
}

function product(one: readonly number[], other: readonly number[]): number {
	return one.reduce((sum, each, place) => sum + each * (other[place] ?? 0), 0);
}

function squaresOf(list: readonly number[]): number {
	return product(list, list);
}

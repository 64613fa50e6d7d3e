import { betaCumulative, betaQuantile } from './beta.ts';
import { z95 } from './z95.ts';

/** P(T ≤ t) of Student's t with `degrees` of freedom > 0, else RangeError. Source: Abramowitz and Stegun 26.7.1. */
export function studentCumulative(t: number, degrees: number): number {
	const squares = degrees + t ** 2;
	const outside =
		t ** 2 < degrees
			? 1 - betaCumulative(t ** 2 / squares, 0.5, degrees / 2)
			: betaCumulative(degrees / squares, degrees / 2, 0.5);
	return t < 0 ? outside / 2 : 1 - outside / 2;
}

/** The t with P(T ≤ t) = p of Student's t; RangeError unless 0 < p < 1 and `degrees` > 0. */
export function studentQuantile(p: number, degrees: number): number {
	if (!(p > 0 && p < 1 && degrees > 0))
		throw new RangeError(`no quantile ${p} of t with ${degrees} degrees of freedom`);
	return p < 0.5 ? -positiveQuantile(2 * p, degrees) : positiveQuantile(2 * (1 - p), degrees);
}

/** Reaches asked for before: scorecards ask for the same few thousands of times. */
const reaches = new Map<number, number>();

/**
 * The 97.5th percentile of Student's t: half-width of a two-sided 95 % interval in standard errors when the spread is
 * estimated. `degrees` of freedom ≥ 1, else RangeError. From 200 on by a series, within 10⁻⁸: Abramowitz and Stegun 26.7.5.
 */
export function t95(degrees: number): number {
	if (!(degrees >= 1)) throw new RangeError(`no t with ${degrees} degrees of freedom`);
	if (degrees >= 200) return nearNormal(degrees);
	const known = reaches.get(degrees);
	if (known !== undefined) return known;
	const reach = studentQuantile(0.975, degrees);
	if (Number.isInteger(degrees)) reaches.set(degrees, reach);
	return reach;
}

/** How much wider than with any number an interval of 95 % is with so many clusters, from two on: t on one less, against the normal. */
export const widening = (clusters: number): number => t95(Math.max(1, clusters - 1)) / z95;

/** The t that leaves so much outside ±t: t²/(degrees + t²) and its rest follow beta distributions, exact near 0 each. */
function positiveQuantile(outside: number, degrees: number): number {
	if (outside > 0.5) {
		const inside = betaQuantile(1 - outside, 0.5, degrees / 2);
		return Math.sqrt((degrees * inside) / (1 - inside));
	}
	const rest = betaQuantile(outside, degrees / 2, 0.5);
	return Math.sqrt((degrees * (1 - rest)) / rest);
}

function nearNormal(degrees: number): number {
	const z = z95;
	return (
		z +
		(z ** 3 + z) / (4 * degrees) +
		(5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
		(3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
	);
}

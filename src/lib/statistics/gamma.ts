import { rootAboveZero } from './monotone-root.ts';

const lanczos = [
	676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
	-0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

/** ln Γ(x) for x > 0, else RangeError; relative error about 10⁻¹⁴. Source: Lanczos 1964, g = 7 and nine terms (Godfrey). */
export function logGamma(x: number): number {
	if (!(x > 0)) throw new RangeError(`no gamma function at ${x}`);
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const base = x + 6.5;
	const series = lanczos.reduce((sum, term, place) => sum + term / (x + place), 0.99999999999980993);
	return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

/**
 * P(X ≤ x) of the gamma distribution with this shape and scale 1: a series below shape + 1, a continued fraction above;
 * error below 10⁻¹⁰ up to a shape of a million. 0 for x ≤ 0; RangeError unless shape > 0. Source: Numerical Recipes 6.2.
 */
export function gammaCumulative(x: number, shape: number): number {
	return x < shape + 1 ? lowerTail(x, shape) : 1 - upperTail(x, shape);
}

/** P(X > x) of the same distribution, without the loss of digits of 1 − P(X ≤ x); errors as `gammaCumulative`. */
export function gammaSurvival(x: number, shape: number): number {
	return x < shape + 1 ? 1 - lowerTail(x, shape) : upperTail(x, shape);
}

/** The x with P(X ≤ x) = p of the gamma distribution with this shape and scale 1; p from 0 to below 1, else RangeError. */
export function gammaQuantile(p: number, shape: number): number {
	if (!(p >= 0 && p < 1)) throw new RangeError(`no quantile at ${p}`);
	return p === 0 ? 0 : rootAboveZero((x) => gammaCumulative(x, shape), p);
}

/** P(X ≤ x) of χ² with `degrees` of freedom > 0: gamma of shape degrees/2 and scale 2; errors as `gammaCumulative`. */
export function chiSquaredCumulative(x: number, degrees: number): number {
	return gammaCumulative(x / 2, degrees / 2);
}

/** P(X > x) of χ² with `degrees` of freedom > 0, as for the p-value of a test; errors as `gammaCumulative`. */
export function chiSquaredSurvival(x: number, degrees: number): number {
	return gammaSurvival(x / 2, degrees / 2);
}

/** The quantile p of χ² with `degrees` of freedom > 0; errors as `gammaQuantile`. */
export function chiSquaredQuantile(p: number, degrees: number): number {
	return 2 * gammaQuantile(p, degrees / 2);
}

function height(x: number, shape: number): number {
	return Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

function checked(x: number, shape: number): void {
	if (!(shape > 0) || Number.isNaN(x)) throw new RangeError(`no gamma distribution of shape ${shape} at ${x}`);
}

function lowerTail(x: number, shape: number): number {
	checked(x, shape);
	if (x <= 0) return 0;
	let term = 1 / shape;
	let sum = term;
	for (let place = shape + 1; term > sum * 1e-17; place++) {
		term *= x / place;
		sum += term;
	}
	return height(x, shape) * sum;
}

/** Lentz's method from the front. */
function upperTail(x: number, shape: number): number {
	checked(x, shape);
	if (x === Infinity) return 0;
	let b = x + 1 - shape;
	let c = 1e300;
	let d = 1 / b;
	let fraction = d;
	for (let place = 1; place < 1e6; place++) {
		const a = -place * (place - shape);
		b += 2;
		d = 1 / notZero(a * d + b);
		c = notZero(b + a / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-16) break;
	}
	return height(x, shape) * fraction;
}

function notZero(number: number): number {
	return Math.abs(number) < 1e-300 ? 1e-300 : number;
}

import { logGamma } from './gamma.ts';
import { monotoneRoot } from './monotone-root.ts';

/**
 * P(X ≤ x) of the beta distribution, the regularised incomplete beta function I_x(a,b), by Lentz's continued fraction;
 * error below 10⁻⁸ for a and b up to a million. RangeError unless 0 ≤ x ≤ 1, a > 0 and b > 0. Source: Numerical Recipes 6.4.
 */
export function betaCumulative(x: number, a: number, b: number): number {
	if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`no beta distribution ${a}, ${b} at ${x}`);
	if (x === 0 || x === 1) return x;
	const height = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	// the fraction closes fast below the mean only
	return x < (a + 1) / (a + b + 2) ? (height * fraction(x, a, b)) / a : 1 - (height * fraction(1 - x, b, a)) / b;
}

/** The x (0 to 1) with P(X ≤ x) = p of the beta distribution; RangeError unless 0 ≤ p ≤ 1, a > 0 and b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`no quantile at ${p}`);
	if (p === 0 || p === 1) return p;
	return monotoneRoot((x) => betaCumulative(x, a, b), p, 0, 1);
}

function fraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let step = 1; step < 1e5; step++) {
		const twice = a + 2 * step;
		let factor = 1;
		for (const term of [
			(step * (b - step) * x) / ((twice - 1) * twice),
			(-(a + step) * (a + b + step) * x) / (twice * (twice + 1))
		]) {
			d = 1 / notZero(1 + term * d);
			c = notZero(1 + term / c);
			factor = d * c;
			value *= factor;
		}
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return value;
}

function notZero(number: number): number {
	return Math.abs(number) < 1e-300 ? 1e-300 : number;
}

import { differenceOf } from './difference.ts';
import type { Estimate } from './interval.ts';

const logOf = ({ value, low, high }: Estimate): Estimate => ({
	value: Math.log(value),
	low: Math.log(low),
	high: Math.log(high)
});

/**
 * First over second, with a 95 % interval from the intervals of both on the log scale: the difference of the logarithms as
 * in `differenceOf`, raised again. In units of the first per unit of the second. Assumes independent estimates, both above
 * nought; null where one is not, and an end that reaches nought or below is nought (or infinite) in the quotient.
 * Source: Zou and Donner 2008; Newcombe 2016.
 */
export function quotientOf(first: Estimate, second: Estimate): Estimate | null {
	if (!(first.value > 0 && second.value > 0)) return null;
	const positive = ({ value, low, high }: Estimate): Estimate => ({ value, low: Math.max(0, low), high });
	const { value, low, high } = differenceOf(logOf(positive(first)), logOf(positive(second)));
	return { value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) };
}

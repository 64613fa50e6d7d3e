import type { Estimate } from './interval.ts';
import { wilson } from './wilson.ts';
import { z95 } from './z95.ts';

/** How often two judges say yes together, the first alone, the second alone, and neither. */
export type TwoByTwo = { both: number; first: number; second: number; neither: number };

/** The share on which two judges agree, and kappa: what of the agreement beyond chance they reach (1 all, 0 none). */
export type Agreement = { n: number; share: Estimate; kappa: Estimate | null };

/**
 * Agreement of two yes-or-no judges about the same n things, with Wilson's interval for the share and the large-sample
 * interval for kappa κ = (p₀−pₑ)/(1−pₑ); κ is null where both always say the same one word. Assumes things judged
 * independently of each other; below 30 read nothing into κ. Null for none; RangeError for a negative count.
 * Sources: Cohen 1960; Fleiss, Cohen and Everitt 1969, eq. 13.
 */
export function agreementOf({ both, first, second, neither }: TwoByTwo): Agreement | null {
	if (!(Math.min(both, first, second, neither) >= 0)) throw new RangeError('a count below 0');
	const n = both + first + second + neither;
	if (n === 0) return null;
	const share = wilson(both + neither, n);
	const firstYes = (both + first) / n;
	const secondYes = (both + second) / n;
	const chance = firstYes * secondYes + (1 - firstYes) * (1 - secondYes);
	if (chance === 1) return { n, share, kappa: null };
	const value = (share.value - chance) / (1 - chance);
	const cells = [
		[both, firstYes, secondYes],
		[neither, 1 - firstYes, 1 - secondYes]
	] as const;
	const diagonal = cells.reduce(
		(sum, [count, row, column]) => sum + (count / n) * (1 - (row + column) * (1 - value)) ** 2,
		0
	);
	// off the diagonal the first judge's row meets the second's column of the other word
	const off =
		((1 - value) ** 2 / n) * (first * (secondYes + (1 - firstYes)) ** 2 + second * (1 - secondYes + firstYes) ** 2);
	const variance = (diagonal + off - (value - chance * (1 - value)) ** 2) / (n * (1 - chance) ** 2);
	const half = z95 * Math.sqrt(Math.max(0, variance));
	return { n, share, kappa: { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) } };
}

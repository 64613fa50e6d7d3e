/** Of everything shown for one question, one in this many findings may be false unless the caller says otherwise. */
export const usualFalseShare = 0.1;

/**
 * Each p-value as the false discovery rate at which it would just count, in the order given: min over p_j ≥ p_i of m·p_j/j, at
 * most 1. Holds for independent and positively dependent tests. Count a finding where the result is at most the rate wanted
 * (`usualFalseShare`). Any number of tests; RangeError for what is no p-value. Source: Benjamini and Hochberg 1995, JRSS B 57.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
	return stepUp(pValues, pValues.length);
}

/** The same for tests that depend on each other in any way: m·Σ1/j in place of m. Source: Benjamini and Yekutieli 2001. */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
	return stepUp(
		pValues,
		pValues.reduce((sum, _, index) => sum + pValues.length / (index + 1), 0)
	);
}

function stepUp(pValues: readonly number[], factor: number): number[] {
	for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`no p-value: ${p}`);
	const adjusted = pValues.map(() => 1);
	let least = 1;
	const largestFirst = [...pValues.entries()].sort(([, a], [, b]) => b - a);
	for (const [place, [index, p]] of largestFirst.entries()) {
		least = Math.min(least, (factor * p) / (pValues.length - place));
		adjusted[index] = least;
	}
	return adjusted;
}

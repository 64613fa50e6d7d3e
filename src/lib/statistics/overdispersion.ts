import { sampleQuantile } from './sample-quantile.ts';

/** How much more units vary than chance: φ for all, and the true variance τ² between them (unit²), 0 where chance will do. */
export type Overdispersion = { phi: number; betweenVariance: number };

/**
 * φ = Σz²/I of I units' z = (value−target)/standardError with the tenth at either end drawn in to the 10th and 90th
 * percentile, so that the units looked for do not hide themselves; τ² = max(0, (Iφ−(I−1))/(Σw−Σw²/Σw)), w = 1/s². Where
 * Iφ < I−1, φ is 1 and τ² 0. Assumes most units ordinary. Small samples: null below ten units. RangeError unless every
 * standard error is above 0. Source: Spiegelhalter 2005, Qual Saf Health Care 14:347.
 */
export function overdispersion(
	units: readonly { value: number; standardError: number }[],
	target: number
): Overdispersion | null {
	for (const { standardError } of units)
		if (!(standardError > 0)) throw new RangeError(`a unit with standard error ${standardError}`);
	const count = units.length;
	if (count < 10) return null;
	const scores = winsorised(units.map(({ value, standardError }) => (value - target) / standardError));
	const phi = scores.reduce((sum, z) => sum + z ** 2, 0) / count;
	if (count * phi < count - 1) return { phi: 1, betweenVariance: 0 };
	const weights = units.map(({ standardError }) => 1 / standardError ** 2);
	const weight = weights.reduce((sum, each) => sum + each, 0);
	const squares = weights.reduce((sum, each) => sum + each ** 2, 0);
	return { phi, betweenVariance: Math.max(0, (count * phi - (count - 1)) / (weight - squares / weight)) };
}

/** A unit's error where what is between units counts too: √(s²+τ²). The way preferred. */
export function errorWithBetween(standardError: number, { betweenVariance }: Overdispersion): number {
	return Math.sqrt(standardError ** 2 + betweenVariance);
}

/** A unit's error where all vary more by one factor: s√φ. Lets large units off too easily; shown for comparison. */
export function errorTimesPhi(standardError: number, { phi }: Overdispersion): number {
	return standardError * Math.sqrt(phi);
}

/** Numbers below the 10th or above the 90th percentile moved to it. */
export function winsorised(numbers: readonly number[]): number[] {
	const low = sampleQuantile(numbers, 0.1) ?? -Infinity;
	const high = sampleQuantile(numbers, 0.9) ?? Infinity;
	return numbers.map((number) => Math.min(high, Math.max(low, number)));
}

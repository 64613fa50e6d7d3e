import { z95 } from './z95.ts';
import type { Estimate } from './interval.ts';

/** What one unit's own data say: a value and how uncertain it is, in the same unit. */
export type Measured = { value: number; standardError: number };

/** The centre the units lie around, how much they truly vary (a variance, unit²), and each drawn towards the centre. */
export type Shrunk = { centre: number; betweenVariance: number; units: (Estimate & { kept: number })[] };

/**
 * Each unit drawn towards what all have in common: m + c(y−m) with c = τ²/(τ²+s²), τ² by DerSimonian and Laird, m the mean
 * weighted by 1/(τ²+s²); 95 % interval ±z√(c·s²+(1−c)²/Σ1/(τ²+s²)), which takes τ² as known. Assumes that units vary
 * normally around one centre and that each s is known. Small samples: null below four units, since two or three say
 * nothing of τ²; below ten the intervals are too narrow. RangeError unless every standard error is above 0.
 * Sources: DerSimonian and Laird 1986; Efron and Morris 1977; Morris 1983.
 */
export function shrunk(units: readonly Measured[]): Shrunk | null {
	for (const { standardError } of units)
		if (!(standardError > 0)) throw new RangeError(`a unit with standard error ${standardError}`);
	if (units.length < 4) return null;
	const betweenVariance = betweenVarianceOf(units);
	const weightOf = ({ standardError }: Measured): number => 1 / (betweenVariance + standardError ** 2);
	const centre = weightedMean(units, weightOf);
	const centreVariance = 1 / units.reduce((sum, unit) => sum + weightOf(unit), 0);
	return {
		centre,
		betweenVariance,
		units: units.map(({ value, standardError }) => {
			const kept = betweenVariance / (betweenVariance + standardError ** 2);
			const half = z95 * Math.sqrt(kept * standardError ** 2 + (1 - kept) ** 2 * centreVariance);
			const drawn = centre + kept * (value - centre);
			return { value: drawn, low: drawn - half, high: drawn + half, kept };
		})
	};
}

/**
 * The share of its distance from the common mean that each of k equally uncertain units keeps: 1−(k−3)s²/Σ(y−m)², at
 * least 0. RangeError below four units. Source: Efron and Morris 1977, Scientific American 236(5).
 */
export function keptShare(values: readonly number[], standardError: number): number {
	if (values.length < 4) throw new RangeError(`no common mean of ${values.length}`);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return squares === 0 ? 0 : Math.max(0, 1 - ((values.length - 3) * standardError ** 2) / squares);
}

function betweenVarianceOf(units: readonly Measured[]): number {
	const weightOf = ({ standardError }: Measured): number => 1 / standardError ** 2;
	const mean = weightedMean(units, weightOf);
	const spread = units.reduce((sum, unit) => sum + weightOf(unit) * (unit.value - mean) ** 2, 0);
	const weight = units.reduce((sum, unit) => sum + weightOf(unit), 0);
	const squares = units.reduce((sum, unit) => sum + weightOf(unit) ** 2, 0);
	return Math.max(0, (spread - (units.length - 1)) / (weight - squares / weight));
}

function weightedMean(units: readonly Measured[], weightOf: (unit: Measured) => number): number {
	const weight = units.reduce((sum, unit) => sum + weightOf(unit), 0);
	return units.reduce((sum, unit) => sum + weightOf(unit) * unit.value, 0) / weight;
}

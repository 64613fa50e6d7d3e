import type { Interval } from './interval.ts';
import { mergedStrata, type MergedStratum, type Stratum } from './merged-strata.ts';
import { z95 } from './z95.ts';

/** A ratio as it would be with the standard's mix; no interval where no spread was seen. */
export type Adjusted = { value: number; standardError: number; interval: Interval | null };

/** One adjusted ratio per unit, or why there is none; always how much of the standard's weight was merged or not shared. */
export type Standardised = { mergedShare: number; outsideShare: number } & (
	{ units: Adjusted[]; why: null } | { units: null; why: 'nothing_shared' | 'too_thin' }
);

/** Above this share of merged weight the mix is no longer the standard's. */
const mostMerged = 0.2;

/**
 * Each unit's ratio Σx/Σy with the mix of a fixed standard: Σ w_k R_k over the strata that all units have, w to a sum of 1,
 * error √Σ w_k²·Σe_k²/(Σy_k)² with e = x − R_k·y (for shares p(1−p)/n), interval ±z. Assumes independent units and
 * ratios that are alike within a stratum, whoever serves it. Strata with fewer than 20 are merged (`mergedStrata`); above a
 * fifth of the weight merged there is no adjusted figure. A unit by itself (a week against the year) is a list of one cell.
 * RangeError as `mergedStrata`. Sources: Fleiss 1981, 14; metrics.md B3.
 */
export function standardised(strata: readonly Stratum[]): Standardised {
	const { strata: merged, mergedShare, outsideShare, thin } = mergedStrata(strata);
	const first = merged[0];
	if (!first || outsideShare >= 1) return { units: null, why: 'nothing_shared', mergedShare, outsideShare };
	if (thin || mergedShare > mostMerged) return { units: null, why: 'too_thin', mergedShare, outsideShare };
	return { units: first.cells.map((_, unit) => adjusted(merged, unit)), why: null, mergedShare, outsideShare };
}

/**
 * Whether raw and adjusted figures tell two stories, so that both are shown, the adjusted one first: another sign, or more
 * than one standard error apart. For differences between two units, in their unit. Source: metrics.md E1.
 */
export function tellsAnother(raw: number, adjusted: number, standardError: number): boolean {
	return Math.sign(raw) !== Math.sign(adjusted) || Math.abs(raw - adjusted) > standardError;
}

function adjusted(strata: readonly MergedStratum[], unit: number): Adjusted {
	let weights = 0;
	let sum = 0;
	let variance = 0;
	for (const { weight, cells } of strata) {
		const cell = cells[unit];
		if (!cell) throw new RangeError(`no unit ${unit} in a stratum`);
		const ratio = cell.x / cell.y;
		weights += weight;
		sum += weight * ratio;
		variance += (weight ** 2 * Math.max(0, cell.xx - 2 * ratio * cell.xy + ratio ** 2 * cell.yy)) / cell.y ** 2;
	}
	const value = sum / weights;
	const standardError = Math.sqrt(variance) / weights;
	const half = z95 * standardError;
	return { value, standardError, interval: half > 0 ? { low: value - half, high: value + half } : null };
}

import { arcsine } from './arcsine.ts';
import { fitsFunnel, normalFunnelLimits, type FunnelLimits } from './funnel-limits.ts';
import type { Estimate, Interval } from './interval.ts';
import { errorWithBetween, overdispersion, type Overdispersion } from './overdispersion.ts';
import { z95 } from './z95.ts';

/** A unit's estimate and the number of cases that it counts. */
export type FunnelUnit = Estimate & { n: number };

/** Where a unit stands: how many cases would tell as much as its figure does, and on which side it leaves the limits. */
export type FunnelPlace = { weight: number; side: 'below' | 'above' | 'within' };

export type Funnel = {
	/** In the order given; null for a unit that is too small, or whose interval has no width. */
	places: (FunnelPlace | null)[];
	/** The limits at so many cases, in the unit of the target. */
	limitsAt: (weight: number) => FunnelLimits;
	/** How much units vary beyond chance, on the scale that is judged on; null where there are too few to say. */
	spread: Overdispersion | null;
};

/** The scale on which a unit's error does not depend on its value, and back. */
type Scale = { to: (value: number) => number; from: (scaled: number) => number };

const angles: Scale = {
	to: (share) => arcsine(share, 1).value,
	from: (angle) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2
};
const plain: Scale = { to: (value) => value, from: (value) => value };

/**
 * Units around a target with limits that hold 95 % and 99.8 % of those that do not differ from it: each unit's error from its
 * own 95 % interval, widened by what is between units (additive). Shares (0 to 1) are judged as angles, where a unit
 * weighs 1/(4s²) cases, at most its n; anything else as it is, weighing σ²/s² with σ² = Σn·(n·s²)/Σn. Assumes most units
 * ordinary, and the target known. Small samples: no place below ten cases or, for shares, five expected on either side;
 * below ten units the limits allow for chance alone. Sources: Spiegelhalter 2005, Qual Saf Health Care 14:347; metrics.md B5.
 */
export function funnelOf(units: readonly FunnelUnit[], target: number, of: 'shares' | 'means'): Funnel {
	const scale = of === 'shares' ? angles : plain;
	const errors = units.map((unit) => (scale.to(unit.high) - scale.to(unit.low)) / (2 * z95));
	const variance = of === 'shares' ? 1 / 4 : commonVariance(units, errors);
	const weights = units.map(({ n }, place) => {
		const error = errors[place] ?? 0;
		if (!(error > 0)) return null;
		const weight = variance / error ** 2;
		const counted = of === 'shares' ? Math.min(n, weight) : weight;
		return isLargeEnough(n, counted, target, of) ? counted : null;
	});
	const errorAt = (weight: number): number => Math.sqrt(variance / weight);
	const spread = overdispersion(
		units.flatMap(({ value }, place) => {
			const weight = weights[place] ?? null;
			return weight === null ? [] : [{ value: scale.to(value), standardError: errorAt(weight) }];
		}),
		scale.to(target)
	);
	const limitsAt = (weight: number): FunnelLimits => {
		const error = errorAt(weight);
		const { inner, outer } = normalFunnelLimits(scale.to(target), spread ? errorWithBetween(error, spread) : error);
		const back = ({ low, high }: Interval): Interval => ({ low: scale.from(low), high: scale.from(high) });
		return { inner: back(inner), outer: back(outer) };
	};
	const places = units.map(({ value }, place): FunnelPlace | null => {
		const weight = weights[place] ?? null;
		return weight === null ? null : { weight, side: sideOf(value, limitsAt(weight).outer) };
	});
	return { places, limitsAt, spread };
}

const sideOf = (value: number, { low, high }: Interval): FunnelPlace['side'] =>
	value < low ? 'below' : value > high ? 'above' : 'within';

function isLargeEnough(n: number, weight: number, target: number, of: 'shares' | 'means'): boolean {
	return of === 'means' ? n >= 10 : fitsFunnel(target, weight) && fitsFunnel(1 - target, weight);
}

/** The variance of single cases that units have in common, weighed by their cases. */
function commonVariance(units: readonly FunnelUnit[], errors: readonly number[]): number {
	const cases = units.reduce((sum, { n }) => sum + n, 0);
	return cases === 0 ? 0 : units.reduce((sum, { n }, place) => sum + n * n * (errors[place] ?? 0) ** 2, 0) / cases;
}

import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { estimateOf, isClear } from '#lib/scorecards/change.ts';
import { benjaminiHochberg, usualFalseShare } from '#lib/statistics/false-discovery.ts';
import { fewestInFunnel } from '#lib/statistics/funnel-limits.ts';
import { funnelOf, type Funnel, type FunnelUnit } from '#lib/statistics/funnel-of.ts';
import { normalCumulative } from '#lib/statistics/normal.ts';
import { z95 } from '#lib/statistics/z95.ts';
import type { ComparedMetric, ComparedUnit } from './comparison.ts';

type Unplaced = Omit<ComparedUnit, 'place' | 'isChanged'>;

/** How many steps the limits of a funnel are drawn in. */
const steps = 40;

/**
 * Each unit's place around the whole, whether its change stands out among all of theirs, and the limits of the funnel where there are enough units for one. Where none
 * can be placed, as for figures without intervals, nothing is judged. Source: metrics.md B5.
 */
export function judged(
	metric: Metric,
	whole: Figure,
	units: readonly Unplaced[]
): Pick<ComparedMetric, 'units' | 'limits' | 'knowsSpread'> {
	const known = units.flatMap((unit) => {
		const estimate = unit.isComparable ? estimateOf(unit.shown) : null;
		return estimate ? [{ member: unit.member, ...estimate, n: unit.shown.n }] : [];
	});
	const changed = changedAmong(units);
	const withPlace = (unit: Unplaced, place: ComparedUnit['place']): ComparedUnit => ({
		...unit,
		place,
		isChanged: changed.has(unit.member)
	});
	if (whole.value === null || known.length < 2) {
		return { units: units.map((unit) => withPlace(unit, null)), limits: null, knowsSpread: false };
	}
	const funnel = funnelOf(known, whole.value, areShares(metric, known) ? 'shares' : 'means');
	const places = new Map(known.map(({ member }, index) => [member, funnel.places[index] ?? null]));
	const placed = funnel.places.filter((place) => place !== null);
	return {
		units: units.map((unit) => withPlace(unit, places.get(unit.member) ?? null)),
		limits: placed.length < fewestInFunnel ? null : limitsOf(funnel),
		knowsSpread: funnel.spread !== null
	};
}

/** Who changed, when all were looked at: no more than one in ten of them is to be chance. Source: metrics.md B13. */
function changedAmong(units: readonly Unplaced[]): ReadonlySet<string> {
	const bounded = units.flatMap(({ member, change }) => {
		if (!change || change.low === null || change.high === null || change.high <= change.low) return [];
		const error = (change.high - change.low) / (2 * z95);
		return [{ member, change, chance: 2 * normalCumulative(-Math.abs(change.difference / error)) }];
	});
	const rates = benjaminiHochberg(bounded.map(({ chance }) => chance));
	return new Set(
		bounded.flatMap(({ member, change }, place) =>
			isClear(change) && (rates[place] ?? 1) <= usualFalseShare ? [member] : []
		)
	);
}

/** Shares of cases, each of which is one or is not; a share of time varies less than that, and is judged as a mean. */
function areShares({ unit }: Metric, units: readonly FunnelUnit[]): boolean {
	return (
		unit === 'share' &&
		units.every(({ value, low, high, n }) => high - low > z95 * Math.sqrt((value * (1 - value)) / n) && low >= 0)
	);
}

function limitsOf({ places, limitsAt }: Funnel): ComparedMetric['limits'] {
	const roots = places.flatMap((place) => (place ? [Math.sqrt(place.weight)] : []));
	const [low, high] = [Math.min(...roots), Math.max(...roots)];
	return Array.from({ length: steps + 1 }, (_, step) => {
		const weight = (low + ((high - low) * step) / steps) ** 2;
		return { weight, ...limitsAt(weight) };
	});
}

import { startsOf } from './staggered-starts.ts';

/** A unit followed through all periods, numbered from 0: when it was first treated, null for never, and its weight. */
export type FollowedUnit = { start: number | null; ys: readonly number[]; weight: number };

/** The effect on those who started in one period as it stood in another, and how far each unit pulls it. */
export type GroupTimeEffect = { start: number; period: number; value: number; weight: number; pulls: number[] };

/**
 * For each start and each period the mean change of those who started, less that of units not treated by then; from the
 * start on, the change since the period before it, and earlier, where it should be 0, since the period before. Nobody
 * already treated is compared with. `weight` is that of those who started; `pulls` add up to 0, their squares over
 * independent units to the variance. Assumes that all would otherwise have moved alike on average, and nobody moves before
 * the start. A start or a period with nobody to compare with is left out. RangeError for units of different lengths or a
 * weight that is not above 0. Source: Callaway and Sant'Anna 2021, J. Econometrics 225:200.
 */
export function groupTimeEffects(units: readonly FollowedUnit[]): GroupTimeEffect[] {
	const count = units[0]?.ys.length ?? 0;
	for (const { ys, weight } of units)
		if (ys.length !== count || !(weight > 0)) throw new RangeError(`${ys.length} periods of weight ${weight}`);
	const effects: GroupTimeEffect[] = [];
	for (const start of startsOf(units.map((unit) => unit.start)))
		for (let period = 1; period < count; period++) {
			const base = period < start ? period - 1 : start - 1;
			const latest = Math.max(period, base);
			const changes = units.map(({ ys }) => (ys[period] ?? 0) - (ys[base] ?? 0));
			const treated = meanOf(units, changes, (unit) => unit.start === start);
			const others = meanOf(
				units,
				changes,
				(unit) => unit.start !== start && (unit.start === null || unit.start > latest)
			);
			if (base < 0 || treated.weight === 0 || others.weight === 0) continue;
			const pulls = units.map((_, at) => (treated.pulls[at] ?? 0) - (others.pulls[at] ?? 0));
			effects.push({ start, period, value: treated.mean - others.mean, weight: treated.weight, pulls });
		}
	return effects;
}

/** The weighted mean over some units, with how far each of them pulls it. */
function meanOf(
	units: readonly FollowedUnit[],
	changes: readonly number[],
	isOne: (unit: FollowedUnit) => boolean
): { mean: number; weight: number; pulls: number[] } {
	const shares = units.map((unit) => (isOne(unit) ? unit.weight : 0));
	const weight = shares.reduce((sum, share) => sum + share, 0);
	const mean = shares.reduce((sum, share, at) => sum + share * (changes[at] ?? 0), 0) / weight;
	return { mean, weight, pulls: shares.map((share, at) => (share * ((changes[at] ?? 0) - mean)) / weight) };
}

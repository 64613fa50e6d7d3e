import { bootstrap } from './bootstrap.ts';
import { denominatorVariation, fieller } from './fieller.ts';
import type { Interval } from './interval.ts';
import type { Random } from './random.ts';
import { ratioOf, sumsOf, type RatioSums } from './ratio.ts';

/** A ratio in units of x per unit of y, its 95 % interval and the way that was had; none below ten units. */
export type RatioByRule = { value: number; interval: Interval | null; way: 'delta' | 'fieller' | 'bootstrap' | 'none' };

/**
 * The ratio Σx/Σy with the interval that fits the number of independent units: none below 10, Fieller's from 10 to 29 and
 * wherever the denominator's standard error is above a tenth of it, the delta method's from 30. Where Fieller's has no ends,
 * none. Null when Σy is 0. Source: metrics.md B2.
 */
export function ratioByRule(sums: RatioSums): RatioByRule | null {
	const ratio = ratioOf(sums);
	if (!ratio) return null;
	const noisy = (denominatorVariation(sums) ?? Infinity) > 0.1;
	const way = sums.n < 10 ? 'none' : sums.n < 30 || noisy ? 'fieller' : 'delta';
	const interval = { none: () => null, fieller: () => fieller(sums), delta: () => ratio.interval }[way]();
	return { value: ratio.value, interval: interval && endsOf(interval), way: interval ? way : 'none' };
}

/** `ratioByRule` where the units are at hand: from ten on the corrected bootstrap stands in where Fieller's has no ends. */
export function ratioOfUnits(units: readonly { x: number; y: number }[], random: Random): RatioByRule | null {
	const byRule = ratioByRule(sumsOf(units));
	if (!byRule || byRule.interval || units.length < 10) return byRule;
	const interval = bootstrap(units, (sample) => ratioOf(sumsOf(sample))?.value ?? null, random)?.corrected ?? null;
	return { ...byRule, interval, way: interval ? 'bootstrap' : 'none' };
}

function endsOf({ low, high }: Interval): Interval {
	return { low, high };
}

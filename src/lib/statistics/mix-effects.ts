import type { RatioSums } from './ratio.ts';

/** How much one stratum moves the raw figure away from the adjusted one, in the unit of the figure. */
export type MixEffect = { key: string; effect: number };

/** A stratum of one unit with its weight in the standard. */
export type WeighedCell = { key: string; weight: number; cell: RatioSums };

/**
 * Which strata drive the difference between a unit's raw ratio Σx/Σy and the one adjusted to the standard's mix: (own share −
 * standard's share)·(R_k − adjusted), largest first; the effects add up to raw − adjusted exactly. Give only strata with
 * Σy > 0 that the adjusted figure rests on; RangeError where one has none or the weights have no sum.
 * A decomposition, so it has no error of its own; source: Kitagawa 1955, JASA 50:1168.
 */
export function mixEffects(strata: readonly WeighedCell[]): MixEffect[] {
	const whole = strata.reduce((sum, { weight }) => sum + weight, 0);
	const served = strata.reduce((sum, { cell }) => sum + cell.y, 0);
	if (!(whole > 0 && strata.every(({ cell }) => cell.y > 0))) throw new RangeError(`strata of weight ${whole}`);
	const adjusted = strata.reduce((sum, { weight, cell }) => sum + (weight / whole) * (cell.x / cell.y), 0);
	const effects = strata.map(({ key, weight, cell }) => ({
		key,
		effect: (cell.y / served - weight / whole) * (cell.x / cell.y - adjusted)
	}));
	return largestFirst(effects);
}

/** The same for the difference between two units, first minus second, over the strata that both have. */
export function mixEffectsBetween(first: readonly WeighedCell[], second: readonly WeighedCell[]): MixEffect[] {
	const effectsOfSecond = new Map(mixEffects(second).map(({ key, effect }) => [key, effect]));
	const effects = mixEffects(first).map(({ key, effect }) => {
		const other = effectsOfSecond.get(key);
		if (other === undefined) throw new RangeError(`only one of two units has the stratum ${key}`);
		return { key, effect: effect - other };
	});
	return largestFirst(effects);
}

function largestFirst(effects: readonly MixEffect[]): MixEffect[] {
	return effects.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || a.key.localeCompare(b.key, 'en'));
}

import { addedSums, type RatioSums } from './ratio.ts';

/** A stratum with its weight in the standard and the sums of each compared unit, always in the same order of units. */
export type Stratum = { key: string; family: string; weight: number; cells: readonly RatioSums[] };

/** Strata that stand together, all cells large enough; shares of weight (0 to 1) that were merged or are not shared. */
export type MergedStrata = { strata: MergedStratum[]; mergedShare: number; outsideShare: number; thin: boolean };

/** What was joined, under the keys of its parts. */
export type MergedStratum = { keys: string[]; weight: number; cells: readonly RatioSums[] };

/**
 * Strata that every unit has (Σy > 0 in each), the thin ones merged: where a cell has fewer than `least` units, the two
 * smallest strata of its family are joined until none is thin, then the two smallest of all. `thin` where even one
 * stratum of all is. Weights ≥ 0 with a sum above 0, else RangeError. Source: metrics.md B3.
 */
export function mergedStrata(strata: readonly Stratum[], least = 20): MergedStrata {
	const whole = weightOf(strata);
	if (!(whole > 0 && strata.every(({ weight }) => weight >= 0))) throw new RangeError(`strata of weight ${whole}`);
	const shared = strata.filter(({ cells }) => cells.every(({ y }) => y > 0));
	const families = Map.groupBy(shared, ({ family }) => family);
	const withinFamilies = [...families.values()].flatMap((family) =>
		withoutThin(
			family.map(({ key, weight, cells }) => ({ keys: [key], weight, cells })),
			least
		)
	);
	const merged = withoutThin(withinFamilies, least);
	return {
		strata: merged,
		mergedShare: weightOf(merged.filter(({ keys }) => keys.length > 1)) / whole,
		outsideShare: Math.max(0, 1 - weightOf(shared) / whole),
		thin: merged.some((stratum) => sizeOf(stratum) < least)
	};
}

function withoutThin(strata: readonly MergedStratum[], least: number): MergedStratum[] {
	if (strata.every((stratum) => sizeOf(stratum) >= least)) return [...strata];
	const [smallest, next, ...others] = strata.toSorted(
		(a, b) => sizeOf(a) - sizeOf(b) || a.keys.join().localeCompare(b.keys.join(), 'en')
	);
	if (!smallest || !next) return [...strata];
	return withoutThin([...others, joined(smallest, next)], least);
}

function joined(one: MergedStratum, other: MergedStratum): MergedStratum {
	return {
		keys: [...one.keys, ...other.keys].sort(),
		weight: one.weight + other.weight,
		cells: one.cells.map((cell, unit) => {
			const same = other.cells[unit];
			if (!same) throw new RangeError(`stratum ${other.keys.join()} has no unit ${unit}`);
			return addedSums(cell, same);
		})
	};
}

/** The independent units of its smallest cell. */
function sizeOf({ cells }: { cells: readonly RatioSums[] }): number {
	return cells.reduce((least, { n }) => Math.min(least, n), Infinity);
}

function weightOf(strata: readonly { weight: number }[]): number {
	return strata.reduce((sum, { weight }) => sum + weight, 0);
}

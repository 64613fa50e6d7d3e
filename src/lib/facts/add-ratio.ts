import { ratios, type Ratio } from '#lib/model/measure-parts.ts';
import { at } from './sums.ts';
import type { Tally } from './tally.ts';

type Places = { units: number; top: number; topSquares: number; base: number; baseSquares: number; products: number };

const placesOf = (ratio: Ratio): Places => ({
	units: at[`${ratio}Units`],
	top: at[`${ratio}Top`],
	topSquares: at[`${ratio}TopSquares`],
	base: at[`${ratio}Base`],
	baseSquares: at[`${ratio}BaseSquares`],
	products: at[`${ratio}Products`]
});

const places = new Map(ratios.map((ratio) => [ratio, placesOf(ratio)]));

/** Adds one unit to the six sums of a ratio; one that lacks either quantity, or has nothing to divide by, is no unit of it. */
export function addRatio(tally: Tally, ratio: Ratio, top: number | null, base: number | null): void {
	const at = places.get(ratio);
	if (!at || top === null || base === null || base === 0) return;
	tally.add(at.units, 1);
	tally.addSpread(at.top, at.topSquares, top);
	tally.addSpread(at.base, at.baseSquares, base);
	tally.add(at.products, top * base);
}

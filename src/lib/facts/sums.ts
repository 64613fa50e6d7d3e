import {
	distributions,
	measures,
	type Buckets,
	type Distribution,
	type Measure,
	type Shapes,
	type Sums
} from '#lib/model/fact.ts';

/** Gives every measure what `amount` says of it and its place in `measures`. */
export const sumsBy = (amount: (measure: Measure, place: number) => number): Sums => byName(measures, amount);

/** Where each measure stands in the flat arrays that facts are added up in. */
export const at: Readonly<Sums> = sumsBy((_, place) => place);

/** Flat amounts, in the order of `measures` from `start` on, by name. */
export const namedSums = (amounts: ArrayLike<number>, start = 0): Sums =>
	sumsBy((_, place) => amounts[start + place] ?? 0);

/** One `Buckets` for every distribution. */
export const shapesBy = (buckets: (place: number) => Buckets): Shapes =>
	byName(distributions, (_, place) => buckets(place));

/** Where each distribution stands among the counts of a fact. */
export const shapeAt: Readonly<Record<Distribution, number>> = byName(distributions, (_, place) => place);

/** Gives every name its value. */
export function byName<Name extends string, Value>(
	names: readonly Name[],
	value: (name: Name, place: number) => Value
): Record<Name, Value> {
	// every name is given its value
	return Object.fromEntries(names.map((name, place) => [name, value(name, place)])) as Record<Name, Value>;
}

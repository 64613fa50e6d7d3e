import {
	distributions,
	measures,
	type Buckets,
	type Distribution,
	type Measure,
	type Shapes,
	type Sums
} from '#lib/model/fact.ts';

// parsed, because such an object is copied five times as fast as one that was filled name by name
const zeros = whole(JSON.parse(JSON.stringify(Object.fromEntries(measures.map((measure) => [measure, 0])))));

function whole(sums: unknown): Sums {
	if (!isSums(sums)) throw new TypeError('a measure without a sum');
	return sums;
}

function isSums(sums: unknown): sums is Sums {
	return typeof sums === 'object' && sums !== null && measures.every((measure) => measure in sums);
}

/** Gives every measure what `amount` says of it and its place in `measures`. */
export function sumsBy(amount: (measure: Measure, place: number) => number): Sums {
	const sums = { ...zeros };
	for (let place = 0; place < measures.length; place++) {
		const measure = measures[place];
		const sum = measure ? amount(measure, place) : 0;
		// most are zero already, and writing costs more than looking
		if (measure && sum !== 0) sums[measure] = sum;
	}
	return sums;
}

/** Where each measure stands in the flat arrays that facts are added up in. */
export const at: Readonly<Sums> = sumsBy((_, place) => place);

/** Flat amounts, in the order of `measures` from `start` on, by name. */
export const namedSums = (amounts: ArrayLike<number>, start = 0): Sums =>
	sumsBy((_, place) => amounts[start + place] ?? 0);

/** One `Buckets` for every distribution. */
export const shapesBy = (buckets: (place: number) => Buckets): Shapes => byName(distributions, buckets);

/** Where each distribution stands among the counts of a fact. */
export const shapeAt: Readonly<Record<Distribution, number>> = byName(distributions, (place) => place);

function byName<Name extends string, Value>(names: readonly Name[], value: (place: number) => Value) {
	// every name is given its value
	return Object.fromEntries(names.map((name, place) => [name, value(place)])) as Record<Name, Value>;
}

/**
 * What somebody can work out who has seen every sum that was ever published and may add and subtract them at will. Each
 * sum is told by whose values it holds: `vectors` have a place for every value of every person.
 */
type Seen = { vectors: readonly (readonly number[])[]; personOf: (place: number) => string };

/** A big prime: ranks over it are those over the fractions, but for odds of one in millions. */
const modulus = 1_000_003;

const inverseOf = (number: number): number => power(number, modulus - 2);

function power(base: number, exponent: number): number {
	let [result, square] = [1, base];
	for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
}

/** Rows that span the same as the given ones, none of them the sum of others. */
export function independent(rows: readonly (readonly number[])[]): number[][] {
	const found: { row: number[]; pivot: number }[] = [];
	for (const given of rows) {
		let row = given.map((entry) => ((entry % modulus) + modulus) % modulus);
		for (const { row: known, pivot } of found) {
			const factor = row[pivot] ?? 0;
			if (factor !== 0) row = row.map((entry, place) => (entry + (modulus - factor) * (known[place] ?? 0)) % modulus);
		}
		const pivot = row.findIndex((entry) => entry !== 0);
		if (pivot < 0) continue;
		const inverse = inverseOf(row[pivot] ?? 1);
		found.push({ row: row.map((entry) => (entry * inverse) % modulus), pivot });
	}
	return found.map(({ row }) => row);
}

/**
 * The smallest group of fewer than `least` people about whom anything can be worked out, null when there is none. Something
 * is known of a group when some combination of sums holds values of its people alone: then the rest of the values, by
 * themselves, have fewer independent sums than all together.
 */
export function exposed({ vectors, personOf }: Seen, least = 5): string[] | null {
	const span = independent(vectors);
	const columns = Map.groupBy(
		(span[0] ?? []).map((_, place) => place),
		(place) => span.map((row) => row[place]).join()
	);
	columns.delete(span.map(() => 0).join());
	// only values that fewer than `least` people share a column of can be got at by leaving these people out
	const rare = [...columns.values()]
		.map((places) => [...new Set(places.map(personOf))])
		.filter((people) => people.length < least);
	const suspects = [...new Set(rare.flat())];
	const rankWithout = (people: ReadonlySet<string>) =>
		independent(
			[...columns.values()].flatMap((places) => {
				const [place] = places.filter((one) => !people.has(personOf(one)));
				return place === undefined ? [] : [span.map((row) => row[place] ?? 0)];
			})
		).length;
	for (const people of subsets(suspects, least - 1)) if (rankWithout(new Set(people)) < span.length) return people;
	return null;
}

/** All subsets of up to so many, the smallest first. */
function* subsets(all: readonly string[], most: number): Generator<string[]> {
	let sets: { chosen: string[]; from: number }[] = [{ chosen: [], from: 0 }];
	for (let size = 1; size <= most; size++) {
		sets = sets.flatMap(({ chosen, from }) =>
			all.slice(from).map((one, index) => ({ chosen: [...chosen, one], from: from + index + 1 }))
		);
		for (const { chosen } of sets) yield chosen;
	}
}

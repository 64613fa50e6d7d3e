/** For each row the number, from 0, of the member it belongs to: an agent, a month of a reason. */
export type Grouping = readonly number[];

/** Rows numbered by the order in which their keys first appear. */
export function groupingOf(keys: readonly string[]): number[] {
	const numbers = new Map<string, number>();
	return keys.map((key) => {
		const number = numbers.get(key) ?? numbers.size;
		numbers.set(key, number);
		return number;
	});
}

/**
 * A list freed of what any members of the groupings have in common: weighted means taken out in turn, until no number moves
 * by more than 10⁻⁹ of the list's largest. The same as a column for every member, without the columns. Rows without weight
 * are freed with the others' means. Null when 10,000 rounds do not settle it; RangeError for lists of different lengths or
 * a weight below 0. Source: von Neumann 1949; Guimarães and Portugal 2010, Stata Journal 10:628.
 */
export function absorbed(
	list: readonly number[],
	groupings: readonly Grouping[],
	weights?: readonly number[]
): number[] | null {
	for (const other of [...groupings, weights ?? list])
		if (other.length !== list.length) throw new RangeError(`${other.length} numbers beside ${list.length}`);
	for (const weight of weights ?? []) if (!(weight >= 0)) throw new RangeError(`no weight ${weight}`);
	const left = Float64Array.from(list);
	const small = 1e-9 * list.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
	for (let round = 0; round < 10_000; round++) {
		let moved = 0;
		for (const grouping of groupings) moved = Math.max(moved, takeMeans(left, grouping, weights));
		if (moved <= small) return [...left];
	}
	return null;
}

/** Takes the members' means out of the list, which it changes, and says how far at most a number moved. */
function takeMeans(left: Float64Array, grouping: Grouping, weights: readonly number[] | undefined): number {
	const members = grouping.reduce((most, member) => Math.max(most, member + 1), 0);
	const [sums, sizes] = [new Float64Array(members), new Float64Array(members)];
	for (const [row, member] of grouping.entries()) {
		const weight = weights?.[row] ?? 1;
		sums[member] = (sums[member] ?? 0) + weight * (left[row] ?? 0);
		sizes[member] = (sizes[member] ?? 0) + weight;
	}
	let moved = 0;
	for (const [row, member] of grouping.entries()) {
		const size = sizes[member] ?? 0;
		const mean = size > 0 ? (sums[member] ?? 0) / size : 0;
		left[row] = (left[row] ?? 0) - mean;
		moved = Math.max(moved, Math.abs(mean));
	}
	return moved;
}

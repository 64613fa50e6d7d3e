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
	// rows of the same members move together: what is taken out is sought once for each cell of members
	const cells = cellsOf(list, groupings, weights);
	const left = Float64Array.from(cells.means);
	const small = 1e-9 * list.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
	for (let round = 0; round < 10_000; round++) {
		let moved = 0;
		for (const grouping of cells.groupings) moved = Math.max(moved, takeMeans(left, grouping, cells.weights));
		if (moved > small) continue;
		return list.map((each, row) => {
			const cell = cells.cellOf[row] ?? 0;
			return each - (cells.means[cell] ?? 0) + (left[cell] ?? 0);
		});
	}
	return null;
}

/** Rows that are of the same member in every grouping, together: their weighted mean and weight, and each row's cell. */
type Cells = { cellOf: Int32Array; means: Float64Array; weights: Float64Array; groupings: Int32Array[] };

function cellsOf(list: readonly number[], groupings: readonly Grouping[], weights?: readonly number[]): Cells {
	const cellOf = new Int32Array(list.length);
	let count = Math.min(1, list.length);
	for (const grouping of groupings) {
		const members = grouping.reduce((most, member) => Math.max(most, member + 1), 0);
		const numbers = new Map<number, number>();
		for (let row = 0; row < list.length; row++) {
			const key = (cellOf[row] ?? 0) * members + (grouping[row] ?? 0);
			const number = numbers.get(key) ?? numbers.size;
			numbers.set(key, number);
			cellOf[row] = number;
		}
		count = numbers.size;
	}
	const cells = {
		cellOf,
		means: new Float64Array(count),
		weights: new Float64Array(count),
		groupings: groupings.map(() => new Int32Array(count))
	};
	for (let row = 0; row < list.length; row++) {
		const cell = cellOf[row] ?? 0;
		const weight = weights?.[row] ?? 1;
		cells.weights[cell] = (cells.weights[cell] ?? 0) + weight;
		cells.means[cell] = (cells.means[cell] ?? 0) + weight * (list[row] ?? 0);
		for (const [place, grouping] of groupings.entries()) {
			const ofCells = cells.groupings[place];
			if (ofCells) ofCells[cell] = grouping[row] ?? 0;
		}
	}
	for (const [cell, weight] of cells.weights.entries())
		cells.means[cell] = weight > 0 ? (cells.means[cell] ?? 0) / weight : 0;
	return cells;
}

/** Takes the members' means out of the list, which it changes, and says how far at most a number moved. */
function takeMeans(left: Float64Array, grouping: Int32Array, weights: Float64Array): number {
	const members = grouping.reduce((most, member) => Math.max(most, member + 1), 0);
	const [sums, sizes] = [new Float64Array(members), new Float64Array(members)];
	for (let cell = 0; cell < left.length; cell++) {
		const [member, weight] = [grouping[cell] ?? 0, weights[cell] ?? 0];
		sums[member] = (sums[member] ?? 0) + weight * (left[cell] ?? 0);
		sizes[member] = (sizes[member] ?? 0) + weight;
	}
	let moved = 0;
	for (let cell = 0; cell < left.length; cell++) {
		const member = grouping[cell] ?? 0;
		const size = sizes[member] ?? 0;
		const mean = size > 0 ? (sums[member] ?? 0) / size : 0;
		left[cell] = (left[cell] ?? 0) - mean;
		moved = Math.max(moved, Math.abs(mean));
	}
	return moved;
}

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
	const groups = cells.groupings.map((members) => groupOf(members, cells.weights));
	const left = Float64Array.from(cells.means);
	const small = 1e-9 * list.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
	for (let round = 0; round < 10_000; round++) {
		let moved = 0;
		for (const group of groups) moved = Math.max(moved, takeMeans(left, group, cells.weights));
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

/** Members of a grouping with the reciprocal of each one's weight: divided once, not in every round. */
type Group = { members: Int32Array; shares: Float64Array; means: Float64Array };

function groupOf(members: Int32Array, weights: Float64Array): Group {
	const shares = new Float64Array(members.reduce((most, member) => Math.max(most, member + 1), 0));
	for (let cell = 0; cell < members.length; cell++) {
		const member = members[cell] ?? 0;
		shares[member] = (shares[member] ?? 0) + (weights[cell] ?? 0);
	}
	return { members, shares: shares.map((size) => (size > 0 ? 1 / size : 0)), means: new Float64Array(shares.length) };
}

/** Takes the members' means out of the list, which it changes, and says how far at most a number moved. */
function takeMeans(left: Float64Array, { members, shares, means }: Group, weights: Float64Array): number {
	means.fill(0);
	for (let cell = 0; cell < left.length; cell++) {
		const member = members[cell] ?? 0;
		means[member] = (means[member] ?? 0) + (weights[cell] ?? 0) * (left[cell] ?? 0);
	}
	let moved = 0;
	for (let member = 0; member < means.length; member++) {
		const mean = (means[member] ?? 0) * (shares[member] ?? 0);
		means[member] = mean;
		if (Math.abs(mean) > moved) moved = Math.abs(mean);
	}
	for (let cell = 0; cell < left.length; cell++) left[cell] = (left[cell] ?? 0) - (means[members[cell] ?? 0] ?? 0);
	return moved;
}

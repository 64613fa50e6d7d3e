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

/** Frees one list after another of what the same groupings have in common. */
export type Absorber = (list: readonly number[]) => number[] | null;

/** A list freed of what any members of the groupings have in common, as `absorber` does it. */
export const absorbed = (
	list: readonly number[],
	groupings: readonly Grouping[],
	weights?: readonly number[]
): number[] | null => absorber(list.length, groupings, weights)(list);

/**
 * Frees lists of what any members of the groupings have in common: weighted means taken out in turn, until no number moves
 * by more than 10⁻⁹ of the list's largest. The same as a column for every member, without the columns. Rows without weight
 * are freed with the others' means. Null when 10,000 rounds do not settle it; RangeError for lists of different lengths or
 * a weight below 0. Source: von Neumann 1949; Guimarães and Portugal 2010, Stata Journal 10:628.
 */
export function absorber(rows: number, groupings: readonly Grouping[], weights?: readonly number[]): Absorber {
	for (const other of [...groupings, ...(weights ? [weights] : [])])
		if (other.length !== rows) throw new RangeError(`${other.length} numbers beside ${rows}`);
	for (const weight of weights ?? []) if (!(weight >= 0)) throw new RangeError(`no weight ${weight}`);
	// rows of the same members move together: what is taken out is sought once for each cell of members
	const cells = cellsOf(rows, groupings, weights);
	const groups = cells.groupings.map((members) => groupOf(members, cells.weights));
	return (list) => {
		if (list.length !== rows) throw new RangeError(`${list.length} numbers beside ${rows}`);
		const means = meansOf(list, cells, weights);
		const left = Float64Array.from(means);
		const small = 1e-9 * list.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
		let before = groups.at(-1);
		before?.means.fill(0);
		for (let round = 0; round < 10_000; round++) {
			let moved = 0;
			for (const group of groups) {
				moved = Math.max(moved, nextMeans(left, before ?? group, group, cells.weights));
				before = group;
			}
			if (moved > small) continue;
			return list.map((each, row) => {
				const cell = cells.cellOf[row] ?? 0;
				return each - (means[cell] ?? 0) + (left[cell] ?? 0);
			});
		}
		return null;
	};
}

/** Rows that are of the same member in every grouping, together: their weight, and each row's cell. */
type Cells = { cellOf: Int32Array; weights: Float64Array; groupings: Int32Array[] };

function cellsOf(rows: number, groupings: readonly Grouping[], weights?: readonly number[]): Cells {
	const cellOf = new Int32Array(rows);
	let count = Math.min(1, rows);
	for (const grouping of groupings) {
		const members = grouping.reduce((most, member) => Math.max(most, member + 1), 0);
		const numbers = new Map<number, number>();
		for (let row = 0; row < rows; row++) {
			const key = (cellOf[row] ?? 0) * members + (grouping[row] ?? 0);
			const number = numbers.get(key) ?? numbers.size;
			numbers.set(key, number);
			cellOf[row] = number;
		}
		count = numbers.size;
	}
	const cells = { cellOf, weights: new Float64Array(count), groupings: groupings.map(() => new Int32Array(count)) };
	for (let row = 0; row < rows; row++) {
		const cell = cellOf[row] ?? 0;
		cells.weights[cell] = (cells.weights[cell] ?? 0) + (weights?.[row] ?? 1);
		for (const [place, grouping] of groupings.entries()) {
			const ofCells = cells.groupings[place];
			if (ofCells) ofCells[cell] = grouping[row] ?? 0;
		}
	}
	return cells;
}

/** The weighted mean of a list in each cell. */
function meansOf(list: readonly number[], cells: Cells, weights?: readonly number[]): Float64Array {
	const means = new Float64Array(cells.weights.length);
	for (let row = 0; row < list.length; row++) {
		const cell = cells.cellOf[row] ?? 0;
		means[cell] = (means[cell] ?? 0) + (weights?.[row] ?? 1) * (list[row] ?? 0);
	}
	return means.map((sum, cell) => {
		const weight = cells.weights[cell] ?? 0;
		return weight > 0 ? sum / weight : 0;
	});
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

/** Takes the means of one group out of the list, which it changes, and finds those of the next; says how far these are from 0. */
function nextMeans(left: Float64Array, before: Group, next: Group, weights: Float64Array): number {
	const [taken, sums] = [before.means, before === next ? new Float64Array(next.means.length) : next.means.fill(0)];
	for (let cell = 0; cell < left.length; cell++) {
		const each = (left[cell] ?? 0) - (taken[before.members[cell] ?? 0] ?? 0);
		left[cell] = each;
		const member = next.members[cell] ?? 0;
		sums[member] = (sums[member] ?? 0) + (weights[cell] ?? 0) * each;
	}
	let moved = 0;
	for (let member = 0; member < sums.length; member++) {
		const mean = (sums[member] ?? 0) * (next.shares[member] ?? 0);
		next.means[member] = mean;
		if (Math.abs(mean) > moved) moved = Math.abs(mean);
	}
	return moved;
}

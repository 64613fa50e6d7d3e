import type { Grouping } from './absorb.ts';

/** Frees a list of what the members of both groupings have in common. */
export type Freeing = (list: ArrayLike<number>) => Float64Array;

/**
 * The same as `absorbed` with two groupings, for many lists over the same rows: what the members share is solved for at
 * once and not in rounds, which is worth its while from some tens of lists on. Every row needs a weight above 0, else
 * RangeError, as for lists of different lengths. Source: Abowd, Creecy and Kramarz 2002.
 */
export function twoWayFreeing(first: Grouping, second: Grouping, weights: readonly number[]): Freeing {
	if (first.length !== weights.length || second.length !== weights.length)
		throw new RangeError(`${first.length} and ${second.length} members for ${weights.length} rows`);
	for (const weight of weights) if (!(weight > 0)) throw new RangeError(`no weight ${weight}`);
	const rows = weights.length;
	const [ones, twos] = [sizeOf(first), sizeOf(second)];
	// a hundred lists over a hundred thousand rows: plain loops over numbers of one kind
	const [firstOf, secondOf, weightOf] = [Int32Array.from(first), Int32Array.from(second), Float64Array.from(weights)];
	const between = new Float64Array(ones * twos);
	const firstWeights = new Float64Array(ones);
	for (let row = 0; row < rows; row++) {
		const [one, two, weight] = [firstOf[row] ?? 0, secondOf[row] ?? 0, weightOf[row] ?? 0];
		between[one * twos + two] = (between[one * twos + two] ?? 0) + weight;
		firstWeights[one] = (firstWeights[one] ?? 0) + weight;
	}
	const root = choleskyRoot(leftOfSecond(between, firstWeights, twos), twos);
	return (list) => {
		if (list.length !== rows) throw new RangeError(`${list.length} numbers for ${rows} rows`);
		const [sums, ofSecond] = [new Float64Array(ones), new Float64Array(twos)];
		for (let row = 0; row < rows; row++) {
			const one = firstOf[row] ?? 0;
			const two = secondOf[row] ?? 0;
			const own = (weightOf[row] ?? 0) * (list[row] ?? 0);
			sums[one] = (sums[one] ?? 0) + own;
			ofSecond[two] = (ofSecond[two] ?? 0) + own;
		}
		for (let one = 0; one < ones; one++) {
			const mean = (sums[one] ?? 0) / (firstWeights[one] || 1);
			for (let two = 0; two < twos; two++)
				ofSecond[two] = (ofSecond[two] ?? 0) - mean * (between[one * twos + two] ?? 0);
		}
		const secondEffects = solved(root, ofSecond, twos);
		const firstEffects = sums.map((sum, one) => {
			let left = sum;
			for (let two = 0; two < twos; two++) left -= (between[one * twos + two] ?? 0) * (secondEffects[two] ?? 0);
			return left / (firstWeights[one] || 1);
		});
		const freed = new Float64Array(rows);
		for (let row = 0; row < rows; row++)
			freed[row] = (list[row] ?? 0) - (firstEffects[firstOf[row] ?? 0] ?? 0) - (secondEffects[secondOf[row] ?? 0] ?? 0);
		return freed;
	};
}

const sizeOf = (grouping: Grouping): number => grouping.reduce((most, member) => Math.max(most, member + 1), 0);

/** What the first grouping leaves of the second's weights: diag(w₂) − N′diag(1/w₁)N. */
function leftOfSecond(between: Float64Array, firstWeights: Float64Array, twos: number): Float64Array {
	const left = new Float64Array(twos * twos);
	for (const [one, weight] of firstWeights.entries()) {
		for (let a = 0; a < twos; a++) {
			const own = between[one * twos + a] ?? 0;
			if (own === 0) continue;
			left[a * twos + a] = (left[a * twos + a] ?? 0) + own;
			for (let b = 0; b < twos; b++)
				left[a * twos + b] = (left[a * twos + b] ?? 0) - (own * (between[one * twos + b] ?? 0)) / weight;
		}
	}
	return left;
}

/** The lower triangle R with RR′ the matrix; a member that the others tell gets a row of nothing, and no effect. */
function choleskyRoot(matrix: Float64Array, size: number): Float64Array {
	const root = new Float64Array(size * size);
	const at = (row: number, column: number): number => root[row * size + column] ?? 0;
	for (let column = 0; column < size; column++) {
		const whole = matrix[column * size + column] ?? 0;
		let left = whole;
		for (let k = 0; k < column; k++) left -= at(column, k) ** 2;
		if (!(left > 1e-10 * whole)) continue;
		const pivot = Math.sqrt(left);
		root[column * size + column] = pivot;
		for (let row = column + 1; row < size; row++) {
			let sum = matrix[row * size + column] ?? 0;
			for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
			root[row * size + column] = sum / pivot;
		}
	}
	return root;
}

function solved(root: Float64Array, sums: Float64Array, size: number): Float64Array {
	const found = Float64Array.from(sums);
	for (let row = 0; row < size; row++) {
		let left = found[row] ?? 0;
		for (let k = 0; k < row; k++) left -= (root[row * size + k] ?? 0) * (found[k] ?? 0);
		const pivot = root[row * size + row] ?? 0;
		found[row] = pivot === 0 ? 0 : left / pivot;
	}
	for (let row = size - 1; row >= 0; row--) {
		let left = found[row] ?? 0;
		for (let k = row + 1; k < size; k++) left -= (root[k * size + row] ?? 0) * (found[k] ?? 0);
		const pivot = root[row * size + row] ?? 0;
		found[row] = pivot === 0 ? 0 : left / pivot;
	}
	return found;
}

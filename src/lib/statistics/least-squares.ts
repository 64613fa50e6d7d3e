import { dotProduct } from './dot-product.ts';

/** One list of numbers for each explaining column, all as long as what is explained. */
export type Columns = readonly (readonly number[])[];

/**
 * A fit: the coefficients in the order of the columns, (XᵀWX)⁻¹, what the fit says and leaves of each row, and how many
 * rows with weight there are beyond the columns.
 */
export type Fit = {
	coefficients: number[];
	inverse: number[][];
	fitted: number[];
	residuals: number[];
	degrees: number;
};

/**
 * The coefficients that leave the smallest Σw(y−Xβ)², by QR: each column is freed of the earlier ones twice over
 * (Gram–Schmidt), which is as exact as Householder's way. A row without weight is left out of the fit but gets what it
 * says. Assumes that X is known without error. Small samples: null with fewer rows than columns, and where a column is
 * told by the earlier ones. RangeError for lists of different lengths or a weight below 0. Source: Björck 1996, 2.4.
 */
export function leastSquares(columns: Columns, ys: readonly number[], weights?: readonly number[]): Fit | null {
	for (const list of [...columns, weights ?? ys])
		if (list.length !== ys.length) throw new RangeError(`${list.length} numbers beside ${ys.length}`);
	for (const weight of weights ?? []) if (!(weight >= 0)) throw new RangeError(`no weight ${weight}`);
	const basis = basisOf(columns, weights);
	const degrees = (weights?.filter((weight) => weight > 0) ?? ys).length - columns.length;
	if (!basis || degrees < 0) return null;
	let left = weighted(ys, weights);
	let coefficients = columns.map(() => 0);
	for (const { direction, recipe } of basis) {
		const share = dotProduct(left, direction);
		left = less(left, share, direction);
		coefficients = less(coefficients, -share, recipe);
	}
	const fitted = ys.map((_, row) => columns.reduce((sum, xs, at) => sum + (xs[row] ?? 0) * (coefficients[at] ?? 0), 0));
	return {
		coefficients,
		inverse: columns.map((_, row) =>
			columns.map((__, column) =>
				basis.reduce((sum, { recipe }) => sum + (recipe[row] ?? 0) * (recipe[column] ?? 0), 0)
			)
		),
		fitted,
		residuals: ys.map((y, row) => y - (fitted[row] ?? 0)),
		degrees
	};
}

/** A direction of length 1, at right angles to the others, and how it is made of the columns. */
type Axis = { direction: readonly number[]; recipe: readonly number[] };

function basisOf(columns: Columns, weights: readonly number[] | undefined): Axis[] | null {
	const basis: Axis[] = [];
	for (const [place, column] of columns.entries()) {
		const whole = weighted(column, weights);
		let direction: readonly number[] = whole;
		let recipe: readonly number[] = columns.map((_, at) => (at === place ? 1 : 0));
		for (const axis of [...basis, ...basis]) {
			const share = dotProduct(direction, axis.direction);
			direction = less(direction, share, axis.direction);
			recipe = less(recipe, share, axis.recipe);
		}
		const length = Math.sqrt(dotProduct(direction, direction));
		if (!(length > 1e-9 * Math.sqrt(dotProduct(whole, whole)))) return null;
		basis.push({ direction: direction.map((x) => x / length), recipe: recipe.map((x) => x / length) });
	}
	return basis;
}

function weighted(list: readonly number[], weights: readonly number[] | undefined): readonly number[] {
	return weights ? list.map((x, row) => x * Math.sqrt(weights[row] ?? 0)) : list;
}

function less(list: readonly number[], times: number, other: readonly number[]): number[] {
	return list.map((x, place) => x - times * (other[place] ?? 0));
}

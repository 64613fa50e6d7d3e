/** Σxy of two lists of one length, in the product of their units; 0 of empty ones. Source: Golub and Van Loan 1996, 1.1. */
export function dotProduct(xs: readonly number[], ys: readonly number[]): number {
	let sum = 0;
	for (let place = 0; place < xs.length; place++) sum += (xs[place] ?? 0) * (ys[place] ?? 0);
	return sum;
}

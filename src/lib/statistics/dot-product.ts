/** Σxy of two lists of one length. */
export function dotProduct(xs: readonly number[], ys: readonly number[]): number {
	let sum = 0;
	for (let place = 0; place < xs.length; place++) sum += (xs[place] ?? 0) * (ys[place] ?? 0);
	return sum;
}

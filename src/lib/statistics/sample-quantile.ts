/**
 * The quantile q (0 to 1) of some numbers, in their unit, straight between the two nearest ranks (type 7: rank 1+(n−1)q).
 * Null for no numbers; RangeError for q outside 0 to 1. Source: Hyndman and Fan 1996, Am Stat 50:361.
 */
export function sampleQuantile(numbers: readonly number[], q: number): number | null {
	if (!(q >= 0 && q <= 1)) throw new RangeError(`no quantile at ${q}`);
	const ordered = [...numbers].sort((a, b) => a - b);
	const place = (ordered.length - 1) * q;
	const below = ordered[Math.floor(place)];
	const above = ordered[Math.ceil(place)];
	return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}

/** The number in the middle, or half-way between the two there. Null for no numbers. */
export function median(numbers: readonly number[]): number | null {
	return sampleQuantile(numbers, 0.5);
}

/**
 * Where a function that never falls between `low` and `high` reaches `wanted`, by halving until the ends are neighbours or
 * the bracket is 10⁻¹⁵ of its place; the near end where it is reached nowhere between. In the unit of `low` and `high`.
 * Source: Press et al. 1992, 9.1.
 */
export function monotoneRoot(rising: (place: number) => number, wanted: number, low: number, high: number): number {
	let below = low;
	let above = high;
	for (;;) {
		const middle = (below + above) / 2;
		if (middle <= below || middle >= above || above - below < 1e-15 * Math.abs(middle)) return middle;
		if (rising(middle) < wanted) below = middle;
		else above = middle;
	}
}

/** `monotoneRoot` from 0 upwards for a function that reaches `wanted` somewhere; the upper end is sought by doubling. */
export function rootAboveZero(rising: (place: number) => number, wanted: number): number {
	let high = 1;
	while (rising(high) < wanted && high < Number.MAX_VALUE / 2) high *= 2;
	return monotoneRoot(rising, wanted, 0, high);
}

/** Where a value lies between two ends. */
export type Scale = (value: number) => number;

/**
 * Straight from one pair of ends to another, beyond them too; a domain without width lies in the middle. No more is asked of
 * a scale here than this: d3-scale brings colours, formats and clocks along.
 */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
	return (value) => {
		const along = from === to ? 0.5 : (value - from) / (to - from);
		return start * (1 - along) + end * along;
	};
}

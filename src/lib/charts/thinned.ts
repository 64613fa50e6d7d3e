import type { Place } from './box.ts';

/** A run of places without what cannot be seen: of each column of one unit the first, the lowest, the highest and the last stay, in their order; gaps stay too. */
export function thinned(places: readonly (Place | null)[]): (Place | null)[] {
	const kept: (Place | null)[] = [];
	let column: Place[] = [];
	const close = (): void => {
		const heights = column.map(({ y }) => y);
		const ends = [0, heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights)), column.length - 1];
		kept.push(...column.filter((_, index) => ends.includes(index)));
		column = [];
	};
	for (const place of places) {
		const [start] = column;
		if (start && (!place || Math.floor(place.x) !== Math.floor(start.x))) close();
		if (place) column.push(place);
		else kept.push(null);
	}
	if (column.length > 0) close();
	return kept;
}

/**
 * Fills what every record needs and a part leaves blank with what the row above says, where that is a part of the same:
 * the order of a shop stands whole in its first line only.
 */
export function carrier(places: number[]): (row: string[], group: string) => string[] {
	let last: string[] = [];
	let lastGroup: string | null = null;
	return (row, group) => {
		const isBlank = (place: number) => (row[place] ?? '').trim() === '';
		const filled =
			group === lastGroup && places.some(isBlank)
				? row.map((cell, place) => (places.includes(place) && isBlank(place) ? (last[place] ?? '') : cell))
				: row;
		last = filled;
		lastGroup = group;
		return filled;
	};
}

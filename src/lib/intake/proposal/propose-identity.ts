import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';

const idFields: Partial<Record<Kind, string>> = {
	contacts: 'contact_id',
	orders: 'order_id',
	pulse: 'answer_id',
	surveys: 'answer_id'
};
const mostColumns = 4;

/**
 * The columns that together tell the rows of the sample apart: the source's own id and, where it repeats, whatever with
 * the fewest different values makes it whole. Empty, so the whole row, where there is no id or nothing makes it unique.
 */
export function proposeIdentity(kind: Kind, fields: Recipe['fields'], header: string[], rows: string[][]): string[] {
	const idColumn = fields[idFields[kind] ?? '']?.columns[0];
	const idPlace = idColumn === undefined ? -1 : header.indexOf(idColumn);
	if (idPlace < 0) return [];

	const different = [...new Map(rows.map((row) => [row.join('\u001f'), row])).values()];
	const distinct = (places: number[]) =>
		new Set(different.map((row) => places.map((place) => row[place] ?? '').join('\u001f'))).size;
	const chosen = [idPlace];
	while (distinct(chosen) < different.length) {
		if (chosen.length === mostColumns) return [];
		const added = header
			.map((_, place) => ({ place, together: distinct([...chosen, place]), alone: distinct([place]) }))
			.filter(({ place }) => !chosen.includes(place))
			.sort((a, b) => b.together - a.together || a.alone - b.alone)[0];
		if (!added || added.together === distinct(chosen)) return [];
		chosen.push(added.place);
	}
	return chosen.map((place) => header[place] ?? '');
}

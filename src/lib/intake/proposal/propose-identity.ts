import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import { isRoundedId } from '#lib/intake/reading/read-customer.ts';

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
export function proposeIdentity(kind: Kind, fields: Recipe['fields'], header: string[], all: string[][]): string[] {
	const idColumn = fields[idFields[kind] ?? '']?.columns[0];
	const idPlace = idColumn === undefined ? -1 : header.indexOf(idColumn);
	if (idColumn === undefined || idPlace < 0) return [];
	// a row whose id was rounded is told apart by all it holds
	const rows = all.filter((row) => !isRoundedId(row[idPlace] ?? ''));
	// as in nearly every file
	if (distinct(rows, [idPlace]) === rows.length) return [idColumn];

	const different = [...new Map(rows.map((row) => [row.join('\u001f'), row])).values()];
	const chosen = [idPlace];
	// only rows that share what is chosen so far have to be told apart
	let alike = rowsAlike(different, chosen);
	while (alike.length > 0) {
		if (chosen.length === mostColumns) return [];
		const apart = header
			.map((_, place) => ({ place, together: chosen.includes(place) ? 0 : distinct(alike, [...chosen, place]) }))
			.sort((a, b) => b.together - a.together);
		const most = apart[0]?.together ?? 0;
		if (most <= distinct(alike, chosen)) return [];
		const [added] = apart
			.filter(({ together }) => together === most)
			.map(({ place }) => ({ place, alone: distinct(different, [place]) }))
			.sort((a, b) => a.alone - b.alone);
		if (!added) return [];
		chosen.push(added.place);
		alike = rowsAlike(alike, chosen);
	}
	return chosen.map((place) => header[place] ?? '');
}

const keyOf = (row: string[], places: number[]) => places.map((place) => row[place] ?? '').join('\u001f');

const distinct = (rows: string[][], places: number[]) => new Set(rows.map((row) => keyOf(row, places))).size;

/** The rows that others share their cells in some places with. */
function rowsAlike(rows: string[][], places: number[]): string[][] {
	const times = new Map<string, number>();
	for (const row of rows) times.set(keyOf(row, places), (times.get(keyOf(row, places)) ?? 0) + 1);
	return rows.filter((row) => (times.get(keyOf(row, places)) ?? 0) > 1);
}

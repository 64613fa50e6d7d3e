import type { Kind } from '#lib/model/records.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { FieldType } from '#lib/intake/field.ts';
import { fields as allFields } from '#lib/intake/fields.ts';
import { isRoundedId } from '#lib/intake/reading/read-customer.ts';
import { plainWords, splitUnit } from './plain-words.ts';

/** The field that holds the source's own id of a row. */
export const idFields: Partial<Record<Kind, string>> = {
	contacts: 'contact_id',
	orders: 'order_id',
	pulse: 'answer_id',
	surveys: 'answer_id'
};
/**
 * What tells records without an id apart: of whom, of what, and from which day on. A spell whose end becomes known is then
 * the one that it was. Work that is counted is told apart by the whole row, as each channel may come in a file of its own.
 */
const subjects: Partial<Record<Kind, readonly [string, ...string[]]>> = {
	customers: ['customer_key'],
	roster: ['agent', 'from_day'],
	employment: ['agent', 'from_day'],
	absence: ['agent', 'absence_type', 'from_day'],
	targets: ['metric', 'dimension', 'member', 'from_day'],
	events: ['event_name', 'dimension', 'member', 'from_day']
};
const mostColumns = 4;
/** What is measured or judged of a row may be corrected, and then the row would be another. */
const tells: ReadonlySet<FieldType | undefined> = new Set([
	'text',
	'customer',
	'instant',
	'day',
	'direction',
	'channel'
]);

/**
 * The columns that together tell the rows of the sample apart: the source's own id and, where it repeats, whatever with
 * the fewest different values makes it whole, but no measure of it; where there is no id, what it is about. Empty, so the
 * whole row, where nothing makes it unique.
 */
export function proposeIdentity(kind: Kind, fields: Recipe['fields'], header: string[], all: string[][]): string[] {
	if (subjects[kind]) return subjectOf(subjects[kind], fields, header, all);
	const idColumn = fields[idFields[kind] ?? '']?.columns[0];
	const idPlace = idColumn === undefined ? -1 : header.indexOf(idColumn);
	if (idColumn === undefined || idPlace < 0 || (idColumn === '#' && countsRows(all, idPlace))) return [];
	// a row whose id was rounded is told apart by all it holds
	const rows = all.filter((row) => !isRoundedId(row[idPlace] ?? ''));
	// as in nearly every file
	if (distinct(rows, [idPlace]) === rows.length) return [idColumn];

	const read = Object.entries(fields).flatMap(([field, { columns }]) =>
		columns.map((name) => ({ name, tells: tells.has(allFields[kind][field]?.type) }))
	);
	const mayTell = header.map((name) => {
		const own = read.filter((one) => one.name === name);
		return own.length > 0 ? own.some((one) => one.tells) : !isMeasure(name);
	});
	const different = [...new Map(rows.map((row) => [row.join('\u001f'), row])).values()];
	const chosen = [idPlace];
	// only rows that share what is chosen so far have to be told apart
	let alike = rowsAlike(different, chosen);
	while (alike.length > 0) {
		if (chosen.length === mostColumns) return [];
		const apart = header
			.map((_, place) => ({
				place,
				together: chosen.includes(place) || !mayTell[place] ? 0 : distinct(alike, [...chosen, place])
			}))
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

function subjectOf(
	[first, ...others]: readonly [string, ...string[]],
	fields: Recipe['fields'],
	header: string[],
	rows: string[][]
): string[] {
	if (!fields[first]) return [];
	const columns = [first, ...others].flatMap((field) => fields[field]?.columns ?? []);
	const places = columns.map((name) => header.indexOf(name));
	const different = new Set(rows.map((row) => row.join('\u001f')));
	return distinct(rows, places) === different.size ? columns : [];
}

/** True where a column only numbers the rows of this file, as the next file's rows are numbered again. */
const countsRows = (rows: string[][], place: number): boolean =>
	rows.length > 2 && rows.slice(0, 100).every((row, above) => Number(row[place]) === above + 1);

/** A column that no field is read from and whose name gives a unit: `Hold (sek)`. */
const isMeasure = (name: string): boolean => splitUnit(plainWords(name)).unit !== null;

const keyOf = (row: string[], places: number[]) => places.map((place) => row[place] ?? '').join('\u001f');

const distinct = (rows: string[][], places: number[]) => new Set(rows.map((row) => keyOf(row, places))).size;

/** The rows that others share their cells in some places with. */
function rowsAlike(rows: string[][], places: number[]): string[][] {
	const times = new Map<string, number>();
	for (const row of rows) times.set(keyOf(row, places), (times.get(keyOf(row, places)) ?? 0) + 1);
	return rows.filter((row) => (times.get(keyOf(row, places)) ?? 0) > 1);
}

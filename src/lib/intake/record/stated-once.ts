import type { Recipe } from '#lib/model/import.ts';
import { fields as fieldsOfKinds } from '#lib/intake/fields.ts';
import { isBlankRow } from '#lib/intake/table/tokenise.ts';

const tells: ReadonlySet<string> = new Set(['text', 'day', 'instant', 'channel', 'direction']);
const fewestNames = 2;
const fewestBlank = 1 / 3;

/**
 * The columns at the left whose names stand only in the first of the rows that they hold for, as in a pivot table: each
 * comes once, and with it no two rows are about the same. Single contacts may have nobody, and are left as they are.
 */
export function statedOnce(
	{ kind, fields }: Pick<Recipe, 'kind' | 'fields'>,
	header: string[],
	all: string[][]
): number[] {
	if (kind !== 'totals' && kind !== 'agent_days' && kind !== 'absence') return [];
	const rows = all.filter((row) => !isBlankRow(row));
	const telling = Object.entries(fields)
		.filter(([field]) => tells.has(fieldsOfKinds[kind][field]?.type ?? ''))
		.flatMap(([, { columns }]) => columns.map((name) => header.indexOf(name)));
	const places: number[] = [];
	for (let place = 0; place < header.length; place++) {
		const carry = carryOnce(places);
		const under = rows.map((row) => {
			const outer = carry(row);
			return { isBlank: places.every((one) => isBlank(row, one)), outer: places.map((one) => outer[one]).join('\n') };
		});
		const names = rows.flatMap((row, at) => (isBlank(row, place) ? [] : [`${under[at]?.outer}\n${row[place]}`]));
		if (names.length === 0) continue;
		const blank = rows.filter((row, at) => isBlank(row, place) && under[at]?.isBlank).length;
		const isOnce =
			names.length >= fewestNames && new Set(names).size === names.length && !isBlank(rows[0] ?? [], place);
		if (!isOnce || blank < fewestBlank * rows.length) break;
		places.push(place);
	}
	const carry = carryOnce(places);
	const carried = rows.map((row) => telling.map((place) => carry(row)[place]).join('\n'));
	return places.some((place) => telling.includes(place)) && new Set(carried).size === carried.length ? places : [];
}

const isBlank = (row: string[], place: number): boolean => (row[place] ?? '').trim() === '';

/**
 * Gives each row what stands in these places of a row above it where its own are blank; a name that begins anew has nothing
 * of the one before to its right.
 */
export function carryOnce(places: number[]): (row: string[]) => string[] {
	if (places.length === 0) return (row) => row;
	let last: string[] = [];
	return (row) => {
		const first = places.findIndex((place) => !isBlank(row, place));
		const kept = first < 0 ? places : places.slice(0, first);
		last = places.map((place, at) => (at < kept.length ? (last[at] ?? '') : (row[place] ?? '')));
		return kept.length === 0 ? row : row.map((cell, place) => last[kept.indexOf(place)] ?? cell);
	};
}

import { isZone } from '#lib/intake/reading/zone.ts';

const namesForMachines = '{"ImportId"';

const squeezed = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * One name for each column from the rows that name it. A name over several columns stands over the first of them, and
 * is joined to what stands under each: `Group Name`. Names for machines are left out.
 */
export function joinHeader(rows: string[][]): string[] {
	const width = Math.max(0, ...rows.map(({ length }) => length));
	const spoken = rows.filter((row) => !row.some((cell) => cell.trim().startsWith(namesForMachines)));
	const spread = spoken.map((row, place) =>
		place === spoken.length - 1 ? row : spreadNames(row, spoken[place + 1] ?? [])
	);
	return Array.from({ length: width }, (_, place) => {
		const parts = spread.map((row) => (row[place] ?? '').replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
		return parts.filter((part, at) => parts.findIndex((other) => squeezed(other) === squeezed(part)) === at).join(' ');
	});
}

/** Carries a name on over the columns to its right that have none of their own and a name below. */
function spreadNames(row: string[], below: string[]): string[] {
	let name = '';
	return below.map((under, place) => {
		const own = row[place] ?? '';
		if (own.trim() !== '') name = own;
		else if (under.trim() === '') name = '';
		return own.trim() === '' && under.trim() !== '' ? name : own;
	});
}

/** The zone that the names for machines tell; null where they tell none or one that does not exist. */
export function zoneIn(rows: string[][]): string | null {
	const cells = rows.flat().filter((cell) => cell.trim().startsWith(namesForMachines));
	const [zone] = cells.flatMap((cell) => /"timeZone":"([^"]+)"/.exec(cell)?.[1] ?? []);
	return zone !== undefined && isZone(zone) ? zone : null;
}

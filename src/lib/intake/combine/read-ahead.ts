import type { Recipe } from '#lib/model/import.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { isRoundedId } from '#lib/intake/reading/read-customer.ts';
import { openRows } from '#lib/intake/table/open-rows.ts';
import { openFamilies, type Families } from './families.ts';
import { openSeenTwice } from './seen-twice.ts';

/** What must be known of all rows before the first is read: which ids belong together, and which values of a group come again. */
export type Ahead = {
	/** Null where no row names the part before it. */
	families: Families | null;
	mayBeTwice: (group: string) => boolean;
};

/** Reads a file ahead for what its parts share; `groupOf` gives what a row shares with others by itself. */
export async function readAhead(
	path: string,
	dialect: Dialect,
	{ by: [id = ''], parent }: NonNullable<Recipe['combine']>,
	groupOf: (row: string[]) => string | null
): Promise<Ahead> {
	const { header, pieces } = await openRows(path, dialect);
	const families = parent === null ? null : openFamilies();
	const [place, parentPlace] = [header.indexOf(id), header.indexOf(parent ?? '')];
	const seen = openSeenTwice();
	for await (const { rows } of pieces)
		for (const row of rows) {
			const group = groupOf(row);
			if (group !== null) seen.see(group);
			if (families === null) continue;
			const own = (row[place] ?? '').trim();
			const above = (row[parentPlace] ?? '').trim();
			if (isBlank(own) || isBlank(above) || above === '0' || above === own) continue;
			if (!isRoundedId(own) && !isRoundedId(above)) families.link(own, above);
		}
	return { families, mayBeTwice: seen.mayBeTwice };
}

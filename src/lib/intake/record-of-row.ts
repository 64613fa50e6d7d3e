import type { Recipe } from '#lib/model/import.ts';
import { groupFinder, groupReader } from './combine/group-reader.ts';
import { readAhead } from './combine/read-ahead.ts';
import type { Dialect } from './dialect.ts';
import type { ReadOptions } from './read.ts';
import { identityReader } from './record/assemble.ts';

/** What identifies the record of a row; `group` names what makes one record with other rows, null where the row is one by itself. */
export type RecordOfRow = { identity: string; group: string | null };

/**
 * Tells which record a row of the file was, or was part of; a file whose rows are parts is read ahead for it. Of spells
 * only the person is told: the rows of one make them anew.
 */
export async function openRecordOfRow(
	path: string,
	dialect: Dialect,
	recipe: Recipe,
	header: string[],
	{ pseudonym }: Pick<ReadOptions, 'pseudonym'>
): Promise<(row: string[]) => RecordOfRow> {
	const own = identityReader(recipe, header, pseudonym);
	const { combine } = recipe;
	if (combine === null) return (row) => ({ identity: own(row), group: null });
	const parts = { ...recipe, combine };
	const ahead = await readAhead(path, dialect, combine, groupReader(parts, header, pseudonym, null));
	const groupOf = groupFinder(parts, header, pseudonym, ahead);
	return (row) => {
		const group = groupOf(row)?.name ?? null;
		return { identity: group ?? own(row), group };
	};
}

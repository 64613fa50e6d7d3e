import type { Dialect } from '#lib/intake/dialect.ts';
import { knownSource } from '#lib/intake/known-source.ts';
import type { ReadOptions } from '#lib/intake/read.ts';
import { openRows } from '#lib/intake/table/open-rows.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { fileOf, readFile, type Taken } from '../take-in.ts';

const plain: Dialect = {
	encoding: 'utf-8',
	delimiter: ',',
	quote: '"',
	escape: '"',
	lineEnd: '\n',
	comment: '',
	skippedLines: 0,
	headerRows: 1,
	lastLine: null,
	starts: []
};

export type FromSource<K extends Kind> = Taken<K> & { recipe: Recipe };

/** Takes a file in by the source profile that knows it; fails where none of that kind does. */
export async function fromSource<K extends Kind>(
	kind: K,
	content: string | Uint8Array,
	dialect: Partial<Dialect> = {},
	options: Partial<ReadOptions> = {}
): Promise<FromSource<K>> {
	const path = fileOf(content);
	const written = { ...plain, ...dialect };
	const { header, pieces } = await openRows(path, written);
	const firstRows: string[][] = [];
	for await (const { rows } of pieces) firstRows.push(...rows);
	const recipe = knownSource(header, firstRows, kind);
	if (!recipe) throw new Error(`no source profile of ${kind} knows: ${header.join(', ')}`);
	const taken = await readFile(path, written, { ...recipe, kind }, options);
	return { ...taken, recipe };
}

/** Field → columns and reading, in the shortest form. */
export const readAs = ({ recipe }: { recipe: Recipe }): Record<string, string> =>
	Object.fromEntries(
		Object.entries(recipe.fields).map(([field, { columns, reading }]) => [
			field,
			`${columns.join(' + ')} as ${reading}`
		])
	);

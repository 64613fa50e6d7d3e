import type { Recipe } from '#lib/model/import.ts';
import type { ReadOptions } from './read.ts';
import { identityReader } from './record/assemble.ts';

/**
 * What identifies the record of a row by itself; empty where the whole row does, as a mended one is another, and where rows
 * are parts of one.
 */
export function rowIdentity(
	recipe: Recipe,
	header: string[],
	{ pseudonym }: Pick<ReadOptions, 'pseudonym'>
): (row: string[]) => string {
	if (recipe.identity.length === 0 || recipe.combine !== null) return () => '';
	return identityReader(recipe, header, pseudonym);
}

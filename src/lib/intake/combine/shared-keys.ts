import type { Recipe } from '#lib/model/import.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { readCustomer } from '#lib/intake/reading/read-customer.ts';
import { plainWords } from '#lib/intake/proposal/plain-words.ts';
import { openRows } from '#lib/intake/table/open-rows.ts';
import { columnsOf } from '#lib/intake/uses-of.ts';
import { hashOf } from './seen-twice.ts';

/** What systems call a column with the name of the customer, as names of columns are compared. */
const customerNames = new Set(
	(
		'customer name|customer full name|requester|requester name|caller name|contact name|client name|full name|account contact|' +
		'kundenavn|kundens navn|navn paa kunde|opkalders navn|kontaktperson|kundnamn|kundens namn|uppringarens namn|' +
		'innringers navn|kundename|kundenname|name des kunden|anrufername'
	).split('|')
);

/** The place of a column with customers' names beside their keys; null where a file has none. */
export function namePlace(recipe: Recipe, header: readonly string[]): number | null {
	if (recipe.kind !== 'contacts' || !recipe.fields.customer_key) return null;
	const used = columnsOf({ ...recipe, kept: [], identity: [] });
	const place = header.findIndex((name) => customerNames.has(plainWords(name)) && !used.has(name));
	return place === -1 ? null : place;
}

/** More names than this under one key are more than one household. */
const mostNames = 3;

/**
 * Reads a file ahead for customers' keys that stand beside more than three names: companies and care homes behind one number.
 * Only hashes are held, and nothing of the names is kept. Source: metrics.md E19.
 */
export async function readSharedKeys(
	path: string,
	dialect: Dialect,
	{ keyPlace, namePlace: place }: { keyPlace: number; namePlace: number }
): Promise<(key: string) => boolean> {
	const { pieces } = await openRows(path, dialect);
	/** Of each key the one name it has, or all of them, up to one more than it may have. */
	const names = new Map<number, number | Set<number>>();
	for await (const { rows } of pieces)
		for (const row of rows) {
			const key = readCustomer(row[keyPlace] ?? '');
			const name = row[place] ?? '';
			if (key === null || key instanceof Mishap || isBlank(name)) continue;
			note(names, hashOf(key) | 0, hashOf(spelledAlike(name)) | 0);
		}
	const shared = new Set([...names].flatMap(([key, own]) => (countOf(own) > mostNames ? [key] : [])));
	names.clear();
	return (key) => shared.size > 0 && shared.has(hashOf(key) | 0);
}

function note(names: Map<number, number | Set<number>>, key: number, name: number): void {
	const known = names.get(key);
	if (known === undefined) names.set(key, name);
	else if (typeof known !== 'number') {
		if (known.size <= mostNames) known.add(name);
	} else if (known !== name) names.set(key, new Set([known, name]));
}

const countOf = (own: number | Set<number>): number => (typeof own === 'number' ? 1 : own.size);

/** "Roe, Jane" and "jane  roe" are one name. */
const spelledAlike = (name: string): string => plainWords(name).split(' ').sort().join(' ');

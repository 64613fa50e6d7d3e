import type { Recipe } from '#lib/model/import.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { isRoundedId } from '#lib/intake/reading/read-customer.ts';
import { customerColumns } from '#lib/intake/uses-of.ts';
import type { Families } from './families.ts';
import type { Ahead } from './read-ahead.ts';

type Combine = NonNullable<Recipe['combine']>;

const cuts = {
	none: (text: string) => text,
	'last-dash': (text: string) => {
		const place = text.lastIndexOf('-');
		return place > 0 ? text.slice(0, place).trim() : text;
	}
} as const satisfies Record<Combine['cut'], (text: string) => string>;

/**
 * What the parts of one contact have in common: names and values of the columns that the recipe combines by, or the first
 * part of all where one names the part before it. Null for a row that holds nothing there, or what a spreadsheet rounded,
 * and so stands alone. The customer's key stands there as its pseudonym.
 */
export function groupReader(
	recipe: Recipe & { combine: Combine },
	header: string[],
	pseudonym: (key: string) => string,
	families: Families | null
): (row: string[]) => string | null {
	const { by, cut } = recipe.combine;
	const keys = customerColumns(recipe);
	const columns = by.map((name) => ({ name, place: header.indexOf(name), isKey: keys.has(name) }));
	return (row) => {
		let group = '';
		let filled = false;
		for (const { name, place, isKey } of columns) {
			const text = (row[place] ?? '').trim();
			if (isRoundedId(text)) return null;
			const value = cuts[cut](families ? families.rootOf(text) : text);
			filled ||= !isBlank(value);
			group += `${group === '' ? '' : '\u001f'}${name}\u001f${isKey ? pseudonym(value) : value}`;
		}
		return filled ? group : null;
	};
}

/** What a row shares with others, and whether it is known to be the only one that does. */
export type Group = { name: string; alone: boolean };

/** Finds the group of a row by what was read ahead; null for a row that holds nothing that parts share. */
export function groupFinder(
	recipe: Recipe & { combine: Combine },
	header: string[],
	pseudonym: (key: string) => string,
	{ families, mayBeTwice }: Ahead
): (row: string[]) => Group | null {
	const nameOf = groupReader(recipe, header, pseudonym, families);
	const ownOf = groupReader(recipe, header, pseudonym, null);
	const place = header.indexOf(recipe.combine.by[0] ?? '');
	return (row) => {
		const own = ownOf(row);
		if (own === null) return null;
		if (!families?.has((row[place] ?? '').trim())) return { name: own, alone: !mayBeTwice(own) };
		return { name: nameOf(row) ?? own, alone: false };
	};
}

import type { Contact, Pseudonym } from '#lib/model/contact.ts';
import type { Recipe } from '#lib/model/import.ts';
import { customerColumns } from '#lib/intake/uses-of.ts';
import { textReader } from '#lib/intake/readings.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { isRoundedId } from '#lib/intake/reading/read-customer.ts';
import type { Bound } from './bind-columns.ts';
import type { Ledger } from './ledger.ts';
import type { Clocks } from './moments.ts';

/** What every kind of record is made with. `firstRows` are the first rows of the file, for what only many rows show. */
export type Making = {
	bound: Bound;
	ledger: Ledger;
	clocks: Clocks;
	identity: (row: string[]) => string;
	/** What stands in the columns that are kept without a field; null where none are. */
	kept: (row: string[]) => (string | null)[] | null;
	pseudonym: (key: string) => Pseudonym;
	/** Whether a customer's key stands beside too many names to be one customer's; left out where a file has no names. */
	isShared?: (key: string) => boolean;
	/** What is made of a contact in the light of all others; left out where nothing is. */
	inContext?: (contact: Contact) => Contact;
	firstRows: string[][];
};

/** Makes, once for a file, the function that makes a record of a row; null when what the kind requires is not there. */
export type Assembler<T> = (making: Making) => (row: string[]) => T | null;

/**
 * What identifies a row in its source: names and values of the identifying columns, or of all columns when none do or a
 * spreadsheet has rounded one of them. The customer's key stands there as its pseudonym: it leaves intake in no other way.
 */
export function identityReader(
	recipe: Recipe,
	header: string[],
	pseudonym: (key: string) => Pseudonym
): (row: string[]) => string {
	const keys = customerColumns(recipe);
	const partsOf = (names: string[]) =>
		names.map((name, order) => ({
			label: `${order === 0 ? '' : '\u001f'}${name}\u001f`,
			place: header.indexOf(name),
			isKey: keys.has(name)
		}));
	const [chosen, all] = [partsOf(recipe.identity), partsOf(header)];
	return (row) => {
		let identity = '';
		const isTold = chosen.length > 0 && !chosen.some(({ place }) => isRoundedId(row[place] ?? ''));
		for (const { label, place, isKey } of isTold ? chosen : all) {
			const text = row[place] ?? '';
			identity += label + (isKey ? pseudonym(text) : text);
		}
		return identity;
	};
}

/** What stands in the columns that a recipe keeps as they are, in its order. */
export function keptReader(recipe: Recipe, header: string[]): Making['kept'] {
	if (recipe.kept.length === 0) return () => null;
	const columns = recipe.kept.map((name) => ({ place: header.indexOf(name), read: textReader('text') }));
	return (row) =>
		columns.map(({ place, read }) => {
			const text = read(row[place] ?? '');
			return text instanceof Mishap ? null : text;
		});
}

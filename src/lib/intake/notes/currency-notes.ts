import type { Recipe } from '#lib/model/import.ts';
import { words } from '#lib/intake/fields-of-kinds/named.ts';
import type { Note } from '#lib/intake/note.ts';
import { nameScore, namesOf } from '#lib/intake/proposal/name-score.ts';
import type { Profile } from '#lib/intake/proposal/profile-column.ts';

const names = namesOf(words('currency|currency code|order currency|valuta|valutakode|valutakod|währung'));

/** Amounts of several currencies, which are added up as if they were of one. */
export function currencyNotes({ kind, fields }: Recipe, columns: Profile[]): Note[] {
	const [amount] = fields.amount?.columns ?? [];
	const column = columns.find(({ name }) => nameScore(name, names).score > 0);
	if (kind !== 'orders' || amount === undefined || !column) return [];
	const currencies = [...new Set(column.values.map((value) => value.toUpperCase()))].sort();
	return currencies.length > 1
		? [{ code: 'mixed_currencies', details: { column: amount, currencies: currencies.join(', ') } }]
		: [];
}

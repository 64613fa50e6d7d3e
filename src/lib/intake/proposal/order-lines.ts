import type { Recipe } from '#lib/model/import.ts';
import { words } from '#lib/intake/fields-of-kinds/named.ts';
import { sampleOf } from '#lib/intake/notes/sample.ts';
import { nameScore, namesOf } from './name-score.ts';
import { plainWords } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { enough, repeated, repeatsWhole } from './repeated-ids.ts';

const quantities = namesOf(
	words('quantity|qty|antal|antall|antal stk|kvantitet|menge|anzahl|stk|pieces|units|lineitem quantity|items')
);
const ofPiece = /^(?:price|item price|product price|pris|varepris|preis)$/;
const ofLine = /\b(?:line|item|rad|radbelopp|radsumma)\b|linje|linie/;
const price = /pris|price|preis/;
const ofOrder = /total|samlet|gesamt|\b(?:grand|sum|summa|i alt)\b|ord(?:er|re)/;

const isOfLine = (name: string): boolean => ofLine.test(name) || (price.test(name) && !ofOrder.test(name));

/** The price of one piece, where another column tells how many were bought: no value of an order. */
export const isPiecePrice = (name: string, columns: Profile[]): boolean =>
	ofPiece.test(plainWords(name)) &&
	columns.some(
		(column) => nameScore(column.name, quantities).score > 0 && column.values.some((value) => Number(value) > 1)
	);

/**
 * Rows that are lines of one order: wherever its number comes again it is the same customer at the same time. Their amounts
 * are added up, unless each line repeats that of the whole order. Null where numbers repeat too seldom to tell, or otherwise.
 */
export function proposeLines(
	{ fields }: Pick<Recipe, 'fields'>,
	header: string[],
	rows: string[][]
): Recipe['combine'] {
	const column = fields.order_id?.columns[0];
	if (column === undefined) return null;
	const groups = repeated(rows, header.indexOf(column));
	if (groups.length < enough) return null;
	const isOne = groups.every((group) => {
		const sample = sampleOf({ fields }, header, group);
		const moments = group.map((row) =>
			(fields.ordered_at?.columns ?? []).map((name) => row[header.indexOf(name)]).join()
		);
		return new Set(sample.customers()).size === 1 && new Set(moments).size === 1;
	});
	if (!isOne) return null;
	const amount = fields.amount?.columns[0];
	const isWhole =
		amount === undefined || (!isOfLine(plainWords(amount)) && repeatsWhole(groups, header.indexOf(amount)));
	return { by: [column], parent: null, cut: 'none', whole: [], ...(isWhole ? {} : { summed: ['amount'] }) };
}

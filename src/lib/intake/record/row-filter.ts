import type { Recipe } from '#lib/model/import.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { amountReader } from '#lib/intake/readings.ts';

type Choice = Recipe['leaveOut'][number];

const plain = (text: string) => text.trim().toLowerCase().replaceAll('_', ' ');
const orBlank = (text: string) => (isBlank(text) ? '' : plain(text));

/** Why a row is left out, and the column that says so: it came to nothing, or is something else than what is read. */
export type LeftOutBy = { as: 'void' | 'other'; column: string };
type Rule = { column: string; holds: (row: string[]) => boolean };

/**
 * Tells the rows that a recipe leaves out: `void` those with one of the values of `leaveOut` and purchases of nothing or less,
 * `other` those with none of `only`; null those that it reads.
 */
export function rowFilter(recipe: Recipe, header: string[]): (row: string[]) => LeftOutBy | null {
	const compile =
		(spelled: (text: string) => string) =>
		({ column, values }: Choice): Rule => {
			const place = header.indexOf(column);
			const chosen = new Set(values.map(spelled));
			return { column, holds: (row) => chosen.has(spelled(row[place] ?? '')) };
		};
	const out = [...recipe.leaveOut.map(compile(plain)), ...givenBack(recipe, header)];
	const within = recipe.only.map(compile(orBlank));
	if (out.length + within.length === 0) return () => null;
	return (row) => {
		const found = out.find(({ holds }) => holds(row));
		if (found) return { as: 'void', column: found.column };
		const lacks = within.find(({ holds }) => !holds(row));
		return lacks ? { as: 'other', column: lacks.column } : null;
	};
}

/** Credit notes, and what is sent again for nothing, are no purchases. */
function givenBack({ kind, fields: { amount }, combine }: Recipe, header: string[]): Rule[] {
	// a line may be a rebate, and the order a purchase
	if (kind !== 'orders' || amount === undefined || combine?.summed?.includes('amount')) return [];
	const [column = ''] = amount.columns;
	const place = header.indexOf(column);
	const read = amountReader(amount.reading);
	const holds = (row: string[]) => {
		const paid = read(row[place] ?? '');
		return typeof paid === 'number' && paid <= 0;
	};
	return [{ column, holds }];
}

import type { Recipe } from '#lib/model/import.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { amountReader } from '#lib/intake/readings.ts';

type Choice = Recipe['leaveOut'][number];

const plain = (text: string) => text.trim().toLowerCase().replaceAll('_', ' ');
const orBlank = (text: string) => (isBlank(text) ? '' : plain(text));

/**
 * Tells the rows that a recipe leaves out: `void` those with one of the values of `leaveOut` and purchases of nothing or less,
 * `other` those with none of `only`; null those that it reads.
 */
export function rowFilter(recipe: Recipe, header: string[]): (row: string[]) => 'void' | 'other' | null {
	const compile =
		(spelled: (text: string) => string) =>
		({ column, values }: Choice) => {
			const place = header.indexOf(column);
			const chosen = new Set(values.map(spelled));
			return (row: string[]) => chosen.has(spelled(row[place] ?? ''));
		};
	const out = [...recipe.leaveOut.map(compile(plain)), ...givenBack(recipe, header)];
	const within = recipe.only.map(compile(orBlank));
	if (out.length + within.length === 0) return () => null;
	return (row) => (out.some((holds) => holds(row)) ? 'void' : within.every((holds) => holds(row)) ? null : 'other');
}

/** Credit notes, and what is sent again for nothing, are no purchases. */
function givenBack({ kind, fields: { amount } }: Recipe, header: string[]): ((row: string[]) => boolean)[] {
	if (kind !== 'orders' || amount === undefined) return [];
	const place = header.indexOf(amount.columns[0] ?? '');
	const read = amountReader(amount.reading);
	return [
		(row) => {
			const paid = read(row[place] ?? '');
			return typeof paid === 'number' && paid <= 0;
		}
	];
}

import type { Recipe } from '#lib/model/import.ts';
import { rowFilter } from './record/row-filter.ts';

/** A column by which rows of a file are left out, and up to six of the values that leave them out. */
export type LeftOutRows = { column: string; values: string[] };

const valuesShown = 6;

/** Which rows a recipe leaves out by what stands in a column, as far as the first rows of a file show. */
export function leftOutRows(recipe: Recipe, header: string[], rows: string[][]): LeftOutRows[] {
	return recipe.leaveOut.flatMap((rule) => {
		const place = header.indexOf(rule.column);
		const isLeftOut = rowFilter({ ...recipe, leaveOut: [rule], only: [] }, header);
		const cells = rows.flatMap((row) => (isLeftOut(row)?.column === rule.column ? [row[place] ?? ''] : []));
		const values = [...new Set(cells)].slice(0, valuesShown);
		return values.length === 0 ? [] : [{ column: rule.column, values }];
	});
}

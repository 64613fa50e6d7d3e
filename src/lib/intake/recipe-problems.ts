import type { Recipe } from '#lib/model/import.ts';
import { fields, lackingFields } from './fields.ts';
import { isZone } from './reading/zone.ts';
import { readingsOf } from './readings.ts';

/** What is wrong with a recipe, alone or for a file: `detail` is the field, column, reading or zone. */
export type RecipeProblem = {
	code: 'unknown_field' | 'unknown_reading' | 'unknown_zone' | 'column_absent' | 'field_lacking';
	detail: string;
};

/** What keeps a recipe from reading a file with these column names; empty when nothing does. */
export function recipeProblems(recipe: Recipe, header: string[]): RecipeProblem[] {
	const problems: RecipeProblem[] = [];
	const known = Object.keys(fields[recipe.kind]);
	for (const [field, { reading }] of Object.entries(recipe.fields)) {
		if (!known.includes(field)) problems.push({ code: 'unknown_field', detail: field });
		else if (!readingsOf(field).some((choice) => choice === reading))
			problems.push({ code: 'unknown_reading', detail: reading });
	}
	const columns = new Set([...Object.values(recipe.fields).flatMap((use) => use.columns), ...recipe.identity]);
	for (const column of columns) if (!header.includes(column)) problems.push({ code: 'column_absent', detail: column });
	for (const field of lackingFields(recipe.kind, Object.keys(recipe.fields)))
		problems.push({ code: 'field_lacking', detail: field });
	if (!isZone(recipe.zone)) problems.push({ code: 'unknown_zone', detail: recipe.zone });
	return problems;
}

/** True when a saved recipe can read a file; one that only lacks a field is still shown, so that a person can add it. */
export const isUsable = (recipe: Recipe, header: string[]): boolean =>
	recipeProblems(recipe, header).every(({ code }) => code === 'field_lacking');

import { z } from 'zod';
import { recipeSchema, type FieldUse, type Recipe } from '#lib/model/import.ts';
import { fields } from './fields.ts';
import { isZone } from './reading/zone.ts';
import { readingsOf } from './readings.ts';
import { Refusal } from './refusal.ts';
import { isEncoding } from './table/decode.ts';

const knownRecipe = recipeSchema.superRefine((recipe, context) => {
	const complain = (path: string[], message: string) => {
		context.addIssue({ code: 'custom', path, message });
	};
	const lookAt = (uses: Record<string, FieldUse>, ...path: string[]) => {
		for (const [field, { reading }] of Object.entries(uses)) {
			if (!Object.hasOwn(fields[recipe.kind], field)) complain([...path, field], 'is no field of this kind');
			else if (!readingsOf(field).some((choice) => choice === reading))
				complain([...path, field, 'reading'], `is no way to read this field: ${reading}`);
		}
	};
	lookAt(recipe.fields, 'fields');
	for (const [event, uses] of Object.entries(recipe.events?.fields ?? {})) lookAt(uses, 'events', 'fields', event);
	if (recipe.zone !== '' && !isZone(recipe.zone)) complain(['zone'], `is no time zone: ${recipe.zone}`);
	if (recipe.encoding !== null && !isEncoding(recipe.encoding)) complain(['encoding'], `is none: ${recipe.encoding}`);
});

/** A recipe from JSON that a person or another computer saved. Throws a Refusal that names the first thing wrong with it. */
export function parseRecipe(json: unknown): Recipe {
	const parsed = knownRecipe.safeParse(json);
	if (parsed.success) return parsed.data;
	const [first] = parsed.error.issues;
	const problem = first ? `${first.path.join('.')} ${first.message}`.trim() : z.prettifyError(parsed.error);
	throw new Refusal('recipe_invalid', { problem });
}

import type { FieldUse, Recipe } from '#lib/model/import.ts';
import { allFields, fields, lackingFields } from './fields.ts';
import { isZone } from './reading/zone.ts';
import { readingsOf } from './readings.ts';
import { isEncoding } from './table/decode.ts';
import { columnsOf, usesOf } from './uses-of.ts';

/** What is wrong with a recipe, alone or for a file: `detail` is the field, column, reading, zone, encoding, dimension or pattern. */
export type RecipeProblem = {
	code:
		| 'unknown_field'
		| 'unknown_reading'
		| 'unknown_zone'
		| 'unknown_encoding'
		| 'unknown_dimension'
		| 'wrong_pattern'
		| 'column_absent'
		| 'column_twice'
		| 'field_lacking';
	detail: string;
};

/** What keeps a recipe from reading a file with these column names; empty when nothing does. */
export function recipeProblems(recipe: Recipe, header: string[]): RecipeProblem[] {
	const problems = unknownWords(recipe);
	const known = new Set(header);
	for (const column of columnsOf(recipe))
		if (!known.has(column)) problems.push({ code: 'column_absent', detail: column });
	for (const field of lackingFields(recipe.kind, Object.keys(recipe.fields)))
		problems.push({ code: 'field_lacking', detail: field });
	return problems;
}

/** True when a saved recipe can read a file; one that only lacks a field is still shown, so that a person can add it. */
export const isUsable = (recipe: Recipe, header: string[]): boolean =>
	recipeProblems(recipe, header).every(({ code }) => code === 'field_lacking');

/**
 * What deserves a look in a recipe by itself, without a file: besides what makes it unusable, a column that two fields of
 * one type read, names of what has none, and patterns that are none. A recipe that names its columns is held against these names.
 */
export function lintRecipe(recipe: Recipe): RecipeProblem[] {
	const named = recipe.header.length > 0 ? recipeProblems(recipe, recipe.header) : unknownWords(recipe);
	const events = Object.values(recipe.events?.fields ?? {}).map((more) => ({ ...recipe.fields, ...more }));
	const list = (code: RecipeProblem['code'], details: string[]) =>
		[...new Set(details)].map((detail) => ({ code, detail }));
	return [
		...named,
		...list('column_twice', [recipe.fields, ...events].flatMap(columnsTwice)),
		...list(
			'unknown_dimension',
			Object.keys(recipe.names).filter((name) => !Object.hasOwn(fields[recipe.kind], name))
		),
		...list('wrong_pattern', recipe.knownBy?.cells.filter((pattern) => !isPattern(pattern)) ?? [])
	];
}

/** Words of the recipe that nobody knows: fields, readings, the zone, the encoding. */
export function unknownWords(recipe: Recipe): RecipeProblem[] {
	const problems: RecipeProblem[] = [];
	const known = Object.keys(fields[recipe.kind]);
	for (const [field, { reading }] of usesOf(recipe)) {
		if (!known.includes(field)) problems.push({ code: 'unknown_field', detail: field });
		else if (!readingsOf(field).some((choice) => choice === reading))
			problems.push({ code: 'unknown_reading', detail: reading });
	}
	for (const field of recipe.combine?.whole ?? [])
		if (!known.includes(field)) problems.push({ code: 'unknown_field', detail: field });
	// no zone is the organisation's
	if (recipe.zone !== '' && !isZone(recipe.zone)) problems.push({ code: 'unknown_zone', detail: recipe.zone });
	if (recipe.encoding !== null && !isEncoding(recipe.encoding))
		problems.push({ code: 'unknown_encoding', detail: recipe.encoding });
	return problems;
}

// a date may stand beside two clocks, and one word may say which way a contact went and how it ended
const shared = new Set(['instant', 'day', 'direction', 'outcome']);
// a switchboard has one column for who was called, a queue or a person
const called = new Set(['queue', 'agent']);

function columnsTwice(uses: Record<string, FieldUse>): string[] {
	const readBy = Object.entries(uses).flatMap(([field, { columns }]) => {
		const type = allFields[field]?.type ?? '';
		return shared.has(type) ? [] : columns.map((column) => ({ column, field, key: `${type}\u001f${column}` }));
	});
	return readBy
		.filter(({ key, field }, place) => {
			const before = readBy.slice(0, place).filter((one) => one.key === key);
			return before.some((one) => !called.has(one.field) || !called.has(field));
		})
		.map(({ column }) => column);
}

function isPattern(text: string): boolean {
	try {
		return new RegExp(text) instanceof RegExp;
	} catch {
		return false;
	}
}

import type { FieldUse, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { fieldsOf, lackingFields } from '#lib/intake/fields.ts';
import { isUsable } from '#lib/intake/recipe-problems.ts';
import { columnsOf } from '#lib/intake/uses-of.ts';
import { isUnnamed } from './propose-by-values.ts';

/** A recipe of one's own for a file, fitted to the columns that are there. */
export type OwnRecipe = { recipe: Recipe; sameHeader: boolean };

const enoughAlike = 0.5;

/**
 * The saved recipe whose header is the file's or, failing that, the one likest to it of those whose needed columns are
 * all there; what else it lacks is left out. A file that names no columns is known by their number alone, and by values
 * that `reads` can read.
 */
export function ownRecipe(
	recipes: Recipe[],
	header: string[],
	kind: Kind | undefined,
	reads: (recipe: Recipe) => boolean
): OwnRecipe | null {
	const wanted = recipes.filter((recipe) => recipe.header.length > 0 && recipe.kind === (kind ?? recipe.kind));
	const named = !isUnnamed(header);
	const same = wanted.find(
		(recipe) => sameNames(recipe.header, header) && isUsable(recipe, header) && (named || reads(recipe))
	);
	if (same) return { recipe: same, sameHeader: true };
	if (!named) return null;
	const [likest] = wanted
		.map((recipe) => ({ recipe, alike: likeness(recipe.header, header) }))
		.filter(({ alike }) => alike >= enoughAlike)
		.sort((a, b) => b.alike - a.alike)
		.flatMap(({ recipe }) => fitted(recipe, header) ?? []);
	return likest ? { recipe: likest, sameHeader: false } : null;
}

const sameNames = (one: string[], other: string[]) =>
	one.length === other.length && one.every((name, place) => name === other[place]);

/** Of all names in both, the share that stands in each. */
function likeness(one: string[], other: string[]): number {
	const shared = one.filter((name) => other.includes(name)).length;
	return shared / (one.length + other.length - shared);
}

/** The recipe without the columns that a file lacks; null where it needs one of them. */
function fitted(recipe: Recipe, header: string[]): Recipe | null {
	const there = new Set(header);
	const present = (columns: string[]) => columns.every((column) => there.has(column));
	const fit = (uses: Record<string, FieldUse>) =>
		Object.fromEntries(
			Object.entries(uses).flatMap(([field, use]) => {
				const columns = [use.columns, ...use.or].find(present);
				return columns ? [[field, { ...use, columns }] as const] : [];
			})
		);
	const own: Recipe = {
		...recipe,
		header,
		fields: fit(recipe.fields),
		events: recipe.events && {
			...recipe.events,
			fields: Object.fromEntries(Object.entries(recipe.events.fields).map(([event, uses]) => [event, fit(uses)]))
		},
		kept: recipe.kept.filter((column) => there.has(column))
	};
	const before = lackingFields(recipe.kind, Object.keys(recipe.fields));
	const lost = lackingFields(recipe.kind, Object.keys(own.fields)).filter((field) => !before.includes(field));
	const required = fieldsOf(recipe.kind).filter((field) => field.required && recipe.fields[field.field]);
	const whole = lost.length === 0 && required.every(({ field }) => own.fields[field]);
	return whole && present([...columnsOf(own)]) && isUsable(own, header) ? own : null;
}

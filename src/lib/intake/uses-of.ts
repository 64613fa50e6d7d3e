import type { FieldUse, Recipe } from '#lib/model/import.ts';

/** Every field of a recipe with how it is read, those of single events included; a field may come more than once. */
export const usesOf = ({ fields, events }: Recipe): [field: string, use: FieldUse][] =>
	[fields, ...Object.values(events?.fields ?? {})].flatMap((some) => Object.entries(some));

/** Two columns that say something only together: a length from one clock to another, a way by who called and who was called. */
export const readsTogether = ({ columns, reading }: Pick<FieldUse, 'columns' | 'reading'>): boolean =>
	reading === 'duration:between' || (reading === 'direction' && columns.length === 2);

/** The columns that hold the customer's key. */
export const customerColumns = (recipe: Recipe): Set<string> => columnsFor(recipe, ['customer_key']);

/** The columns whose values may name a person. */
export const personalColumns = (recipe: Recipe): Set<string> => columnsFor(recipe, ['customer_key', 'agent']);

const columnsFor = (recipe: Recipe, wanted: string[]) =>
	new Set(usesOf(recipe).flatMap(([field, { columns }]) => (wanted.includes(field) ? columns : [])));

/** All columns that a recipe reads, for whatever it needs them. */
export const columnsOf = (recipe: Recipe): Set<string> =>
	new Set([
		...usesOf(recipe).flatMap(([, { columns }]) => columns),
		...recipe.identity,
		...(recipe.combine?.by ?? []),
		...(recipe.combine?.parent ? [recipe.combine.parent] : []),
		...recipe.leaveOut.map(({ column }) => column),
		...recipe.only.map(({ column }) => column),
		...(recipe.events ? [recipe.events.column] : []),
		...recipe.kept
	]);

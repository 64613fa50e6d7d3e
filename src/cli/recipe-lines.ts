import { m } from '#lib/i18n/words.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import type { RecipeProblem } from '#lib/intake/recipe-problems.ts';
import type { FieldUse, Recipe } from '#lib/model/import.ts';

const fieldLine = ([field, { columns, reading, or }]: [string, FieldUse]) => {
	const read = wordsFor(`reading_${reading.replace(/[^a-z0-9]+/g, '_')}`) ?? reading;
	const names = [columns, ...or].map((some) => some.join(' + ')).join(' / ');
	return `  ${wordsFor(`field_${field}`) ?? field} ← ${names} (${read})`;
};

/** What is wrong with a recipe, as a sentence; a field that is lacking by the name that people read. */
export function recipeProblemLine({ code, detail }: RecipeProblem): string {
	const named = code === 'field_lacking' ? (wordsFor(`field_${detail}`) ?? detail) : detail;
	return wordsFor(`lint_${code}`, { detail: named }) ?? `${code} ${detail}`;
}

/** A recipe in the reader's words: what is read from which columns, which rows are one, and which are left out. */
export function recipeLines({ name, kind, fields, events, combine, leaveOut, only, zone }: Recipe): string[] {
	return [
		`${name}: ${wordsFor(`kind_${kind}`) ?? kind}`,
		...Object.entries(fields).map(fieldLine),
		...(events ? Object.entries(events.fields) : []).flatMap(([event, some]) => [
			m.recipe_for_event({ column: events?.column ?? '', event }),
			...Object.entries(some).map(fieldLine)
		]),
		...(combine ? [m.recipe_parts_by({ columns: combine.by.join(', ') })] : []),
		...leaveOut.map(({ column, values }) => m.recipe_left_out({ column, values: values.join(', ') })),
		...only.map(({ column, values }) => m.recipe_only({ column, values: values.join(', ') })),
		zone === '' ? m.recipe_zone_own() : m.recipe_zone({ zone })
	];
}

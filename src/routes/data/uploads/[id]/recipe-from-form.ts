import { z } from 'zod';
import { fields, fieldsOf } from '#lib/intake/fields.ts';
import { answer, questionCodes } from '#lib/intake/questions.ts';
import { readingsOf } from '#lib/intake/readings.ts';
import { unknownWords } from '#lib/intake/recipe-problems.ts';
import { shiftsAmong } from '#lib/intake/proposal/shifts-among.ts';
import { recipeSchema, type Recipe } from '#lib/model/import.ts';

const textOf = (form: FormData, name: string): string => {
	const text = form.get(name);
	return typeof text === 'string' ? text : '';
};
const textsOf = (form: FormData, name: string): string[] =>
	form.getAll(name).filter((text) => typeof text === 'string');

function parsed<Shape extends z.ZodType>(schema: Shape, json: string): z.infer<Shape> | null {
	try {
		return schema.parse(JSON.parse(json));
	} catch {
		return null;
	}
}

/** As much of a question as its answer needs. */
const askedSchema = z.object({
	code: z.enum(questionCodes),
	column: z.string(),
	fields: z.array(z.string()),
	chosen: z.string()
});
const renameSchema = z.tuple([z.string(), z.string(), z.string()]);

/** The name of the choices that answer a question. */
export const answerName = ({ code, column }: { code: string; column: string }): string => `answer:${code}:${column}`;

function answered(form: FormData, recipe: Recipe): Recipe {
	return textsOf(form, 'question').reduce((made, json) => {
		const asked = parsed(askedSchema, json);
		const value = asked ? textOf(form, answerName(asked)) : '';
		if (!asked || value === '' || value === asked.chosen) return made;
		if (!asked.fields.every((field) => Object.hasOwn(fields[recipe.kind], field))) return made;
		return answer(made, { ...asked, examples: [], choices: [] }, value);
	}, recipe);
}

/** Dimension, name in the file, known name: each box that is ticked says that two names are one. */
function namesIn(form: FormData, kind: Recipe['kind']): Recipe['names'] {
	const renames = textsOf(form, 'rename').flatMap((json) => {
		const rename = parsed(renameSchema, json);
		return rename ? [rename] : [];
	});
	const known = renames.filter(([field]) => Object.hasOwn(fields[kind], field));
	const byField = [...Map.groupBy(known, ([field]) => field)];
	return Object.fromEntries(
		byField.map(([field, pairs]) => [field, Object.fromEntries(pairs.map(([, from, to]) => [from, to]))])
	);
}

export type ChosenRecipe = {
	recipe: Recipe;
	/** Fields that have other columns than the page showed, and the reading that stood there for those. */
	reread: string[];
};

function fieldsIn(form: FormData, proposal: Recipe): { fields: Recipe['fields']; reread: string[] } {
	const chosen: Recipe['fields'] = {};
	const reread: string[] = [];
	for (const { field } of fieldsOf(proposal.kind)) {
		const column = textOf(form, `column:${field}`);
		if (column === '') continue;
		const columns = [column, textOf(form, `clock:${field}`)].filter((name) => name !== '');
		const reading = textOf(form, `reading:${field}`);
		const proposed = proposal.fields[field];
		const sameColumns = proposed?.columns.join('\n') === columns.join('\n');
		const sameReading = (proposed?.reading ?? readingsOf(field)[0]) === reading;
		if (sameReading && !sameColumns) reread.push(field);
		chosen[field] = proposed && sameReading && sameColumns ? proposed : { columns, reading, reason: 'chosen', or: [] };
	}
	return { fields: chosen, reread };
}

/** Among shifts, a row without a type of absence is none: it follows the column that the type is taken from. */
function leftOutOf(proposal: Recipe, fields: Recipe['fields']): Recipe['leaveOut'] {
	const before = proposal.fields.absence_type?.columns.join('\n');
	if (before === fields.absence_type?.columns.join('\n')) return proposal.leaveOut;
	const shifts = shiftsAmong(proposal, proposal.header).map(({ column }) => column);
	return [
		...proposal.leaveOut.filter(({ column }) => !shifts.includes(column)),
		...shiftsAmong({ kind: proposal.kind, fields }, proposal.header)
	];
}

/**
 * The recipe that a person has chosen in the form: the proposal it was made from, with every choice that differs marked
 * as the person's own. Null where the form is not one that the page made.
 */
export function recipeFromForm(form: FormData, organisationZone: string): ChosenRecipe | null {
	const proposal = parsed(recipeSchema, textOf(form, 'proposal'));
	if (!proposal) return null;
	const { fields: chosen, reread } = fieldsIn(form, proposal);
	const used = new Set(Object.values(chosen).flatMap(({ columns }) => columns));
	const recipe: Recipe = {
		...proposal,
		name: textOf(form, 'name').trim(),
		zone: textOf(form, 'zone') || organisationZone,
		summerTime: form.has('never_summer') ? 'never' : 'follows',
		fields: chosen,
		identity: textsOf(form, 'identity'),
		leaveOut: leftOutOf(proposal, chosen).filter(({ column }) => !textsOf(form, 'take_in').includes(column)),
		kept: textsOf(form, 'kept').filter((name) => !used.has(name)),
		names: namesIn(form, proposal.kind)
	};
	const settled = answered(form, recipe);
	return unknownWords(settled).length === 0 ? { recipe: settled, reread } : null;
}

import { fieldsOf } from '#lib/intake/fields.ts';
import { readingsOf } from '#lib/intake/readings.ts';
import { recipeSchema, type Recipe } from '#lib/model/import.ts';

const textOf = (form: FormData, name: string): string => {
	const text = form.get(name);
	return typeof text === 'string' ? text : '';
};

function proposalOf(json: string): Recipe | null {
	try {
		return recipeSchema.parse(JSON.parse(json));
	} catch {
		return null;
	}
}

export type ChosenRecipe = {
	recipe: Recipe;
	/** Fields that have other columns than the page showed, and the reading that stood there for those. */
	reread: string[];
};

/**
 * The recipe that a person has chosen in the form: the proposal it was made from, with every choice that differs marked
 * as the person's own. Null where the form is not one that the page made.
 */
export function recipeFromForm(form: FormData): ChosenRecipe | null {
	const proposal = proposalOf(textOf(form, 'proposal'));
	if (!proposal) return null;
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
		chosen[field] = proposed && sameReading && sameColumns ? proposed : { columns, reading, reason: 'chosen' };
	}
	const recipe = {
		...proposal,
		name: textOf(form, 'name').trim(),
		zone: textOf(form, 'zone'),
		fields: chosen,
		identity: form.getAll('identity').filter((name) => typeof name === 'string')
	};
	return { recipe, reread };
}

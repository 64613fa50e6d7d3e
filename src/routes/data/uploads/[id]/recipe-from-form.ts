import { fieldsOf } from '#lib/intake/fields.ts';
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

/**
 * The recipe that a person has chosen in the form: the proposal it was made from, with every choice that differs marked
 * as the person's own. Null where the form is not one
 * that the page made.
 */
export function recipeFromForm(form: FormData): Recipe | null {
	const proposal = proposalOf(textOf(form, 'proposal'));
	if (!proposal) return null;
	const chosen: Recipe['fields'] = {};
	for (const { field } of fieldsOf(proposal.kind)) {
		const column = textOf(form, `column:${field}`);
		if (column === '') continue;
		const columns = [column, textOf(form, `clock:${field}`)].filter((name) => name !== '');
		const reading = textOf(form, `reading:${field}`);
		const proposed = proposal.fields[field];
		const same = proposed?.reading === reading && proposed.columns.join('\n') === columns.join('\n');
		chosen[field] = same ? proposed : { columns, reading, reason: 'chosen' };
	}
	return {
		...proposal,
		name: textOf(form, 'name').trim(),
		zone: textOf(form, 'zone'),
		fields: chosen,
		identity: form.getAll('identity').filter((name) => typeof name === 'string')
	};
}

import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { canFill } from '#lib/server/imports/fill-from-kept.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { fieldChoices, previewOf } from './column-field.ts';
import { fillingsInWords } from './fillings-in-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store }, url }) => {
	const columns = await store.keptColumns();
	const count = (name: string) => {
		const told = url.searchParams.get(name);
		return told !== null && /^\d{1,12}$/.test(told) ? Number(told) : null;
	};
	return {
		columns,
		fillings: fillingsInWords(await store.fillings(), await organisationZone(store)),
		fields: fieldChoices(),
		preview: previewOf(columns, url.searchParams),
		filled: count('filled'),
		emptied: count('emptied')
	};
};

export const actions: Actions = {
	fill: async ({ request, locals: { store, imports } }) => {
		const form = await request.formData();
		const text = (name: string) => {
			const said = form.get(name);
			return typeof said === 'string' ? said : '';
		};
		const choice = { column: text('column'), field: text('field'), reading: text('reading') };
		const columns = await store.keptColumns();
		if (!canFill(choice) || columns.every(({ column }) => column !== choice.column))
			return fail(400, { problem: m.columns_gone() });
		const filled = await imports.fillFromKept({ ...choice, remember: form.has('remember') });
		redirect(303, `/data/columns?filled=${filled}`);
	},
	undo: async ({ request, locals: { imports } }) => {
		const id = Number((await request.formData()).get('filling'));
		if (!Number.isSafeInteger(id)) return fail(400, { problem: m.columns_gone() });
		redirect(303, `/data/columns?emptied=${await imports.undoFilling(id)}`);
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { canFill } from '#lib/server/imports/fill-from-kept.ts';
import { fieldChoices, previewOf } from './column-field.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store }, url }) => {
	const columns = await store.keptColumns();
	const filled = url.searchParams.get('filled');
	return {
		columns,
		fields: fieldChoices(),
		preview: previewOf(columns, url.searchParams),
		filled: filled !== null && /^\d{1,12}$/.test(filled) ? Number(filled) : null
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
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { removeSamples } from '#lib/server/imports/import-file.ts';
import { waitingIn } from './waiting-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store, imports } }) => {
	return {
		imports: await store.imports(),
		recipes: await store.recipes(),
		...waitingIn(imports),
		zone: await organisationZone(store)
	};
};

const textOf = (form: FormData, name: string) => {
	const text = form.get(name);
	return typeof text === 'string' ? text : '';
};

export const actions: Actions = {
	/** For browsers without scripts: the files come in the form itself. */
	upload: async ({ request, locals }) => {
		const sent = (await request.formData()).getAll('file');
		const files = sent.filter((file) => file instanceof File && file.name !== '');
		const arrived: string[] = [];
		for (const file of files)
			if (file instanceof File) arrived.push((await locals.imports.receive(file.name, file.stream())).id);
		const [first] = arrived;
		if (first === undefined) return fail(400, { problem: m.data_upload_none() });
		redirect(303, arrived.length === 1 ? `/data/uploads/${first}` : '/data');
	},
	discard: async ({ request, locals }) => {
		await locals.imports.discard(textOf(await request.formData(), 'id'));
	},
	forget: async ({ request, locals }) => {
		const name = textOf(await request.formData(), 'name');
		await locals.imports.inTurn((store) => store.removeRecipe(name));
	},
	removeSamples: async ({ locals }) => {
		await locals.imports.inTurn(removeSamples);
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { removeSamples } from '#lib/server/imports/import-file.ts';
import { dailyContacts } from './daily-contacts.ts';
import { withoutGoneSamples } from '../holds-samples.ts';
import { writeSoon } from '../write-soon.ts';
import { waitingIn } from './waiting-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** Older imports are shown when asked for. */
const importsShown = 12;

export const load: PageServerLoad = async ({ locals: { store, imports }, url }) => {
	const all = await store.imports();
	return {
		files: all.filter(({ undoneAt }) => undoneAt === null).length,
		all: all.length,
		imports: url.searchParams.has('all') ? all : withoutGoneSamples(all).slice(0, importsShown),
		holdings: await store.holdings(),
		days: await dailyContacts(store),
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
		redirect(303, '/data');
	},
	removeSamples: async ({ locals }) => {
		await writeSoon(locals, removeSamples);
		redirect(303, '/data');
	}
};

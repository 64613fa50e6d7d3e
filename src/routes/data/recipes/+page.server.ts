import { fail } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import { profiles } from '#lib/intake/profiles/profiles.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { kindNames } from '../kind-names.ts';
import { writeSoon } from '../../write-soon.ts';
import { recipeFromText } from './recipe-file.ts';
import type { Actions, PageServerLoad } from './$types';

const longestName = 120;
const largestRecipe = 1 << 20;

export const load: PageServerLoad = async ({ locals: { store } }) => {
	const kinds = kindNames();
	const zone = await organisationZone(store);
	return {
		own: (await store.recipes()).map((recipe) => ({
			name: recipe.name,
			kind: kinds[recipe.kind],
			columns: recipe.header.length,
			zone: recipe.zone || zone
		})),
		known: (['verified', 'best-effort'] as const).map((evidence) => ({
			evidence: wordsFor(`evidence_${evidence.replace('-', '_')}`) ?? evidence,
			systems: profiles()
				.filter((profile) => profile.evidence === evidence)
				.map(({ name, kind, profile }) => ({ name, profile, kind: kinds[kind] }))
				.toSorted((a, b) => alphabetically(a.name, b.name))
		}))
	};
};

const nothing = { problem: '', faults: [] as string[], done: '', renamed: null as { name: string; to: string } | null };
const textOf = (form: FormData, name: string) => {
	const text = form.get(name);
	return typeof text === 'string' ? text.trim() : '';
};

export const actions: Actions = {
	rename: async ({ request, locals: { store, imports } }) => {
		const form = await request.formData();
		const [name, to] = [textOf(form, 'name'), textOf(form, 'to')];
		const names = (await store.recipes()).map((recipe) => recipe.name);
		const typed = { ...nothing, renamed: { name, to } };
		if (!names.includes(name)) return fail(404, { ...typed, problem: m.recipes_gone({ name }) });
		if (to === '' || to.length > longestName) return fail(400, { ...typed, problem: m.import_recipe_unnamed() });
		if (to === name) return nothing;
		if (names.includes(to)) return fail(409, { ...typed, problem: m.recipes_taken({ name: to }) });
		const written = await imports.soon((database) => database.renameRecipe(name, to));
		return written ? nothing : fail(503, { ...typed, problem: m.shell_import_under_way() });
	},
	remove: async ({ request, locals }) => {
		const name = textOf(await request.formData(), 'name');
		await writeSoon(locals, (store) => store.removeRecipe(name));
		return nothing;
	},
	bring: async ({ request, locals: { store, imports } }) => {
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { ...nothing, problem: m.data_upload_none() });
		if (file.size > largestRecipe) return fail(400, { ...nothing, problem: m.recipes_not_json() });
		const brought = recipeFromText(await file.text());
		if ('problem' in brought) return fail(422, { ...nothing, ...brought });
		const { recipe } = brought;
		if ((await store.recipes()).some(({ name }) => name === recipe.name))
			return fail(409, { ...nothing, problem: m.recipes_taken({ name: recipe.name }) });
		const written = await imports.soon((database) => database.saveRecipe(recipe));
		if (!written) return fail(503, { ...nothing, problem: m.shell_import_under_way() });
		return { ...nothing, done: m.recipes_in({ name: recipe.name }) };
	}
};

import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { recipeProblems } from '#lib/intake/recipe-problems.ts';
import type { Recipe } from '#lib/model/import.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { issueWords } from '../../issue-words.ts';
import { refusalWords } from '../../refusal-words.ts';
import { fieldChoices, type FieldChoice } from './field-choices.ts';
import { masked } from './masked.ts';
import type { Outcome } from './outcome.ts';
import { recipeFromForm } from './recipe-from-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { zones } from './zones.ts';

const issuesShown = 10;

const askedKind = (url: URL): Kind | null => kinds.find((kind) => kind === url.searchParams.get('kind')) ?? null;
const askedZone = (url: URL): string | null => zones.find((zone) => zone === url.searchParams.get('zone')) ?? null;
const stemOf = (fileName: string): string => fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 120) || fileName;
const labelsOf = (names: string[], fields: FieldChoice[]): string[] =>
	names.map((name) => fields.find(({ field }) => field === name)?.label ?? name);
const uploadOf = ({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) =>
	locals.imports.upload(params.id) ?? error(404, m.import_no_upload());

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const upload = uploadOf({ locals, params });
	const kind = askedKind(url);
	const zone = askedZone(url);
	const survey = await locals.imports.survey(upload.id, { ...(kind && { kind }), ...(zone && { zone }) });
	const asked = { kind, zone: zone ?? (await organisationZone(locals.store)) };
	if ('refusal' in survey) return { upload, asked, refusal: refusalWords(survey.refusal), found: null };
	const fields = fieldChoices(survey.recipe.kind);
	// a recipe yet unsaved is named for its file: two kinds of contacts want two names
	const recipe = survey.known ? survey.recipe : { ...survey.recipe, name: stemOf(upload.name) };
	const found = {
		...survey,
		...masked(survey),
		recipe,
		fields,
		lacking: labelsOf(survey.lacking, fields),
		zones: zones.includes(recipe.zone) ? zones : [recipe.zone, ...zones]
	};
	return { upload, asked, refusal: null, found };
};

const outcome = (recipe: Recipe, part: Partial<Outcome> = {}): Outcome => ({
	recipe,
	lacking: [],
	problem: null,
	refusal: null,
	tried: null,
	saved: null,
	...part
});

/** The recipe of the form, and what forbids using it as it stands. */
async function chosen(event: RequestEvent) {
	const upload = uploadOf(event);
	const form = await event.request.formData();
	const recipe = recipeFromForm(form) ?? error(400, m.import_form_unreadable());
	const problems = recipeProblems(recipe, recipe.header);
	const missing = problems.filter(({ code }) => code === 'field_lacking').map(({ detail }) => detail);
	if (problems.length > missing.length) error(400, m.import_form_unreadable());
	const lacking = labelsOf(missing, fieldChoices(recipe.kind));
	const problem = recipe.name === '' || recipe.name.length > 120 ? m.import_recipe_unnamed() : null;
	const kind = kinds.find((one) => one === form.get('kind')) ?? recipe.kind;
	return { upload, kind, recipe, bad: lacking.length > 0 || problem !== null ? outcome(recipe, { lacking, problem }) : null };
}

export const actions: Actions = {
	change: async (event) => {
		const { kind, recipe, bad } = await chosen(event);
		if (kind !== recipe.kind)
			redirect(303, `${event.url.pathname}?${new URLSearchParams({ kind, zone: recipe.zone }).toString()}`);
		return bad ?? outcome(recipe);
	},
	dry: async (event) => {
		const { upload, recipe, bad } = await chosen(event);
		if (bad) return fail(422, bad);
		const tried = await event.locals.imports.tryOut(upload.id, recipe);
		if ('refusal' in tried) return fail(422, outcome(recipe, { refusal: refusalWords(tried.refusal) }));
		const { entry, issues } = tried;
		return outcome(recipe, { tried: { entry, issues: issues.slice(0, issuesShown).map(issueWords) } });
	},
	save: async (event) => {
		const { recipe, bad } = await chosen(event);
		if (bad) return fail(422, bad);
		await event.locals.store.saveRecipe(recipe);
		return outcome(recipe, { saved: recipe.name });
	},
	import: async (event) => {
		const { upload, recipe, bad } = await chosen(event);
		if (bad) return fail(422, bad);
		const { job } = await event.locals.imports.start(upload.id, recipe);
		redirect(303, `/data/jobs/${job}`);
	}
};

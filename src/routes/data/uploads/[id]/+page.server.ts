import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { recipeProblems } from '#lib/intake/recipe-problems.ts';
import type { Recipe } from '#lib/model/import.ts';
import { kinds, type Kind } from '#lib/model/records.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { issueWords } from '../../issue-words.ts';
import { noteWords } from '../../note-words.ts';
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
		notes: survey.notes.map(noteWords),
		zones: zones.includes(recipe.zone) ? zones : [recipe.zone, ...zones]
	};
	return { upload, asked, refusal: null, found };
};

const outcome = (recipe: Recipe, part: Partial<Outcome> = {}): Outcome => ({
	recipe,
	lacking: [],
	notes: [],
	unfit: [],
	reread: [],
	problem: null,
	refusal: null,
	tried: null,
	saved: null,
	...part
});

/** The recipe of the form as it would be used, and what forbids that. With `quick` the file is looked at only for a column chosen anew. */
async function chosen(event: RequestEvent, quick = false) {
	const upload = uploadOf(event);
	const form = await event.request.formData();
	const { recipe, reread } = recipeFromForm(form) ?? error(400, m.import_form_unreadable());
	const problems = recipeProblems(recipe, recipe.header);
	const missing = problems.filter(({ code }) => code === 'field_lacking').map(({ detail }) => detail);
	if (problems.length > missing.length) error(400, m.import_form_unreadable());
	const kind = kinds.find((one) => one === form.get('kind')) ?? recipe.kind;
	const fields = fieldChoices(recipe.kind);
	const survey =
		quick && reread.length === 0
			? { recipe, notes: [], unfit: [] }
			: await event.locals.imports.survey(upload.id, { chosen: { recipe, reread } });
	if ('refusal' in survey) return { upload, kind, ready: null, answer: outcome(recipe, { refusal: refusalWords(survey.refusal) }) };
	const problem = recipe.name === '' || recipe.name.length > 120 ? m.import_recipe_unnamed() : null;
	const answer = outcome(survey.recipe, {
		lacking: labelsOf(missing, fields),
		notes: survey.notes.map(noteWords),
		unfit: labelsOf(survey.unfit, fields),
		// what the person saw is not what would be done
		reread: labelsOf(
			reread.filter((field) => survey.recipe.fields[field]?.reading !== recipe.fields[field]?.reading),
			fields
		),
		problem
	});
	return { upload, kind, ready: missing.length === 0 && problem === null ? survey.recipe : null, answer };
}

/** The recipe, when a person has seen it as it would be used. */
const settled = ({ ready, answer }: Awaited<ReturnType<typeof chosen>>): Recipe | null =>
	answer.reread.length > 0 ? null : ready;

export const actions: Actions = {
	change: async (event) => {
		const { kind, answer } = await chosen(event);
		const { recipe } = answer;
		if (kind !== recipe.kind)
			redirect(303, `${event.url.pathname}?${new URLSearchParams({ kind, zone: recipe.zone }).toString()}`);
		return { ...answer, reread: [] };
	},
	dry: async (event) => {
		const choice = await chosen(event);
		const recipe = settled(choice);
		if (!recipe) return fail(422, choice.answer);
		const tried = await event.locals.imports.tryOut(choice.upload.id, recipe);
		if ('refusal' in tried) return fail(422, { ...choice.answer, refusal: refusalWords(tried.refusal) });
		const { entry, issues } = tried;
		return { ...choice.answer, tried: { entry, issues: issues.slice(0, issuesShown).map(issueWords) } };
	},
	save: async (event) => {
		const choice = await chosen(event, true);
		const recipe = settled(choice);
		if (!recipe) return fail(422, choice.answer);
		await event.locals.store.saveRecipe(recipe);
		return { ...choice.answer, saved: recipe.name };
	},
	import: async (event) => {
		const choice = await chosen(event, true);
		const recipe = settled(choice);
		if (!recipe) return fail(422, choice.answer);
		const { job } = await event.locals.imports.start(choice.upload.id, recipe);
		redirect(303, `/data/jobs/${job}`);
	}
};

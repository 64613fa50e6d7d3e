import { error, fail, redirect } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import { recipeProblems } from '#lib/intake/recipe-problems.ts';
import type { Recipe } from '#lib/model/import.ts';
import { kinds } from '#lib/model/records.ts';
import type { Job } from '#lib/server/imports/imports.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { uploadDays } from '#lib/server/imports/open-uploads.ts';
import { holdsSamples } from '../../../holds-samples.ts';
import { refusalWords } from '../../refusal-words.ts';
import { stopWords } from '../../stop-words.ts';
import { askedIn, askedQuery } from './asked.ts';
import { fieldChoices } from './field-choices.ts';
import { foundInWords, labelsOf } from './found-in-words.ts';
import { maskedLines } from './masked.ts';
import type { Outcome } from './outcome.ts';
import { recipeFromForm } from './recipe-from-form.ts';
import { settledNames, triedInWords } from './tried-in-words.ts';
import { wayFromForm, type ChosenWay } from './way-from-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A small file is tried within this time; the page of a job shows how far a large one is. */
const patienceMilliseconds = 1500;

type Event = Pick<RequestEvent, 'locals' | 'params' | 'url'>;

const uploadOf = ({ locals, params }: Event) => locals.imports.upload(params.id) ?? error(404, m.import_no_upload());

/** The trial that the address names. */
function trialOf({ locals, params, url }: Event): Job | null {
	const job = locals.imports.job(url.searchParams.get('tried') ?? '');
	return job?.upload === params.id && job.dryRun ? job : null;
}

const wayOf = ({ mode, tolerance, remember }: Job): ChosenWay => ({ mode, tolerance, remember, halted: false });

export const load: PageServerLoad = async (event) => {
	const { store, imports } = event.locals;
	const upload = uploadOf(event);
	const asked = askedIn(event.url.searchParams);
	const { kind, zone, sheet, anew } = asked;
	const trial = trialOf(event);
	const organisation = await organisationZone(store);
	const survey = await imports.survey(upload.id, {
		...(trial
			? { chosen: { recipe: trial.recipe, reread: [] } }
			: { ...(kind && { kind }), ...(zone && { zone }), sheet, anew })
	});
	const about = {
		upload,
		asked,
		organisationZone: organisation,
		stop: upload.stop && stopWords(upload.stop),
		daysKept: uploadDays
	};
	if ('refusal' in survey)
		return {
			...about,
			refusal: { ...refusalWords(survey.refusal), lines: maskedLines(survey.refusal.firstLines ?? []) },
			...{ found: null, way: null, trial: null, names: [] }
		};
	const found = foundInWords(survey, upload.name, await store.recipes(), trial !== null);
	return {
		...about,
		refusal: null,
		found,
		way: trial ? wayOf(trial) : null,
		trial: {
			tried: trial?.report ? triedInWords({ ...trial, report: trial.report }, organisation, holdsSamples(await store.imports())) : null,
			refusal: trial?.refusal ? refusalWords(trial.refusal) : null
		},
		names: settledNames(found.recipe)
	};
};

/** Another kind or sheet than the page showed is looked at before anything is done with it. */
function lookElsewhere(url: URL, form: FormData, recipe: Recipe) {
	const asked = askedIn(url.searchParams);
	const kind = kinds.find((one) => one === form.get('kind')) ?? recipe.kind;
	const [sheet, shown] = [form.get('sheet'), form.get('shown_sheet')];
	const isOther = typeof sheet === 'string' && sheet !== shown;
	if (kind === recipe.kind && !isOther) return;
	const query = askedQuery({
		...asked,
		kind: isOther ? null : kind,
		zone: recipe.zone,
		sheet: isOther ? sheet : asked.sheet
	});
	redirect(303, `${url.pathname}?${query}`);
}

/** The recipe of the form as it would be used, how the file is to be taken in, and what forbids that. */
async function chosen(event: RequestEvent) {
	const upload = uploadOf(event);
	const form = await event.request.formData();
	const zone = await organisationZone(event.locals.store);
	const { recipe, reread } = recipeFromForm(form, zone) ?? error(400, m.import_form_unreadable());
	lookElsewhere(event.url, form, recipe);
	const { problem: wayProblem, ...way } = wayFromForm(form);
	const nothing: Outcome = {
		recipe,
		way,
		found: null,
		lacking: [],
		reread: [],
		problem: null,
		refusal: null,
		saved: null
	};
	const survey = await event.locals.imports.survey(upload.id, { chosen: { recipe, reread } });
	if ('refusal' in survey)
		return { upload, ready: null, answer: { ...nothing, refusal: refusalWords(survey.refusal) } };
	const found = foundInWords(survey, upload.name, [], true);
	const fields = fieldChoices(recipe.kind);
	const missing = recipeProblems(survey.recipe, survey.recipe.header);
	const wrong = missing.find(({ code }) => code !== 'field_lacking');
	const unnamed = recipe.name === '' || recipe.name.length > 120 ? m.import_recipe_unnamed() : null;
	const answer: Outcome = {
		...nothing,
		recipe: survey.recipe,
		found,
		lacking: labelsOf(
			missing.filter(({ code }) => code === 'field_lacking').map(({ detail }) => detail),
			fields
		),
		// what the person saw is not what would be done
		reread: labelsOf(
			reread.filter((field) => survey.recipe.fields[field]?.reading !== recipe.fields[field]?.reading),
			fields
		),
		problem: unnamed ?? wayProblem ?? (wrong ? m.import_recipe_problem({ detail: wordsFor(`lint_${wrong.code}`, { detail: wrong.detail }) ?? wrong.detail }) : null)
	};
	const isReady = missing.length === 0 && answer.problem === null;
	return { upload, ready: isReady ? survey.recipe : null, answer };
}

/** The recipe, when a person has seen it as it would be used. */
const settled = ({ ready, answer }: Awaited<ReturnType<typeof chosen>>): Recipe | null =>
	answer.reread.length > 0 ? null : ready;

const wishOf = ({ way: { mode, tolerance, remember } }: Outcome, recipe: Recipe) => ({
	recipe,
	mode,
	tolerance,
	remember,
	by: 'browser'
});

export const actions: Actions = {
	change: async (event) => ({ ...(await chosen(event)).answer, reread: [] }),
	dry: async (event) => {
		const choice = await chosen(event);
		const recipe = settled(choice);
		if (!recipe) return fail(422, choice.answer);
		const { imports } = event.locals;
		const { job } = await imports.start(choice.upload.id, { ...wishOf(choice.answer, recipe), dryRun: true });
		const ended = await imports.waitFor(job, patienceMilliseconds);
		if (ended?.state === 'done' || ended?.state === 'refused')
			redirect(303, `${event.url.pathname}?tried=${job}#result`);
		redirect(303, `/data/jobs/${job}`);
	},
	save: async (event) => {
		const choice = await chosen(event);
		const recipe = settled(choice);
		if (!recipe) return fail(422, choice.answer);
		const saving = event.locals.imports.inTurn((store) => store.saveRecipe(recipe)).then(() => false);
		const late = new Promise<true>((resolve) => setTimeout(resolve, patienceMilliseconds, true));
		return { ...choice.answer, saved: { name: recipe.name, waits: await Promise.race([saving, late]) } };
	},
	import: async (event) => {
		const choice = await chosen(event);
		const recipe = settled(choice);
		if (!recipe) return fail(422, choice.answer);
		if (choice.answer.way.halted) return fail(422, { ...choice.answer, problem: m.import_drift_stop() });
		const { job } = await event.locals.imports.start(choice.upload.id, wishOf(choice.answer, recipe));
		redirect(303, `/data/jobs/${job}`);
	}
};

import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { perspectives } from '#lib/metrics/metric.ts';
import { balanced, definitionOf } from '#lib/scorecards/balanced.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { ask } from '#lib/questions/ask.ts';
import { gainSign } from '#lib/scorecards/gain-of.ts';
import { metricName, perspectiveName } from '#lib/questions/names.ts';
import { counterweightsOf, isOfSpeed } from '#lib/scorecards/saved-faults.ts';
import { savedFaultsInWords, savedName } from '#lib/sheets/saved-in-words.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { draftOf, savedFromForm } from './saved-from-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const saved = await locals.store.savedScorecards();
	const isNew = params.key === 'new';
	const from = definitionOf(isNew ? (url.searchParams.get('from') ?? balanced.key) : params.key, saved);
	if (!from || params.key === balanced.key) error(404, m.score_no_such({ name: params.key }));
	const [metrics, totals] = [await metricsOf(locals.store), await locals.totals()];
	const { question } = ask(new URLSearchParams(), totals);
	return {
		key: params.key,
		name: isNew ? '' : savedName(from),
		draft: draftOf(from, isNew ? '' : savedName(from)),
		units: question ? choicesOf(question, totals).units : [],
		perspectives: perspectives.map((perspective) => ({
			name: perspectiveName(perspective),
			metrics: metrics
				.filter((metric) => metric.perspective === perspective && gainSign(metric) !== 0)
				.filter(({ key, headline }) => headline || Object.hasOwn(from.weights, key))
				.map((metric) => ({
					key: metric.key,
					name: metricName(metric),
					against: isOfSpeed(metric) ? counterweightsOf(metric, metrics).map((other) => metricName(other)) : []
				}))
		}))
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { store, imports, totals } }) => {
		const metrics = await metricsOf(store);
		const saved = await store.savedScorecards();
		if (params.key !== 'new' && !saved.some(({ key }) => key === params.key))
			error(404, m.score_no_such({ name: params.key }));
		const form = await request.formData();
		const taken = saved.map(({ key }) => key);
		const { members } = await totals();
		const { draft, checked } = savedFromForm(form, params.key, taken, metrics, members);
		if ('faults' in checked) return fail(422, { draft, problems: savedFaultsInWords(checked.faults, metrics) });
		if ('places' in checked) {
			const isAnd = checked.places.join() === 'and';
			return fail(400, { draft, problems: [isAnd ? m.score_and_needs_unit() : m.score_incomplete()] });
		}
		const by = form.get('by');
		const name = typeof by === 'string' && by.trim() !== '' ? by.trim().slice(0, 80) : 'browser';
		const written = await imports.soon((database) => database.saveScorecards([checked.scorecard], name));
		if (!written) return fail(503, { draft, problems: [m.shell_import_under_way()] });
		redirect(303, `/scorecards/${checked.scorecard.key}?saved`);
	}
};

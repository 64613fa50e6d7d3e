import { redirect } from '@sveltejs/kit';
import { tookInWords } from '#lib/explorations/exploration-in-words.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { ask, searchOf } from '#lib/questions/ask.ts';
import { balanced, openingOf } from '#lib/scorecards/balanced.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { milestonesOf } from '#lib/targets/milestones-of.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { dimensionName } from '#lib/questions/names.ts';
import { savedName, sharesInWords } from '#lib/sheets/saved-in-words.ts';
import { scoreInWords } from '#lib/sheets/score-in-words.ts';
import { asOfInWords } from '#lib/sheets/score-page.ts';
import { sweepsOf } from '#lib/scorecards/sweep.ts';
import { sweepsInWords } from '#lib/sheets/sweep-in-words.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { unitDimensions } from './unit-dimensions.ts';
import { versionsInWords } from './versions-in-words.ts';
import { viewOf, type ScoreView } from './view-of.ts';
import { writeSoon } from '../../write-soon.ts';
import type { Actions, PageServerLoad } from './$types';

/** An address without a question opens with the one that the scorecard was saved with. */
function openAsSaved({ definition, totals }: ScoreView, url: URL): void {
	const { question } = ask(new URLSearchParams(), totals);
	if (url.search !== '' || !question || (!definition.unit && !definition.baseline)) return;
	redirect(307, `${url.pathname}${searchOf(openingOf(definition, question))}`);
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const view = await viewOf(locals, params.key, url.searchParams);
	openAsSaved(view, url);
	const { definition, metrics, totals, answer, seconds } = view;
	const history = await locals.store.scorecardHistory(definition.key);
	const plan = await readPlan(locals.store, metrics, totals.members);
	const restored = Number(url.searchParams.get('restored'));
	const name = savedName(definition);
	return {
		key: definition.key,
		name,
		isSaved: definition.key !== balanced.key,
		shares: sharesInWords(definition.weights, metrics),
		versions: versionsInWords(history, metrics, await organisationZone(locals.store)),
		news: restored
			? m.score_restored({ name, number: restored })
			: url.searchParams.has('saved')
				? m.score_saved({ name })
				: '',
		sheet: answer && {
			title: titleInWords(answer.shown),
			heading: m.score_of_title({ name, question: titleText(titleInWords(answer.shown)) }),
			choices: choicesOf(answer.question, totals, getLocale(), milestonesOf(plan, answer.question)),
			search: searchOf(answer.question),
			notes: answer.notes,
			took: seconds === null ? '' : tookInWords(seconds),
			score: scoreInWords(answer.score, asOfInWords(totals)),
			sweeps: sweepsInWords(sweepsOf(answer.score.parts)),
			units: unitDimensions
				.filter((dimension) => totals.members(dimension).length > 0)
				.map((dimension) => ({ dimension, name: dimensionName(dimension) }))
		}
	};
};

export const actions: Actions = {
	restore: async ({ request, params: { key }, locals }) => {
		const version = Number((await request.formData()).get('version'));
		const found = (await locals.store.scorecardHistory(key)).find((one) => one.version === version);
		if (!found?.scorecard) return;
		await writeSoon(locals, (database) => database.restoreScorecard(key, version, 'browser'));
		redirect(303, `/scorecards/${key}?restored=${found.number}`);
	},
	remove: async ({ params: { key }, locals }) => {
		await writeSoon(locals, (database) => database.removeScorecard(key, 'browser'));
		redirect(303, `/scorecards?removed=${key}`);
	}
};

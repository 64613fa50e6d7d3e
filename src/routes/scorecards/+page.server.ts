import { fail } from '@sveltejs/kit';
import { narrowedAsked } from '#lib/explorations/narrowed-totals.ts';
import { m } from '#lib/i18n/words.ts';
import { searchOf } from '#lib/questions/ask.ts';
import { balanced, openingOf, type Definition } from '#lib/scorecards/balanced.ts';
import { differencesOf } from '#lib/scorecards/saved-changes.ts';
import { savedFromYaml } from '#lib/scorecards/saved-file.ts';
import { differencesInWords, savedFileInWords, savedName, sharesInWords } from '#lib/sheets/saved-in-words.ts';
import { scoreBriefly } from '#lib/sheets/score-in-words.ts';
import { scoreAnswer } from '#lib/sheets/score-page.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { askedIn } from './asked-in.ts';
import { textOf } from './text-of.ts';
import { writeSoon } from '../write-soon.ts';
import type { Actions, PageServerLoad } from './$types';

const largestFile = 1 << 20;

/** The scorecard that an address says was taken away, while it still is. */
async function removedIn(store: Store, key: string | null) {
	const [newest, before] = key === null ? [] : await store.scorecardHistory(key);
	return newest && !newest.scorecard && before?.scorecard ? { key: newest.key, name: before.scorecard.name } : null;
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const { store } = locals;
	const [metrics, totals] = [await metricsOf(store), await locals.totals()];
	const question = askedIn(url.searchParams, totals);
	const lineOf = async (definition: Definition) => {
		const search = question ? searchOf(openingOf(definition, question)) : '';
		const params = new URLSearchParams(search);
		const narrowed = await narrowedAsked(store, totals, params, metrics);
		const answer = scoreAnswer(definition, params, narrowed.totals, narrowed.metrics);
		return {
			key: definition.key,
			name: savedName(definition),
			isSaved: definition.key !== balanced.key,
			shares: sharesInWords(definition.weights, metrics),
			search,
			reading: answer ? scoreBriefly(answer.score) : ''
		};
	};
	const saved = await store.savedScorecards();
	return {
		removed: await removedIn(store, url.searchParams.get('removed')),
		scorecards: await Promise.all([balanced, ...saved.map(({ scorecard }) => scorecard)].map(lineOf))
	};
};

const nothing = { problems: [] as string[], done: '', differences: null, yaml: '' };

async function read(text: string, { store, totals }: Pick<App.Locals, 'store' | 'totals'>) {
	const metrics = await metricsOf(store);
	const found = savedFromYaml(text, metrics, (await totals()).members);
	if ('problem' in found) return { problems: savedFileInWords(found, metrics) };
	const there = (await store.savedScorecards()).map(({ scorecard }) => scorecard);
	return { metrics, scorecards: found.scorecards, differences: differencesOf(there, found.scorecards) };
}

export const actions: Actions = {
	/** Says what a file would change; nothing is stored. */
	bring: async ({ request, locals }) => {
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { ...nothing, problems: [m.score_no_file()] });
		if (file.size > largestFile) return fail(400, { ...nothing, problems: [m.score_not_yaml({ line: 1 })] });
		const yaml = await file.text();
		const found = await read(yaml, locals);
		if (!found.scorecards) return fail(422, { ...nothing, problems: found.problems });
		if (found.differences.every(({ changes }) => changes?.length === 0))
			return { ...nothing, done: m.score_nothing_new() };
		return { ...nothing, yaml, differences: differencesInWords(found.differences, found.metrics) };
	},
	apply: async ({ request, locals }) => {
		const found = await read(textOf(await request.formData(), 'yaml'), locals);
		if (!found.scorecards) return fail(422, { ...nothing, problems: found.problems });
		const written = await locals.imports.soon((database) => database.saveScorecards(found.scorecards, 'browser'));
		if (!written) return fail(503, { ...nothing, problems: [m.shell_import_under_way()] });
		return { ...nothing, done: m.score_taken({ names: found.scorecards.map(({ name }) => name).join(', ') }) };
	},
	undo: async ({ request, locals }) => {
		const key = textOf(await request.formData(), 'key');
		await writeSoon(locals, (database) => database.undoRemoveScorecard(key, 'browser'));
		const back = (await locals.store.savedScorecards()).find((one) => one.key === key);
		return { ...nothing, done: back ? m.score_saved({ name: back.scorecard.name }) : '' };
	}
};

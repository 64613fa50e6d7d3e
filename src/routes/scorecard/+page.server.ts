import { ask, withinData, type Known } from '#lib/scorecards/ask.ts';
import { choicesOf } from '#lib/scorecards/choices-of.ts';
import { notesInWords, uncoveredInWords } from '#lib/scorecards/notes-in-words.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { sheetOf } from '#lib/scorecards/sheet-of.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const totals = await locals.totals();
	const known: Known = { extent: totals.extent, members: totals.members };
	const { question, notes } = ask(url.searchParams, known);
	if (!question) return { sheet: null };
	const shown = withinData(question, totals.extent);
	return {
		sheet: sheetOf(scorecardOf(totals, shown, await metricsOf(locals.store))),
		choices: choicesOf(question, known),
		notes: [...notesInWords(notes), ...(shown === question ? [] : uncoveredInWords(totals.extent))]
	};
};

import { monthsAsked, withReported } from '#lib/scorecards/as-reported.ts';
import { ask, withinData, type Known } from '#lib/scorecards/ask.ts';
import { choicesOf } from '#lib/scorecards/choices-of.ts';
import { notesInWords, uncoveredInWords } from '#lib/scorecards/notes-in-words.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { sheetOf } from '#lib/scorecards/sheet-of.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { Store } from '#lib/server/storage/store.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { store } = locals;
	const totals = await locals.totals();
	const known: Known = { extent: totals.extent, members: totals.members };
	const { question, notes } = ask(url.searchParams, known);
	if (!question) return { sheet: null };
	const shown = withinData(question, totals.extent);
	const reports = await reportsFor(store, shown);
	const scorecard = withReported(scorecardOf(totals, shown, await metricsOf(store)), reports);
	const since = { imports: await store.imports(), versions: await store.definitionVersions() };
	const choices = choicesOf(question, known);
	return {
		sheet: sheetOf(scorecard, undefined, since),
		choices,
		figures: reports.length > 0 ? choices.figures : [],
		notes: [...notesInWords(notes), ...(shown === question ? [] : uncoveredInWords(totals.extent))]
	};
};

async function reportsFor(store: Store, question: Question) {
	const unit = question.unit ?? { dimension: 'all' as const, member: '' };
	const months = monthsAsked(question).map((month) => store.reported({ month, unit }));
	return (await Promise.all(months)).flat();
}

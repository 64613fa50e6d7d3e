import { choicesOf } from '#lib/scorecards/choices-of.ts';
import { notesInWords, uncoveredInWords } from '#lib/scorecards/notes-in-words.ts';
import { searchOf } from '#lib/scorecards/ask.ts';
import { sheetOf } from '#lib/scorecards/sheet-of.ts';
import { viewOf } from './view-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url.searchParams);
	if (!view) return { sheet: null };
	const { totals, known, question, shown, notes, leftOut, scorecard, isReported } = view;
	const since = { imports: await locals.store.imports(), versions: await locals.store.definitionVersions() };
	const choices = choicesOf(question, known);
	const { title, heading, about, standing, four, perspectives, blind } = sheetOf(scorecard, undefined, since);
	return {
		sheet: { title, heading, about, standing, four, perspectives, blind },
		choices,
		search: searchOf(question),
		figures: isReported ? choices.figures : [],
		notes: [...notesInWords(notes), ...leftOut, ...(shown === question ? [] : uncoveredInWords(totals.extent))]
	};
};

import { setTimeout } from 'node:timers/promises';
import { tookInWords } from '#lib/explorations/exploration-in-words.ts';
import { getLocale } from '#lib/i18n/words.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { notesInWords, uncoveredInWords } from '#lib/questions/notes-in-words.ts';
import { searchOf } from '#lib/questions/ask.ts';
import { sinceReported } from '#lib/server/imports/since-reported.ts';
import { detailsByKey, perspectivesInBrief, sheetHead } from '#lib/sheets/sheet-of.ts';
import { milestonesOf } from '#lib/targets/milestones-of.ts';
import { viewOf } from './view-of.ts';
import type { PageServerLoad } from './$types';

/** A browser on the same machine draws in this time, and needs what processors there are. */
const drawingMs = 100;

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const view = await viewOf(locals, url.searchParams);
	if (!view) return { sheet: null };
	const { totals, known, question, shown, notes, scorecard, plan, isReported, seconds } = view;
	const since = await sinceReported(locals.store);
	const choices = choicesOf(question, known, getLocale(), milestonesOf(plan, question));
	const { title, heading, about, standing, four, blind } = sheetHead(scorecard, undefined, since);
	const details = () => detailsByKey(scorecard, undefined, since);
	return {
		sheet: {
			...{ title, heading, about, four, blind },
			perspectives: perspectivesInBrief(scorecard),
			standing: [...standing, ...(seconds === null ? [] : [tookInWords(seconds)])]
		},
		// a page that is there already shows what is seen before what is folded away is even put into words
		details: isDataRequest ? setTimeout(drawingMs).then(details) : details(),
		choices,
		search: searchOf(question),
		figures: isReported || question.as ? choices.figures : [],
		notes: [...notesInWords(notes), ...(shown === question ? [] : uncoveredInWords(totals.extent))]
	};
};

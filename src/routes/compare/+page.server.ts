import { comparisonChoices, comparisonInWords } from '#lib/explorations/comparison-in-words.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { monthOf, searchOf } from '#lib/questions/ask.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { asNowInWords, notesInWords, uncoveredInWords } from '#lib/questions/notes-in-words.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { milestonesOf } from '#lib/targets/milestones-of.ts';
import type { PageServerLoad } from './$types';
import { viewOf } from './view-of.ts';

const notesOfSides = { by: m.compare_note_by, metric: m.compare_note_metric };

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return { shown: null };
	const { comparison, totals, metrics, notes, sidesNotes, isCovered } = view;
	const plan = await readPlan(locals.store, metrics, totals.members);
	const known = { extent: totals.extent, members: totals.members };
	return {
		search: url.search,
		shown: comparisonInWords(comparison, known),
		sides: comparisonChoices(comparison, known, metrics),
		choices: choicesOf(comparison.question, known, getLocale(), milestonesOf(plan, comparison.question)),
		question: Object.fromEntries(new URLSearchParams(searchOf(comparison.question))),
		notes: [
			...notesInWords(notes),
			...(monthOf(comparison.question) === null ? asNowInWords(comparison.question) : []),
			...sidesNotes.map((note) => notesOfSides[note]()),
			...(isCovered ? [] : uncoveredInWords(totals.extent))
		]
	};
};

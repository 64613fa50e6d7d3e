import { ask, withinData } from '#lib/scorecards/ask.ts';
import { choicesOf } from '#lib/scorecards/choices-of.ts';
import { findingsListed } from '#lib/scorecards/findings-listed.ts';
import { findingsOf } from '#lib/scorecards/findings-of.ts';
import { notesInWords, uncoveredInWords } from '#lib/scorecards/notes-in-words.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { withoutSecond } from '#lib/scorecards/without-second.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { sheetOf } from '#lib/scorecards/sheet-of.ts';
import { closedDays } from '#lib/server/imports/look-for-gaps.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { missingDays, missingInWords } from './missing-days.ts';

/** What the first page says of the question that its address asks; null while there is nothing to ask about. */
export async function overviewOf({ store, ...locals }: App.Locals, params: URLSearchParams) {
	const totals = await locals.totals();
	const asked = ask(params, totals);
	if (!asked.question) return null;
	const { question, notes: narrowed } = withoutSecond(asked.question);
	const shown = withinData(question, totals.extent);
	const metrics = await metricsOf(store);
	const plan = await readPlan(store, metrics, totals.members);
	const scorecard = scorecardOf(totals, shown, metrics, plan);
	const { title, heading, about, standing, balance, findings, claim, four, blind } = sheetOf(scorecard);
	return {
		sheet: { title, heading, about, standing, balance, findings, claim, four, blind },
		choices: choicesOf(question, totals),
		notes: [...notesInWords(asked.notes), ...narrowed, ...(shown === question ? [] : uncoveredInWords(totals.extent))],
		missing: missingInWords(missingDays(totals, question, await closedDays(store))),
		changed: findingsListed(findingsOf(totals, scorecard, plan, metrics), shown),
		compared: shown.compare !== 'none'
	};
}

import { tookInWords } from '#lib/explorations/exploration-in-words.ts';
import { narrowedTotals } from '#lib/explorations/narrowed-totals.ts';
import { surestOf } from '#lib/answers/story.ts';
import { getLocale } from '#lib/i18n/words.ts';
import { ask, withinData } from '#lib/questions/ask.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import { findingsListed } from '#lib/sheets/findings-listed.ts';
import { findingsOf } from '#lib/scorecards/findings-of.ts';
import { asNowInWords, notesInWords, uncoveredInWords } from '#lib/questions/notes-in-words.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { milestonesOf } from '#lib/targets/milestones-of.ts';
import { sinceInWords } from '#lib/targets/since-in-words.ts';
import { sheetHead } from '#lib/sheets/sheet-of.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { closedDays } from '#lib/server/imports/look-for-gaps.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { missingDays, missingInWords } from './missing-days.ts';

/** As many answers of analyses as there is room for. */
const fewFindings = 3;

/** What the first page says of the question that its address asks; null while there is nothing to ask about. */
export async function overviewOf({ store, ...locals }: App.Locals, params: URLSearchParams) {
	const totals = await locals.totals();
	const asked = ask(params, totals);
	if (!asked.question) return null;
	const { as, ...question } = asked.question;
	const shown = withinData(question, totals.extent);
	const metrics = await metricsOf(store);
	const plan = await readPlan(store, metrics, totals.members);
	const narrowed = await narrowedTotals(store, totals, shown, metrics);
	const scorecard = scorecardOf(narrowed.totals, shown, narrowed.metrics, plan);
	const choices = choicesOf(question, totals, getLocale(), milestonesOf(plan, question));
	const { title, heading, about, standing, balance, findings, claim, four, blind } = sheetHead(scorecard);
	return {
		sheet: {
			...{ title, heading, about, balance, findings, claim, four, blind },
			standing: [...standing, ...(narrowed.seconds === null ? [] : [tookInWords(narrowed.seconds)])]
		},
		choices,
		since: sinceInWords(question, choices.span, plan),
		notes: [
			...notesInWords(asked.notes),
			...asNowInWords({ as }),
			...(shown === question ? [] : uncoveredInWords(totals.extent))
		],
		missing: missingInWords(missingDays(totals, question, await closedDays(store))),
		found: surestOf(await readResults(store), fewFindings, getLocale()),
		changed: findingsListed(findingsOf(narrowed.totals, scorecard, plan, narrowed.metrics), shown),
		compared: shown.compare !== 'none'
	};
}

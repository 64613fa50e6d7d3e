import { narrowedTotals } from '#lib/explorations/narrowed-totals.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import { monthsAsked, withReported } from '#lib/scorecards/as-reported.ts';
import { ask, withinData, type Known, type Note } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import type { Scorecard } from '#lib/scorecards/scorecard.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import type { Store } from '#lib/server/storage/store.ts';

export type ScorecardView = {
	totals: Totals;
	known: Known;
	question: Question;
	/** With the comparison that the data reach back to. */
	shown: Question;
	notes: Note[];
	scorecard: Scorecard;
	plan: Plan;
	/** Whether any of its figures was ever reported. */
	isReported: boolean;
	/** How long its contacts took to read where two filters are set. */
	seconds: number | null;
};

/** The scorecard that an address asks for; null while nothing has been imported. */
export async function viewOf(
	{ store, ...locals }: Pick<App.Locals, 'store' | 'totals'>,
	params: URLSearchParams
): Promise<ScorecardView | null> {
	const totals = await locals.totals();
	const known: Known = { extent: totals.extent, members: totals.members };
	const { question, notes } = ask(params, known);
	if (!question) return null;
	const shown = withinData(question, totals.extent);
	const reports = await reportsFor(store, shown);
	const metrics = await metricsOf(store);
	const plan = await readPlan(store, metrics, totals.members);
	const narrowed = await narrowedTotals(store, totals, shown, metrics);
	const scorecard = withReported(scorecardOf(narrowed.totals, shown, narrowed.metrics, plan), reports);
	const { seconds } = narrowed;
	return { totals, known, question, shown, notes, scorecard, plan, isReported: reports.length > 0, seconds };
}

/** What was reported of the unit; of what two units have in common nothing ever was. */
async function reportsFor(store: Store, question: Question) {
	if (question.and) return [];
	const unit = question.unit ?? { dimension: 'all' as const, member: '' };
	const months = monthsAsked(question).map((month) => store.reported({ month, unit }));
	return (await Promise.all(months)).flat();
}

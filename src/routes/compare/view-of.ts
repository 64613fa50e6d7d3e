import { comparisonOf } from '#lib/explorations/comparison-of.ts';
import { sidesIn, type SidesNote } from '#lib/explorations/comparison-asked.ts';
import type { Comparison, Sides } from '#lib/explorations/comparison.ts';
import { totalsWithin } from '#lib/explorations/crossed.ts';
import { filtersOf } from '#lib/explorations/narrow.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import { collationOf } from '#lib/i18n/collation-of.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { isAsReported, monthsAsked } from '#lib/scorecards/as-reported.ts';
import { metricsAsReported } from '#lib/scorecards/metrics-as-reported.ts';
import { ask, comparedDays, withinData, type Note } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';

/** A comparison with what it was made from. */
export type View = {
	comparison: Comparison;
	totals: Totals;
	metrics: readonly Metric[];
	notes: Note[];
	sidesNotes: SidesNote[];
	/** Whether the data reach back to all that was to be compared with. */
	isCovered: boolean;
};

/** What the page shows, and what leaves as a table; null while nothing has been imported. */
export async function viewOf({ store, totals: current }: App.Locals, url: URL): Promise<View | null> {
	const totals = await current();
	const { question: asked, notes } = ask(url.searchParams, { extent: totals.extent, members: totals.members });
	if (!asked) return null;
	const question = withinData(asked, totals.extent);
	const metrics = await metricsOf(store);
	const { sides, notes: sidesNotes } = sidesIn(url.searchParams, totals, metrics);
	const within = await factsWithin(store, totals, question, sides);
	const told = isAsReported(question) ? metricsAsReported(metrics, await reportsFor(store, question, within)) : metrics;
	const comparison = comparisonOf(totals, question, sides, told, collationOf(), within);
	return { comparison, totals, metrics, notes, sidesNotes, isCovered: question === asked };
}

/** What was reported of the months asked for; of what filters leave of a unit nothing ever was. */
async function reportsFor(store: App.Locals['store'], question: Question, within: Totals | null) {
	if (within) return [];
	return (await Promise.all(monthsAsked(question).map((month) => store.reported({ month })))).flat();
}

/** The contacts that the question's filters leave, where it has any of other dimensions than the one compared. */
async function factsWithin(
	store: App.Locals['store'],
	totals: Totals,
	question: Question,
	{ by }: Sides
): Promise<Totals | null> {
	const [unit, and] = filtersOf(question).filter(({ dimension }) => dimension !== by);
	if (!unit) return null;
	const { to } = question;
	const from = [question.from, comparedDays(question)?.from ?? question.from].sort()[0] ?? question.from;
	return totalsWithin(store, totals, unit, { by: ['all', by], from, to, ...(and && { and }) });
}

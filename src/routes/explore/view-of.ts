import { explorationOf, type Exploration } from '#lib/explorations/exploration.ts';
import type { FromContacts } from '#lib/explorations/exploration-in-words.ts';
import { exploredIn, untoldMetrics, type Explored } from '#lib/explorations/explore-asked.ts';
import type { Totals } from '#lib/facts/running-totals.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { ask, withinData, type Known } from '#lib/questions/ask.ts';
import { asNowInWords, notesInWords, uncoveredInWords } from '#lib/questions/notes-in-words.ts';
import type { Question } from '#lib/questions/question.ts';
import { Mixing } from '#lib/scorecards/mixed.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { chosenOf } from './chosen-of.ts';

/** What every view of the explorations is asked; null while nothing has been imported. */
export type AskedOfView = {
	question: Question;
	totals: Totals;
	known: Known;
	metrics: Metric[];
	/** What of the address could not be used. */
	notes: string[];
};

export async function askedOf({ store, totals: read }: App.Locals, url: URL): Promise<AskedOfView | null> {
	const totals = await read();
	const known: Known = { extent: totals.extent, members: totals.members };
	const { question: asked, notes } = ask(url.searchParams, known);
	if (!asked) return null;
	// figures as first reported are told of whole months of one unit only, and not here
	const { from, to, unit, and, compare } = withinData(asked, totals.extent);
	const question: Question = { from, to, unit, compare, ...(and && { and }) };
	return {
		question,
		totals,
		known,
		metrics: await metricsOf(store),
		notes: [
			...notesInWords(notes),
			...asNowInWords(asked),
			...(question.compare === asked.compare ? [] : uncoveredInWords(totals.extent))
		]
	};
}

export type ExploreView = AskedOfView & {
	explored: Explored;
	exploration: Exploration;
	plan: Plan;
	fromContacts: FromContacts;
};

/** What the page and its download show. */
export async function viewOf(locals: App.Locals, url: URL): Promise<ExploreView | null> {
	const asked = await askedOf(locals, url);
	const explored = asked && exploredIn(url.searchParams, asked.question, asked.known, asked.metrics);
	if (!explored) return null;
	const { question, totals, known, metrics } = asked;
	const { chosen, seconds } = await chosenOf(locals.store, totals, { question, metrics, ...explored });
	const plan = await readPlan(locals.store, metrics, known.members);
	const untold = untoldMetrics(question, metrics, totals.extent);
	return {
		...asked,
		explored,
		plan,
		exploration: explorationOf(chosen, { question, plan, mixing: mixingOf(question, totals), ...explored }),
		fromContacts: { seconds, untold, isByTold: chosen.memberMetrics.includes(explored.metric) }
	};
}

/** A reason is itself what the mix is made of, and of what two filters have in common no reasons are kept. */
const mixingOf = ({ from, to, unit, and }: Question, totals: Totals): Mixing | null =>
	unit?.dimension === 'reason' || and ? null : new Mixing(totals.view('all', '', from, to), to);

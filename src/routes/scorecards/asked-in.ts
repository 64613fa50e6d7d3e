import type { Totals } from '#lib/facts/running-totals.ts';
import { ask } from '#lib/scorecards/ask.ts';
import type { Question } from '#lib/scorecards/question.ts';

/** The question that an address asks, of one unit at most; null while nothing has been imported. */
export function askedIn(params: URLSearchParams, totals: Totals): Question | null {
	const { question } = ask(params, totals);
	if (!question) return null;
	const { from, to, unit, compare } = question;
	return { from, to, unit, compare };
}

import type { Totals } from '#lib/facts/running-totals.ts';
import { ask } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';

/** The question that an address asks, of figures as they stand now; null while nothing has been imported. */
export function askedIn(params: URLSearchParams, totals: Totals): Question | null {
	const { question } = ask(params, totals);
	if (!question) return null;
	const { from, to, unit, and, compare } = question;
	return { from, to, unit, compare, ...(and && { and }) };
}

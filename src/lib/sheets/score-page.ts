import type { Totals } from '#lib/facts/running-totals.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { ask, spanOf, withinData, type Known } from '#lib/questions/ask.ts';
import type { Definition } from '#lib/scorecards/balanced.ts';
import { notesInWords, uncoveredInWords } from '#lib/questions/notes-in-words.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Score } from '#lib/scorecards/score.ts';
import { scoreOf } from '#lib/scorecards/score-of.ts';

/** What a scorecard with weights answers to an address. */
export type ScoreAnswer = {
	definition: Definition;
	question: Question;
	/** With the comparison that the data reach back to. */
	shown: Question;
	score: Score;
	/** What of the address could not be used. */
	notes: string[];
};

/**
 * The one source of a score for a page, a file and a command; null while nothing has been imported. The totals are narrowed to both
 * filters of the address, where it has two.
 */
export function scoreAnswer(
	definition: Definition,
	params: URLSearchParams,
	totals: Totals,
	metrics: readonly Metric[]
): ScoreAnswer | null {
	const known: Known = { extent: totals.extent, members: totals.members };
	const { question: asked, notes } = ask(params, known);
	if (!asked) return null;
	const { from, to, unit, and, compare } = asked;
	const question = { from, to, unit, compare, ...(and && { and }) };
	const shown = withinData(question, totals.extent);
	return {
		definition,
		question,
		shown,
		score: scoreOf(definition.weights, metrics, totals, shown),
		notes: [...notesInWords(notes), ...(shown === question ? [] : uncoveredInWords(totals.extent))]
	};
}

/** As of when a score is, in a few words. */
export function asOfInWords({ extent }: Pick<Totals, 'extent'>, locale: Locale = getLocale()): string {
	const through = spanOf(extent)?.through;
	return through ? m.scorecard_data_to({ day: spellDay(through, locale) }, { locale }) : '';
}

import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import type { Extent } from '#lib/model/fact.ts';
import { spanOf, type Note } from './ask.ts';
import type { Question } from './question.ts';

const sayings = { period: m.scorecard_note_period, unit: m.scorecard_note_unit, compare: m.scorecard_note_compare };

/** What of the address could not be used, and what is shown instead. */
export const notesInWords = (notes: readonly Note[], locale: Locale = getLocale()): string[] =>
	notes.map((note) => sayings[note]({}, { locale }));

/** That the data begin too late for a comparison. */
export function uncoveredInWords(extent: Extent, locale: Locale = getLocale()): string[] {
	const span = spanOf(extent);
	return span ? [m.scorecard_note_uncovered({ day: spellDay(span.from, locale) }, { locale })] : [];
}

/** For a page that tells figures only as they stand now: said where they were asked as first reported. */
export const asNowInWords = ({ as }: { as?: Question['as'] | undefined }, locale: Locale = getLocale()): string[] =>
	as === 'first' ? [m.compare_note_first({}, { locale })] : [];

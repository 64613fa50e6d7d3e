import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { unitName } from './names.ts';
import type { Question } from './question.ts';

/** The question of a page that cannot be narrowed by a second filter, and a sentence that says so where one was asked. */
export function withoutSecond(
	{ and, ...question }: Question,
	locale: Locale = getLocale()
): { question: Question; notes: string[] } {
	const names = and && { unit: unitName(question.unit, locale), and: unitName(and, locale) };
	return { question, notes: names ? [m.overview_note_second(names, { locale })] : [] };
}

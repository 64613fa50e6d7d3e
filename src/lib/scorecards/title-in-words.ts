import { spellBefore, spellPeriod, spellYearBefore } from '#lib/i18n/spell-period.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { addDays, daysBetween } from '#lib/model/day.ts';
import { unitName } from './names.ts';
import type { Question } from './question.ts';

/** A piece of the title; all but `text` can be chosen otherwise. */
export type TitlePart = { part: 'text' | 'unit' | 'and' | 'period' | 'compare'; text: string };

/** What a comparison is called within a sentence. */
export function comparisonName(
	compare: Question['compare'],
	{ from, to }: Question,
	locale: Locale = getLocale()
): string {
	if (compare === 'none') return m.scorecard_not_compared({}, { locale });
	if (compare === 'year') return spellYearBefore(from, to, locale);
	if (compare === 'before') return spellBefore(from, to, locale);
	return spellPeriod(compare, addDays(compare, daysBetween(from, to)), locale);
}

// stands where a part goes, so that each language keeps its own order of words
const marks = { unit: '\ue000', period: '\ue001', compare: '\ue002', and: '\ue003' };

/** The question as a sentence, cut at the parts that can be chosen. */
export function titleInWords(question: Question, locale: Locale = getLocale()): TitlePart[] {
	const { unit, and, from, to, compare } = question;
	const parts: Record<string, TitlePart> = {
		[marks.unit]: { part: 'unit', text: unitName(unit, locale) },
		[marks.and]: { part: 'and', text: unitName(and ?? null, locale) },
		[marks.period]: { part: 'period', text: spellPeriod(from, to, locale) },
		[marks.compare]: { part: 'compare', text: comparisonName(compare, question, locale) }
	};
	const alone = compare === 'none';
	const say = and
		? alone
			? m.overview_title_and_alone
			: m.overview_title_and
		: alone
			? m.scorecard_title_alone
			: m.scorecard_title;
	return say(marks, { locale })
		.split(/([\ue000-\ue003])/)
		.filter((text) => text !== '')
		.map((text) => parts[text] ?? { part: 'text', text });
}

/** The same sentence in one piece. */
export const titleText = (parts: readonly TitlePart[]): string => parts.map(({ text }) => text).join('');

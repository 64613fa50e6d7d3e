import { spellMonth } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { monthOf } from './as-reported.ts';
import { searchOf, spanOf, wholeMonth, wholeWeeks, type Days, type Known } from './ask.ts';
import { dimensionName } from './names.ts';
import type { Question } from './question.ts';
import { comparisonName } from './title-in-words.ts';

/** One way to ask otherwise: an address with its name. */
export type Choice = { search: string; name: string; chosen: boolean };

/** Everything that the title's parts can be exchanged for. */
export type Choices = {
	question: Question;
	/** The first and last day with data. */
	span: Days;
	units: { name: string; members: { unit: string; name: string; chosen: boolean }[] }[];
	periods: Choice[];
	comparisons: Choice[];
	/** As they stand now, or as first reported; none where the question is not a month. */
	figures: Choice[];
};

/** What else could be asked, beside the question that is. */
export function choicesOf(question: Question, { extent, members }: Known, locale: Locale = getLocale()): Choices {
	const span = spanOf(extent);
	const days = { from: span?.from ?? question.from, to: span?.through ?? question.to };
	return {
		question,
		span: days,
		units: dimensions
			.filter((dimension): dimension is NamedDimension => dimension !== 'all')
			.map((dimension) => ({
				name: dimensionName(dimension, locale),
				members: members(dimension).map((member) => ({
					unit: `${dimension}:${member}`,
					name: member,
					chosen: question.unit?.dimension === dimension && question.unit.member === member
				}))
			}))
			.filter((group) => group.members.length > 0),
		periods: span ? periodsFor(question, { from: span.from, through: span.through }, locale) : [],
		comparisons: (['before', 'year', 'none'] as const).map((compare) => ({
			search: searchOf({ ...question, compare }),
			name: comparisonName(compare, question, locale),
			chosen: question.compare === compare
		})),
		figures: monthOf(question) === null ? [] : figuresFor(question, locale)
	};
}

function figuresFor({ as, ...question }: Question, locale: Locale): Choice[] {
	return [
		{ search: searchOf(question), name: m.reported_as_now({}, { locale }), chosen: as !== 'first' },
		{
			search: searchOf({ ...question, as: 'first' }),
			name: m.reported_as_first({}, { locale }),
			chosen: as === 'first'
		}
	];
}

function periodsFor(question: Question, span: { from: string; through: string }, locale: Locale): Choice[] {
	const choice = (days: Days, name: string): Choice => ({
		search: searchOf({ ...question, ...days }),
		name,
		chosen: days.from === question.from && days.to === question.to
	});
	const month = wholeMonth(span);
	const weeks = [1, 4, 12, 26].flatMap((count) => {
		const days = wholeWeeks(span, count);
		const name = m.scorecard_last_weeks({ count }, { locale });
		// where the data hold fewer weeks, a longer choice would be the same as a shorter one
		return span.from <= days.from && (count === 1 || days.from !== wholeWeeks(span, count - 1).from)
			? [choice(days, name)]
			: [];
	});
	return [
		...weeks,
		...(month ? [choice(month, m.scorecard_last_month({ month: spellMonth(month.from, locale) }, { locale }))] : []),
		choice({ from: span.from, to: span.through }, m.scorecard_all_days({}, { locale }))
	];
}

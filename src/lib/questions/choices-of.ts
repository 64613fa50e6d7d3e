import { spellMonth } from '#lib/i18n/spell-day.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { beforeMilestones, sinceMilestones, type Milestone } from './before-milestones.ts';
import { searchOf, spanOf, wholeMonth, wholeWeeks, type Days, type Known, monthOf } from './ask.ts';
import { dimensionName, memberName, unitName } from './names.ts';
import type { Question } from './question.ts';
import { comparisonName } from './title-in-words.ts';

/** One way to ask otherwise: an address with its name. */
export type Choice = { search: string; name: string; chosen: boolean };

/** Members of a dimension to choose among. */
export type UnitGroup = { name: string; members: { unit: string; name: string; chosen: boolean }[] };

/** Everything that the title's parts can be exchanged for. */
export type Choices = {
	question: Question;
	/** The address of the question itself, with everything said. */
	here: string;
	/** The first and last day with data. */
	span: Days;
	units: UnitGroup[];
	/** What the unit can be narrowed by: members of the other dimensions. */
	others: UnitGroup[];
	/** Without the unit, and without the second filter, as far as there are any. */
	removals: Choice[];
	periods: Choice[];
	comparisons: Choice[];
	/** As they stand now, or as first reported; none where the question is not a month. */
	figures: Choice[];
};

/** What else could be asked, beside the question that is; milestones are days that one may want to look back beyond. */
export function choicesOf(
	question: Question,
	{ extent, members }: Known,
	locale: Locale = getLocale(),
	milestones: readonly Milestone[] = []
): Choices {
	const span = spanOf(extent);
	const days = { from: span?.from ?? question.from, to: span?.through ?? question.to };
	return {
		question,
		here: searchOf(question),
		span: days,
		units: groupsOf(members, question.unit, [], locale),
		others: groupsOf(members, question.and ?? null, question.unit ? [question.unit.dimension] : [], locale),
		removals: removalsOf(question, locale),
		periods: span
			? [
					...periodsFor(question, { from: span.from, through: span.through }, locale),
					...sinceMilestones(question, days, milestones, locale).map((since) =>
						periodChoice({ ...question, compare: 'before' }, since, since.name)
					)
				]
			: [],
		comparisons: comparisonsFor(question, days, milestones, locale),
		figures: monthOf(question) === null ? [] : figuresFor(question, locale)
	};
}

/** The usual ways, the days before each milestone, and the chosen day where it is none of these. */
function comparisonsFor(question: Question, span: Days, milestones: readonly Milestone[], locale: Locale): Choice[] {
	const before = beforeMilestones(question, span, milestones, locale);
	const named = new Set(before.map(({ compare }) => compare));
	const others = new Set<Question['compare']>(['before', 'year', 'none', question.compare]);
	return [
		...[...others]
			.filter((compare) => !named.has(compare))
			.map((compare) => ({ compare, name: comparisonName(compare, question, locale) })),
		...before
	].map(({ compare, name }) => ({
		search: searchOf({ ...question, compare }),
		name,
		chosen: question.compare === compare
	}));
}

function groupsOf(
	members: Known['members'],
	asked: Question['unit'],
	except: readonly NamedDimension[],
	locale: Locale
): UnitGroup[] {
	return dimensions
		.filter((dimension): dimension is NamedDimension => dimension !== 'all')
		.filter((dimension) => !except.includes(dimension))
		.map((dimension) => ({
			name: dimensionName(dimension, locale),
			members: members(dimension).map((member) => ({
				unit: `${dimension}:${member}`,
				name: memberName(dimension, member, locale),
				chosen: asked?.dimension === dimension && asked.member === member
			}))
		}))
		.filter((group) => group.members.length > 0);
}

function removalsOf({ unit, and, ...rest }: Question, locale: Locale): Choice[] {
	const without = (gone: NonNullable<Question['unit']>, left: Question): Choice => ({
		search: searchOf(left),
		name: m.overview_without({ unit: unitName(gone, locale) }, { locale }),
		chosen: false
	});
	return [
		...(unit ? [without(unit, { ...rest, unit: and ?? null })] : []),
		...(unit && and ? [without(and, { ...rest, unit })] : [])
	];
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

const periodChoice = (question: Question, { from, to }: Days, name: string): Choice => ({
	search: searchOf({ ...question, from, to }),
	name,
	chosen: from === question.from && to === question.to
});

function periodsFor(question: Question, span: { from: string; through: string }, locale: Locale): Choice[] {
	const choice = (days: Days, name: string): Choice => periodChoice(question, days, name);
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

import type { NamedDimension } from '#lib/model/fact.ts';
import type { Question } from '#lib/scorecards/question.ts';

type Unit = NonNullable<Question['unit']>;

const without = ({ and: _, ...question }: Question): Question => question;

/** The question of the same page about one member more: the first filter, then the second. Null where both are taken. */
export function narrowed(question: Question, unit: Unit): Question | null {
	if (!question.unit || question.unit.dimension === unit.dimension) return { ...question, unit };
	if (!question.and || question.and.dimension === unit.dimension) return { ...question, and: unit };
	return null;
}

/** The question without one of its filters; what was the second then is the first. */
export function widened(question: Question, dimension: NamedDimension): Question {
	const left = filtersOf(question).filter((unit) => unit.dimension !== dimension);
	return { ...without(question), unit: left[0] ?? null, ...(left[1] && { and: left[1] }) };
}

/** The filters that are set, in their order. */
export const filtersOf = ({ unit, and }: Question): Unit[] => [unit ?? null, and ?? null].filter((one) => one !== null);

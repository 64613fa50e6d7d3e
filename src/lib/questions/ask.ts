import { addDays, daysBetween, firstOfMonth, lastOfMonth, mondayOf } from '#lib/model/day.ts';
import type { Extent, NamedDimension, Span } from '#lib/model/fact.ts';
import { questionSchema, type Question } from './question.ts';

export type Days = { from: string; to: string };

/** What of the address could not be used, and was replaced. */
export type Note = 'period' | 'unit' | 'compare';

/** What is known of the data when a question is asked. */
export type Known = { extent: Extent; members: (dimension: NamedDimension) => string[] };

export type Asked = {
	/** Null while nothing at all has been imported. */
	question: Question | null;
	notes: Note[];
};

const usualWeeks = 12;

/** The days that the data speak of: those of the contacts, or of anything else while there are no contacts. */
export const spanOf = ({ contacts, orders, pulse }: Extent): Span => contacts ?? orders ?? pulse;

/** The last whole ISO weeks, at most `weeks` of them, that lie within a span; the whole span where it holds no whole week. */
export function wholeWeeks(span: NonNullable<Span>, weeks = usualWeeks): Days {
	const to = addDays(mondayOf(addDays(span.through, 1)), -1);
	const first = mondayOf(addDays(span.from, 6));
	if (first > to) return { from: span.from, to: span.through };
	const from = addDays(to, 1 - 7 * weeks);
	return { from: from > first ? from : first, to };
}

/** The last whole calendar month within a span, or null where it holds none. */
export function wholeMonth(span: NonNullable<Span>): Days | null {
	const to = addDays(firstOfMonth(addDays(span.through, 1)), -1);
	const from = firstOfMonth(to);
	return from >= span.from ? { from, to } : null;
}

/** The first day of the calendar month that days are the whole of; null where they are not. */
export const monthOf = ({ from, to }: Days): string | null =>
	from === firstOfMonth(from) && to === lastOfMonth(from) ? from : null;

const isMonths = ({ from, to }: Days): boolean => from === firstOfMonth(from) && to === lastOfMonth(to);

function monthsIn({ from, to }: Days): number {
	const count = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return count(to) - count(from) + 1;
}

/** The days that a question is held against: as many months before for whole months, else as many days; a year back keeps the weekdays. */
export function comparedDays({ from, to, compare }: Question): Days | null {
	if (compare === 'none') return null;
	const months = isMonths({ from, to });
	if (compare !== 'before' && compare !== 'year') {
		return { from: compare, to: addDays(compare, daysBetween(from, to)) };
	}
	if (compare === 'year') {
		return months
			? { from: firstOfMonth(from, -12), to: lastOfMonth(firstOfMonth(to, -12)) }
			: { from: addDays(from, -364), to: addDays(to, -364) };
	}
	return months
		? { from: firstOfMonth(from, -monthsIn({ from, to })), to: addDays(from, -1) }
		: { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
}

/** The question without its comparison where the data do not reach back to all of the days that it is held against. */
export function withinData(question: Question, extent: Extent): Question {
	const compared = comparedDays(question);
	const span = spanOf(extent);
	return compared && span && compared.from < span.from ? { ...question, compare: 'none' } : question;
}

/** `team:Odense` as a dimension and a member; null for what is no unit. */
export function unitOf(text: string): Question['unit'] {
	const colon = text.indexOf(':');
	const unit = { dimension: text.slice(0, colon), member: text.slice(colon + 1) };
	const parsed = questionSchema.shape.unit.safeParse(unit);
	return colon > 0 && parsed.success ? parsed.data : null;
}

/** Reads the question that an address asks; what is left out is the usual, what cannot be read is replaced and noted. */
export function ask(params: URLSearchParams, { extent, members }: Known): Asked {
	const span = spanOf(extent);
	if (!span) return { question: null, notes: [] };
	const notes: Note[] = [];
	const usual = wholeWeeks(span);

	const days = questionSchema.pick({ from: true, to: true }).safeParse({
		from: params.get('from') ?? usual.from,
		to: params.get('to') ?? usual.to
	});
	const readable = days.success && days.data.from <= days.data.to;
	if (!readable) notes.push('period');

	const known = (name: string): Question['unit'] => {
		const text = params.get(name) ?? '';
		const unit = unitOf(text);
		const found = unit !== null && members(unit.dimension).includes(unit.member) ? unit : null;
		if (text !== '' && !found) notes.push('unit');
		return found;
	};
	const unit = known('unit');
	const and = unit && known('and');

	const compare = questionSchema.shape.compare.safeParse(params.get('compare') ?? 'before');
	if (!compare.success) notes.push('compare');

	return {
		question: {
			...(readable ? days.data : usual),
			unit,
			...(and && and.dimension !== unit.dimension && { and }),
			compare: compare.success ? compare.data : 'before',
			...(params.get('as') === 'first' && { as: 'first' as const })
		},
		notes
	};
}

/** The address of a question. The usual comparison and the whole are not said. */
export function searchOf({ from, to, unit, and, compare, as }: Question): string {
	const params = new URLSearchParams({ from, to });
	if (unit) params.set('unit', `${unit.dimension}:${unit.member}`);
	if (and) params.set('and', `${and.dimension}:${and.member}`);
	if (compare !== 'before') params.set('compare', compare);
	if (as) params.set('as', as);
	return `?${params.toString()}`;
}

import { addDays, mondayOf } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';
import type { Missing } from './metric.ts';

type Days = Pick<View, 'from' | 'to'>;

/** The whole ISO weeks within a period; null where it holds none. */
export function wholeWeeksWithin({ from, to }: Days): Days | null {
	const weeks = { from: mondayOf(addDays(from, 6)), to: addDays(mondayOf(addDays(to, 1)), -1) };
	return weeks.from <= weeks.to ? weeks : null;
}

/** Why the reasons of a unit are not told of a period: other than those of the whole, they are kept by whole weeks. */
export function brokenWeeks(view: View): Missing | null {
	if (view.dimension === 'all') return null;
	const weeks = wholeWeeksWithin(view);
	return weeks?.from === view.from && weeks.to === view.to ? null : { code: 'not_whole_weeks' };
}

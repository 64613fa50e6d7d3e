import type { Metric } from '#lib/metrics/metric.ts';
import { addDays, firstOfMonth, lastOfMonth, mondayOf } from '#lib/model/day.ts';
import type { Extent, Span } from '#lib/model/fact.ts';
import { spanOf, type Days } from '#lib/questions/ask.ts';
import type { Trend } from './scorecard.ts';

const trendWeeks = 26;
const trendMonths = 24;

/** What is kept by the month, or only told of whole ones. */
const monthly = ['pulse', 'absence', 'coaching', 'training'] as const;

/** Staff answer, stay away and learn by the month, everything else is seen by the week. */
export const grainOf = ({ sources }: Pick<Metric, 'sources'>): Trend['grain'] =>
	[...monthly, 'employment' as const].some((source) => sources.includes(source)) ? 'month' : 'week';

/** The days that what is kept by the month speaks of, as far as a metric needs it. */
const monthsOf = ({ sources }: Pick<Metric, 'sources'>, extent: Extent): Span =>
	monthly.flatMap((kind) => (sources.includes(kind) ? [extent[kind]] : [])).at(0) ??
	(sources.includes('contacts') ? extent.contacts : extent.employment);

/** The last day that contacts or answers speak of. */
export function throughOf({ contacts, pulse }: Extent): string {
	const days = [contacts?.through ?? '', pulse?.through ?? ''];
	return days.sort().at(-1) ?? '';
}

const weekOf = (day: string): Days => ({ from: mondayOf(day), to: addDays(mondayOf(day), 6) });
const monthOf = (day: string): Days => ({ from: firstOfMonth(day), to: lastOfMonth(day) });
const weekAfter = ({ from, to }: Days): Days => ({ from: addDays(from, 7), to: addDays(to, 7) });
const monthAfter = ({ to }: Days): Days => monthOf(addDays(to, 1));

/**
 * The weeks or months of a trend that ends with the one of `to`, or with the unfinished one that follows it at once.
 * A week that the data enter in its middle is left out; the month in which answers begin is not.
 */
export function periodsUpTo(to: string, metric: Pick<Metric, 'sources'>, extent: Extent): Days[] {
	const grain = grainOf(metric);
	const span = grain === 'month' ? monthsOf(metric, extent) : spanOf(extent);
	if (!span) return [];
	const through = throughOf(extent) || span.through;
	const around = grain === 'month' ? monthOf : weekOf;
	const after = grain === 'month' ? monthAfter : weekAfter;
	const asked = around(to < through ? to : through);
	const following = after(asked);
	const shows = asked.to === to && following.from <= through && following.to > through;
	const last = shows ? following : asked;

	const start = grain === 'month' ? firstOfMonth(span.from) : mondayOf(addDays(span.from, 6));
	const earliest =
		grain === 'month' ? firstOfMonth(last.from, 1 - trendMonths) : addDays(last.from, 7 - 7 * trendWeeks);
	const periods: Days[] = [];
	for (let period = around(start > earliest ? start : earliest); period.from <= last.from; period = after(period)) {
		periods.push(period);
	}
	return periods;
}

import { addDays, lastOfMonth } from '#lib/model/day.ts';
import type { Dimension, View } from '#lib/model/fact.ts';
import type { Figure, Metric } from './metric.ts';
import { lateDays } from './period.ts';

export type ViewOf = (dimension: Dimension, member: string, from: string, to: string) => View;

/** A metric in a calendar month, which is told by its first day. */
export type MetricMonth = { metric: Metric; month: string };

/** One unit's figure of a month. */
export type MonthFigure = MetricMonth & { dimension: Dimension; member: string; figure: Figure };

export const figureOfMonth = (
	viewOf: ViewOf,
	{ metric, month }: MetricMonth,
	dimension: Dimension,
	member: string
): Figure => metric.figure(viewOf(dimension, member, month, lastOfMonth(month)));

/** Whether a month's figure is there and no later record can change it, with two days for late ones. */
function isFinal(viewOf: ViewOf, { metric, month }: MetricMonth, dimension: Dimension, member: string): boolean {
	const { value, maturity } = figureOfMonth(viewOf, { metric, month }, dimension, member);
	if (value === null || maturity !== 'final') return false;
	const { extent } = viewOf(dimension, member, month, lastOfMonth(month));
	const spans = metric.sources.includes('contacts') ? [extent.contacts] : Object.values(extent);
	return spans.some((span) => span !== null && span.through >= addDays(lastOfMonth(month), lateDays));
}

/** Of these metrics and months, those that have become final for the whole organisation. */
export const finalMonths = (viewOf: ViewOf, candidates: readonly MetricMonth[]): MetricMonth[] =>
	candidates.filter((candidate) => isFinal(viewOf, candidate, 'all', ''));

/** The final figures of units; where one is withheld, too small or not final there is none. */
export function finalFigures(
	viewOf: ViewOf,
	months: readonly MetricMonth[],
	units: readonly { dimension: Dimension; member: string }[]
): MonthFigure[] {
	return months.flatMap((one) =>
		units.flatMap(({ dimension, member }) => {
			const figure = figureOfMonth(viewOf, one, dimension, member);
			return figure.value !== null && figure.maturity === 'final' ? [{ ...one, dimension, member, figure }] : [];
		})
	);
}

import type { Totals } from '#lib/facts/running-totals.ts';
import type { SparseFact } from '#lib/facts/sparse-fact.ts';
import { noFigure } from '#lib/metrics/figure.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Dimension, NamedDimension } from '#lib/model/fact.ts';
import { ask, type Days } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import { crossedTotals, isToldCrossed } from './crossed.ts';
import { daysNeeded } from './exploration.ts';

type Unit = { dimension: NamedDimension; member: string };

/** Where contacts that belong to two units are counted; a store is one. */
type ContactSource = {
	factsWithin: (unit: Unit, query: Days & { by: Dimension; and: Unit }) => Promise<SparseFact[]>;
};

/** What figures are computed from, and how long the contacts took to read where two filters are set. */
export type Narrowed = { totals: Totals; metrics: readonly Metric[]; seconds: number | null };

/**
 * Totals in which the question's unit is what it has in common with the second filter, where one is set: counted from
 * contacts. Metrics that these cannot tell then say so in place of a figure; whatever else is asked is that of the whole.
 */
export async function narrowedTotals(
	source: ContactSource,
	totals: Totals,
	question: Question,
	metrics: readonly Metric[]
): Promise<Narrowed> {
	const { unit, and } = question;
	if (!unit || !and) return { totals, metrics, seconds: null };
	const told = metrics.filter((metric) => isToldCrossed(metric, totals.extent));
	const started = performance.now();
	const facts = await source.factsWithin(unit, { by: 'all', and, ...daysNeeded(question, told, totals.extent) });
	const crossed = crossedTotals(facts, totals);
	return {
		totals: {
			...totals,
			view: (dimension, member, from, to) =>
				dimension === unit.dimension && member === unit.member
					? crossed.view('all', '', from, to)
					: totals.view(dimension, member, from, to)
		},
		metrics: toldCrossed(metrics, totals),
		seconds: (performance.now() - started) / 1000
	};
}

/** The same of the question that an address asks. */
export async function narrowedAsked(
	source: ContactSource,
	totals: Totals,
	params: URLSearchParams,
	metrics: readonly Metric[]
): Promise<Narrowed> {
	const { question } = ask(params, totals);
	return question ? narrowedTotals(source, totals, question, metrics) : { totals, metrics, seconds: null };
}

/** Metrics of the contacts that units have in common: those that contacts alone cannot tell say so in place of a figure. */
export const toldCrossed = (metrics: readonly Metric[], totals: Totals): Metric[] =>
	metrics.map((metric) => (isToldCrossed(metric, totals.extent) ? metric : untold(metric, totals)));

/** A metric without a figure; that it was never imported stays the reason where it is one of the whole. */
const untold = (metric: Metric, { view: viewOf }: Totals): Metric => ({
	...metric,
	figure({ from, to }, least) {
		const whole = metric.figure(viewOf('all', '', from, to), least);
		const isOfPeople = metric.perspective === 'people';
		return whole.missing?.code === 'not_imported' ? whole : noFigure({ code: 'not_crossed', isOfPeople });
	}
});

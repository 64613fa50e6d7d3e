import type { Metric } from '#lib/metrics/metric.ts';
import { dimensions, type Extent, type NamedDimension } from '#lib/model/fact.ts';
import { searchOf, type Known } from '#lib/scorecards/ask.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { isToldCrossed } from './crossed.ts';
import { filtersOf } from './narrow.ts';

/** What is explored: a metric, and the dimension it is spread out by; null where none has several members. */
export type Explored = { metric: Metric; by: NamedDimension | null };

const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');
const usualMetric = 'fcr_repeat';

/** The dimensions that there is anything to see by: not filtered, and of two members at least. */
export function dimensionsToSee(question: Question, { members }: Pick<Known, 'members'>): NamedDimension[] {
	const filtered = filtersOf(question).map(({ dimension }) => dimension);
	return named.filter((dimension) => !filtered.includes(dimension) && members(dimension).length > 1);
}

/** Reads what an address wants explored; what it leaves out, or asks and there is not, is the usual. */
export function exploredIn(
	params: URLSearchParams,
	question: Question,
	known: Pick<Known, 'members'>,
	metrics: readonly Metric[]
): Explored | null {
	const metric =
		metrics.find(({ key }) => key === params.get('metric')) ??
		metrics.find(({ key }) => key === usualMetric) ??
		metrics[0];
	if (!metric) return null;
	const seen = dimensionsToSee(question, known);
	const by = seen.find((dimension) => dimension === params.get('by')) ?? seen[0] ?? null;
	return { metric, by };
}

/** The address of an exploration. */
export const exploreSearch = (question: Question, { metric, by }: { metric: string; by: string | null }): string =>
	`${searchOf(question)}&${new URLSearchParams({ metric, ...(by !== null && { by }) }).toString()}`;

/** The metrics that a question with two filters leaves out. */
export const untoldMetrics = (question: Question, metrics: readonly Metric[], extent: Extent): Metric[] =>
	question.and ? metrics.filter((metric) => !isToldCrossed(metric, extent)) : [];

import type { Metric } from '#lib/metrics/metric.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { searchOf, type Known } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Sides } from './comparison.ts';

const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');
/** What a comparison begins with, where the data have it. */
const usual = { by: 'team', metric: 'fcr_repeat' } as const;

/** What of the address could not be used, and was replaced. */
export type SidesNote = 'by' | 'metric';

/** The dimensions that hold units to set side by side, and the one that was asked for. */
export const dimensionsToCompare = ({ members }: Pick<Known, 'members'>, by?: NamedDimension): NamedDimension[] =>
	named.filter((dimension) => dimension === by || members(dimension).length > 1);

/** Reads which units and which metric an address sets side by side; what is left out is the usual, what there is not is noted. */
export function sidesIn(
	params: URLSearchParams,
	known: Pick<Known, 'members'>,
	metrics: readonly Metric[]
): { sides: Sides; notes: SidesNote[] } {
	const notes: SidesNote[] = [];
	const [by, metric] = [params.get('by'), params.get('metric')];
	const several = dimensionsToCompare(known);
	const asked = named.find((dimension) => dimension === by);
	if (by !== null && !asked) notes.push('by');
	const found = metrics.find(({ key }) => key === metric);
	if (metric !== null && !found) notes.push('metric');
	const fallback = metrics.some(({ key }) => key === usual.metric) ? usual.metric : (metrics[0]?.key ?? usual.metric);
	return {
		sides: {
			by: asked ?? (several.includes(usual.by) ? usual.by : (several[0] ?? usual.by)),
			metric: found?.key ?? fallback
		},
		notes
	};
}

/** The address of a comparison. */
export const comparisonSearch = (question: Question, { by, metric }: Sides): string =>
	`${searchOf(question)}&${new URLSearchParams({ by, metric }).toString()}`;

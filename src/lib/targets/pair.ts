import { z } from 'zod';
import type { Metric } from '#lib/metrics/metric.ts';

/** What a target of speed never stands without: a metric it is weighed against, and the day on which it is looked at again. */
export type Pair = { counterweight: string; reviewDay: string };

type MaybePaired = { counterweight: string | null; reviewDay: string | null };

/** The one rule of what a target of a metric must be set together with. Source: metrics.md G. */
export function pairSchemaOf(metric: Pick<Metric, 'perspective' | 'counterweights'>): z.ZodType<MaybePaired> {
	const counterweight = z.string().refine((key) => metric.counterweights.includes(key), { error: 'counterweight' });
	const reviewDay = z.iso.date({ error: 'review_day' });
	if (metric.perspective !== 'speed')
		return z.object({ counterweight: counterweight.nullable(), reviewDay: reviewDay.nullable() });
	return z.object({ counterweight, reviewDay });
}

/** Whether a target stands alone that must not: what files bring is not refused, but said. */
export const lacksPair = (
	metric: Pick<Metric, 'perspective' | 'counterweights'>,
	{ counterweight, reviewDay }: MaybePaired
): boolean => metric.perspective === 'speed' && !pairSchemaOf(metric).safeParse({ counterweight, reviewDay }).success;

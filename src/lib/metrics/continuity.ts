import type { Metric } from './metric.ts';
import { rememberedPeriod } from './period.ts';
import { share } from './share.ts';

/**
 * Same person again: repeats answered by an agent whom the customer had within the 90 days before, over repeats whose agent
 * is known, on the repeat's day; the first 90 days of the contacts are left out. Share, 0 to 1. Source: metrics.md J9.
 */
export const continuity = {
	key: 'continuity',
	headline: true,
	perspective: 'journey',
	better: 'higher',
	counterweights: ['wait.median', 'fcr_repeat'],
	...share({
		events: ['repeatsSameAgent'],
		among: ['repeatsAgentKnown'],
		sources: ['contacts', 'customer_key', 'agent'],
		period: rememberedPeriod,
		chained: true
	})
} as const satisfies Metric;

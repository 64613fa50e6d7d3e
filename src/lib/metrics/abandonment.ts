import type { Metric } from './metric.ts';
import { share } from './share.ts';

/**
 * Gave up in the queue, short waits apart, over those and the handled. Share, 0 to 1. Files without a single abandoned
 * contact leave them out: a blind spot, not nought. Source: metrics.md J7.
 */
export const abandonment = {
	key: 'abandonment',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['wait.p90', 'fcr_repeat'],
	...share({
		events: ['abandoned'],
		among: ['handled', 'abandoned'],
		sources: ['contacts', 'abandoned'],
		expected: { events: ['abandoned', 'shortAbandoned'], source: 'abandoned' }
	})
} as const satisfies Metric;

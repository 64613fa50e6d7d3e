import { cohort } from './cohort.ts';
import type { Metric } from './metric.ts';

/**
 * Tried again: customers who gave up in the queue and made a new contact within a day, over those who gave up and can be
 * recognised. Tells the lost from the late; no good direction. Share, 0 to 1. Source: metrics.md C13.
 */
export const abandonRetry = {
	key: 'abandon_retry',
	headline: true,
	perspective: 'journey',
	better: null,
	counterweights: ['abandonment', 'wait.p90'],
	...cohort({
		entered: ['abandonedKeyed'],
		steps: [{ events: ['retriedWithin1'], days: 1 }],
		follows: 'contacts',
		counts: 'with',
		opens: false,
		sources: ['contacts', 'abandoned', 'customer_key']
	})
} as const satisfies Metric;

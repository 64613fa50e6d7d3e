import { cohort } from './cohort.ts';
import type { Metric } from './metric.ts';

/**
 * Callbacks kept: customers who were promised a callback and spoke with a person within a day, over promises to customers who
 * can be recognised. Share, 0 to 1. Source: metrics.md J11.
 */
export const callbackKept = {
	key: 'callback_kept',
	headline: true,
	perspective: 'journey',
	better: 'higher',
	counterweights: ['abandonment', 'fcr_repeat'],
	...cohort({
		entered: ['callbacksPromised'],
		steps: [{ events: ['callbacksKept'], days: 1 }],
		follows: 'contacts',
		counts: 'with',
		opens: false,
		sources: ['contacts', 'callbacks', 'customer_key']
	})
} as const satisfies Metric;

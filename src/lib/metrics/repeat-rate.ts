import type { Metric } from './metric.ts';
import { knownOpeners } from './period.ts';
import { share } from './share.ts';

/**
 * Repeat contacts: later contacts of an issue, over handled contacts of customers with a usable key, on their own day.
 * Looks back, and so is known at once. Share, 0 to 1. Source: metrics.md C4.
 */
export const repeatRate = {
	key: 'repeat_rate',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'aht'],
	...share({
		events: ['repeats'],
		among: ['keyed'],
		sources: ['contacts', 'customer_key'],
		period: knownOpeners,
		chained: true
	})
} as const satisfies Metric;

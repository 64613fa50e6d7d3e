import type { Metric } from './metric.ts';
import { share } from './share.ts';

/**
 * Straight through to a person: handled with one menu at most and no transfer, over offered contacts where both are
 * known. Share, 0 to 1. Source: metrics.md J1.
 */
export const straightThrough = {
	key: 'straight_through',
	headline: true,
	perspective: 'journey',
	better: 'higher',
	counterweights: ['service_level', 'fcr_repeat'],
	...share({
		events: ['straight'],
		among: ['straightKnown'],
		sources: ['contacts', 'menu_entries', 'transfers']
	})
} as const satisfies Metric;

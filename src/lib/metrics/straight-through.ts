import type { Metric } from './metric.ts';
import { share } from './share.ts';

const family = {
	perspective: 'journey',
	better: 'higher',
	counterweights: ['service_level', 'fcr_repeat']
} as const;
const sources = ['contacts', 'menu_entries', 'transfers'] as const;

/**
 * Straight through to a person: handled with one menu at most and no transfer, over offered contacts where both are
 * known. Share, 0 to 1. Source: metrics.md J1.
 */
export const straightThrough = {
	key: 'straight_through',
	headline: true,
	...family,
	...share({ events: ['straight'], among: ['straightKnown'], sources })
} as const satisfies Metric;

/** Straight through and answered within two minutes, over offered contacts where all three are known. Share, 0 to 1. Source: metrics.md J1. */
export const straightSoon = {
	key: 'straight_through.soon',
	headline: false,
	...family,
	...share({ events: ['straightWithin120'], among: ['straightWaitKnown'], sources: [...sources, 'wait'] })
} as const satisfies Metric;

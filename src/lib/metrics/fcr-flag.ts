import type { Metric } from './metric.ts';
import { share } from './share.ts';

/**
 * Flagged as resolved by the agent, over handled contacts with a flag. Share, 0 to 1; no good direction, since it is
 * read against resolution by repeat and never by itself. Source: metrics.md C3.
 */
export const fcrFlag = {
	key: 'fcr_flag',
	headline: true,
	perspective: 'customers',
	better: null,
	counterweights: ['fcr_repeat'],
	...share({ events: ['flagResolved'], among: ['flagKnown'], sources: ['contacts', 'resolved_flag'] })
} as const satisfies Metric;

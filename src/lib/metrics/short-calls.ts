import type { Metric } from './metric.ts';
import { share } from './share.ts';

/** Very short calls: talk under ten seconds, over handled contacts whose talk time is known. Share, 0 to 1. Source: metrics.md J12. */
export const shortCalls = {
	key: 'short_calls',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'repeat_rate'],
	...share({ events: ['shortTalks'], among: ['talkKnown'], sources: ['contacts', 'talk'] })
} as const satisfies Metric;

import type { Metric } from './metric.ts';
import { share } from './share.ts';

/** Put back into the menu: entered one twice or more, over offered contacts whose entries are known. Share, 0 to 1. Source: metrics.md J4. */
export const ivrReentry = {
	key: 'ivr_reentry',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'straight_through'],
	...share({ events: ['reentered'], among: ['entriesKnown'], sources: ['contacts', 'menu_entries'] })
} as const satisfies Metric;

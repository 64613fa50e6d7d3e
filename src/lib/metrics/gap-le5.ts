import type { Metric } from './metric.ts';
import { peoplesDimensions } from './rule.ts';
import { share } from './share.ts';

/** Next contact within five seconds of the last, over pauses between an agent's contacts. Share, 0 to 1. Source: metrics.md P2. */
export const gapLe5 = {
	key: 'gap_le5',
	headline: true,
	perspective: 'people',
	better: 'lower',
	counterweights: ['wait.median', 'who5'],
	...share({
		events: ['gapsWithin5'],
		among: ['gaps'],
		sources: ['contacts', 'agent', 'second_clock', 'all_contacts'],
		dimensions: peoplesDimensions
	})
} as const satisfies Metric;

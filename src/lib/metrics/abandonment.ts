import type { Metric } from './metric.ts';
import { share } from './share.ts';

const family = {
	perspective: 'journey',
	better: 'lower',
	counterweights: ['wait.p90', 'fcr_repeat'],
	evidence: [{ claim: 'evidence_abandonment', source: 'Feinberg et al. 2000', kind: 'paper' }]
} as const;
const expected = { events: ['abandoned', 'shortAbandoned'], source: 'abandoned' } as const;

/**
 * Gave up in the queue, short waits apart, over those and the handled. Share, 0 to 1. Files without a single abandoned
 * contact leave them out: a blind spot, not nought. Source: metrics.md J7.
 */
export const abandonment = {
	key: 'abandonment',
	headline: true,
	...family,
	...share({ events: ['abandoned'], among: ['handled', 'abandoned'], sources: ['contacts', 'abandoned'], expected })
} as const satisfies Metric;

/** The same with those whose contact ended in the menu on both sides; some of them had what they came for. Source: metrics.md J7. */
export const abandonmentMenu = {
	key: 'abandonment.menu',
	headline: false,
	...family,
	...share({
		events: ['abandoned', 'menuExits'],
		among: ['handled', 'abandoned', 'menuExits'],
		known: ['menuExits'],
		sources: ['contacts', 'abandoned', 'menu_exits'],
		expected
	})
} as const satisfies Metric;

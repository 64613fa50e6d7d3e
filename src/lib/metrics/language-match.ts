import type { Metric } from './metric.ts';
import { share } from './share.ts';

/**
 * Own language: issues whose first agent speaks the customer's language, over issues where both are known, on the opener's
 * day. Share, 0 to 1. Source: metrics.md J10.
 */
export const languageMatch = {
	key: 'language_match',
	headline: true,
	perspective: 'journey',
	better: 'higher',
	counterweights: ['wait.median', 'fcr_repeat'],
	evidence: [{ claim: 'evidence_language', source: 'Walsh 2012', kind: 'paper' }],
	...share({
		events: ['languageMatched'],
		among: ['languageKnown'],
		sources: ['contacts', 'customer_key', 'languages']
	})
} as const satisfies Metric;

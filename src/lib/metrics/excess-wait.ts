import { mean } from './mean.ts';
import type { Metric } from './metric.ts';

/**
 * Wait beyond the promise: seconds waited past the promised seconds, over all offered contacts with a known wait.
 * Source: metrics.md J6; Koole 2005.
 */
export const excessWait = {
	key: 'excess_wait',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'abandonment'],
	evidence: [{ claim: 'evidence_excess_wait', source: 'Koole 2005', kind: 'paper' }],
	...mean({
		unit: 'seconds',
		of: { n: 'waits', sum: 'excessWaitSeconds', squares: 'excessWaitSquares' },
		sources: ['contacts', 'wait']
	})
} as const satisfies Metric;

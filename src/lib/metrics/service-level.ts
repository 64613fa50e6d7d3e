import type { Metric } from './metric.ts';
import { share } from './share.ts';

const family = {
	perspective: 'speed',
	better: null,
	counterweights: ['excess_wait', 'straight_through', 'abandonment'],
	evidence: [{ claim: 'evidence_service_level', source: 'Koole 2005', kind: 'paper' }]
} as const;
const answeredInTime = {
	events: ['answeredInTarget'],
	sources: ['contacts', 'wait', 'abandoned_wait'],
	expected: { events: ['abandonedWaits'], source: 'abandoned_wait' }
} as const;

/**
 * Service level, variant c: answered within the promised seconds over offered contacts with a known wait, less those
 * that gave up within the promise. Share, 0 to 1. Source: metrics.md E6.
 */
export const serviceLevel = {
	key: 'service_level',
	headline: true,
	...family,
	...share({ ...answeredInTime, among: ['waits', { less: 'abandonedInTarget' }] })
} as const satisfies Metric;

/** Service level, variant b: answered within the promised seconds over all offered contacts with a known wait. Source: metrics.md E6. */
export const serviceLevelOffered = {
	key: 'service_level.offered',
	headline: false,
	...family,
	...share({ ...answeredInTime, among: ['waits'] })
} as const satisfies Metric;

/** Service level, variant a: answered within the promised seconds over answered contacts with a known wait. Source: metrics.md E6. */
export const serviceLevelAnswered = {
	key: 'service_level.answered',
	headline: false,
	...family,
	...share({ events: ['answeredInTarget'], among: ['answeredWaits'], sources: ['contacts', 'wait'] })
} as const satisfies Metric;

/**
 * Service level, variant d: answered within the promised seconds over the answered and those that gave up after the promise,
 * without calls sent elsewhere. Share, 0 to 1. Source: metrics.md E6.
 */
export const serviceLevelStayed = {
	key: 'service_level.stayed',
	headline: false,
	...family,
	...share({ ...answeredInTime, among: ['answeredWaits', 'abandonedWaits', { less: 'abandonedInTarget' }] })
} as const satisfies Metric;

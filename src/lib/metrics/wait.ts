import { offeredWait } from './censored-percentile.ts';
import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';

const family = {
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'abandonment']
} as const;
const answered = { distribution: 'answeredWait', counted: 'answeredWaits', sources: ['contacts', 'wait'] } as const;

/** The wait, in seconds, that half of those who were answered stayed at or below. Source: metrics.md J5. */
export const waitMedian = {
	key: 'wait.median',
	headline: true,
	...family,
	...percentile({ ...answered, q: 0.5 })
} as const satisfies Metric;

/** The wait, in seconds, that nine of ten of those who were answered stayed at or below. Source: metrics.md J5. */
export const waitP90 = {
	key: 'wait.p90',
	headline: false,
	...family,
	...percentile({ ...answered, q: 0.9 })
} as const satisfies Metric;

const abandoned = {
	distribution: 'abandonedWait',
	counted: 'abandonedWaits',
	sources: ['contacts', 'abandoned_wait']
} as const;

/** The wait, in seconds, within which half of those who gave up did so, short waits included; no good direction. Source: metrics.md J5. */
export const waitAbandonedMedian = {
	key: 'wait.abandoned_median',
	headline: false,
	...family,
	better: null,
	...percentile({ ...abandoned, q: 0.5 })
} as const satisfies Metric;

/** The wait, in seconds, within which nine of ten of those who gave up did so. Source: metrics.md J5. */
export const waitAbandonedP90 = {
	key: 'wait.abandoned_p90',
	headline: false,
	...family,
	better: null,
	...percentile({ ...abandoned, q: 0.9 })
} as const satisfies Metric;

/** The wait, in seconds, within which 99 of 100 of those who gave up did so. Source: metrics.md J5. */
export const waitAbandonedP99 = {
	key: 'wait.abandoned_p99',
	headline: false,
	...family,
	better: null,
	...percentile({ ...abandoned, q: 0.99 })
} as const satisfies Metric;

/** The wait, in seconds, that 99 of 100 of those who were answered stayed at or below. Source: metrics.md J5. */
export const waitP99 = {
	key: 'wait.p99',
	headline: false,
	...family,
	...percentile({ ...answered, q: 0.99 })
} as const satisfies Metric;

const offered = {
	sources: ['contacts', 'wait', 'abandoned_wait'],
	expected: { events: ['abandonedWaits'], source: 'abandoned_wait' }
} as const;

/** The wait, in seconds, that was in store for half of all, those who gave up included as far as they waited. Source: metrics.md J5. */
export const waitOfferedMedian = {
	key: 'wait.offered_median',
	headline: false,
	...family,
	...offeredWait(0.5, offered)
} as const satisfies Metric;

/** The wait, in seconds, that was in store for nine of ten, those who gave up included as far as they waited. Source: metrics.md J5. */
export const waitOfferedP90 = {
	key: 'wait.offered_p90',
	headline: false,
	...family,
	...offeredWait(0.9, offered)
} as const satisfies Metric;

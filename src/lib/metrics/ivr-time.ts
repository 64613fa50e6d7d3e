import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';

const family = {
	perspective: 'journey',
	better: 'lower',
	counterweights: ['straight_through', 'abandonment']
} as const;
const menuTime = { distribution: 'ivr', counted: 'ivrKnown', sources: ['contacts', 'menu_time'] } as const;

/** The time in menus, in seconds, that half of the offered contacts stayed at or below. Source: metrics.md J3. */
export const ivrTimeMedian = {
	key: 'ivr_time.median',
	headline: true,
	...family,
	...percentile({ ...menuTime, q: 0.5 })
} as const satisfies Metric;

/** The time in menus, in seconds, that nine of ten offered contacts stayed at or below. Source: metrics.md J3. */
export const ivrTimeP90 = {
	key: 'ivr_time.p90',
	headline: false,
	...family,
	...percentile({ ...menuTime, q: 0.9 })
} as const satisfies Metric;

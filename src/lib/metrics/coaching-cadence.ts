import type { Metric } from './metric.ts';
import { wholeMonths } from './period.ts';
import { perMonth } from './rate.ts';
import { peoplesDimensions } from './rule.ts';

const family = {
	perspective: 'learning',
	better: 'higher',
	counterweights: ['fcr_repeat', 'who5'],
	evidence: [{ claim: 'evidence_coaching', source: 'Liu and Batt 2010', kind: 'paper' }]
} as const;
const months = {
	base: ['employedDays'],
	least: 5,
	sources: ['coaching', 'employment'],
	dimensions: peoplesDimensions,
	period: wholeMonths('coaching')
} as const;

/** Coaching: minutes with a coach for each month that an agent is employed, over whole months. Source: metrics.md L1. */
export const coachingCadence = {
	key: 'coaching_cadence',
	headline: true,
	...family,
	...perMonth({ ...months, events: ['coachingSeconds'], per: 60, unit: 'count' })
} as const satisfies Metric;

/** Months in which an agent had two sessions or more, over months that an agent is employed. Share, 0 to 1. Source: metrics.md L1. */
export const coachedTwice = {
	key: 'coaching_cadence.twice',
	headline: false,
	...family,
	...perMonth({ ...months, events: ['coachedTwice'], unit: 'share' })
} as const satisfies Metric;

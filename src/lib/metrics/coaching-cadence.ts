import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';
import { periodOf, wholeMonths } from './period.ts';
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
	...perMonth({ ...months, events: ['coachingSeconds'], squares: 'coachingSquares', per: 60, unit: 'count' })
} as const satisfies Metric;

/** Months in which an agent had two sessions or more, over months that an agent is employed. Share, 0 to 1. Source: metrics.md L1. */
export const coachedTwice = {
	key: 'coaching_cadence.twice',
	headline: false,
	...family,
	...perMonth({ ...months, events: ['coachedTwice'], unit: 'share' })
} as const satisfies Metric;

/**
 * Days from one session to an agent's next, that nine in ten stay at or below, on the day of the next; the longest of all would
 * tell of one person. Source: metrics.md L1.
 */
export const coachingPause = {
	key: 'coaching_cadence.pause',
	headline: false,
	...family,
	better: 'lower',
	...percentile({
		distribution: 'coachingPause',
		counted: 'coachingPauses',
		q: 0.9,
		unit: 'days',
		sources: ['coaching'],
		dimensions: peoplesDimensions,
		period: periodOf('coaching')
	})
} as const satisfies Metric;

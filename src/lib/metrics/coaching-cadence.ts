import { smallestGroup } from '#lib/model/fact.ts';
import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';
import { wholeMonths } from './period.ts';
import { perMonth } from './rate.ts';
import { peoplesDimensions } from './rule.ts';

const family = {
	perspective: 'learning',
	better: 'higher',
	counterweights: ['fcr_repeat', 'who5'],
	evidence: [{ claim: 'evidence_coaching', source: 'Liu and Batt 2010', kind: 'paper' }]
} as const;
const whole = { dimensions: peoplesDimensions, period: wholeMonths('coaching') } as const;
const months = {
	...whole,
	base: ['coachingDays'],
	answers: 'coachingDays',
	least: smallestGroup,
	sources: ['coaching', 'employment']
} as const;

/**
 * Coaching: minutes with a coach for each month that an agent is employed, over whole months whose coaching is known, of five
 * agents or more. Source: metrics.md L1, B14.
 */
export const coachingCadence = {
	key: 'coaching_cadence',
	headline: true,
	...family,
	...perMonth({ ...months, events: ['coachingSeconds'], squares: 'coachingSquares', per: 60, unit: 'count' })
} as const satisfies Metric;

/** Months in which an agent had two sessions or more, over the same months. Share, 0 to 1. Source: metrics.md L1. */
export const coachedTwice = {
	key: 'coaching_cadence.twice',
	headline: false,
	...family,
	...perMonth({ ...months, events: ['coachedTwice'], unit: 'share' })
} as const satisfies Metric;

/**
 * Days of an agent's longest pause between two sessions that ended in a month, that nine in ten stay at or below; the longest of
 * all would tell of one person. Source: metrics.md L1, B14.
 */
export const coachingPause = {
	key: 'coaching_cadence.pause',
	headline: false,
	...family,
	better: 'lower',
	...percentile({
		...whole,
		distribution: 'coachingPause',
		counted: 'coachingPauses',
		answers: 'coachingPauses',
		q: 0.9,
		unit: 'days',
		sources: ['coaching']
	})
} as const satisfies Metric;

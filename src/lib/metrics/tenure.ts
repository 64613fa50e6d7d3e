import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';
import { peoplesDimensions } from './rule.ts';
import { share } from './share.ts';
import { toldMonths } from './told-months.ts';

const family = { perspective: 'people', counterweights: ['fcr_repeat', 'coaching_cadence'] } as const;
const known = {
	sources: ['contacts', 'agent', 'employment'],
	dimensions: peoplesDimensions,
	period: toldMonths,
	answers: 'tenureKnown',
	byAgent: true
} as const;

/**
 * Tenure: days since the agent began, by the middle of a month, that half of its handled contacts stay at or below; who
 * answers most weighs most. Over whole months in which five people or more are employed. Source: metrics.md P11, B14.
 */
export const tenureMedian = {
	key: 'tenure.median',
	headline: true,
	...family,
	better: 'higher',
	...percentile({ ...known, distribution: 'tenure', counted: 'tenureKnown', q: 0.5, unit: 'days' })
} as const satisfies Metric;

/** Handled contacts whose agent began less than half a year before, over those whose agent's start is known, over the same months. Share, 0 to 1. Source: metrics.md P11. */
export const tenureUnderHalfYear = {
	key: 'tenure.under_half_year',
	headline: false,
	...family,
	better: 'lower',
	...share({ ...known, events: ['tenureUnderHalfYear'], among: ['tenureKnown'] })
} as const satisfies Metric;

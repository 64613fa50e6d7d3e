import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';
import { settledDays, settledIssues } from './period.ts';

const family = {
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'contacts_per_issue']
} as const;
const length = {
	distribution: 'issueLength',
	counted: 'issues',
	sources: ['contacts', 'customer_key'],
	period: settledIssues,
	horizonDays: settledDays,
	chained: true
} as const;

/**
 * Time to resolution: seconds from the start of an issue to the end of its last contact that half of the issues stay at or
 * below, on the opener's day, of issues at least 30 days old; a customer who gave up counts as solved. Source: metrics.md J8.
 */
export const timeToResolutionMedian = {
	key: 'time_to_resolution.median',
	headline: true,
	...family,
	...percentile({ ...length, q: 0.5 })
} as const satisfies Metric;

/** The time to resolution, in seconds, that nine of ten issues stay at or below. Source: metrics.md J8. */
export const timeToResolutionP90 = {
	key: 'time_to_resolution.p90',
	headline: false,
	...family,
	...percentile({ ...length, q: 0.9 })
} as const satisfies Metric;

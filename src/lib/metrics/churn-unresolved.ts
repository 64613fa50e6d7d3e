import { returnWindows, type ReturnWindow } from '#lib/model/fact.ts';
import type { Ending } from '#lib/model/measure-parts.ts';
import { quotientOf } from '#lib/statistics/quotient.ts';
import { cohort } from './cohort.ts';
import { combined } from './combined.ts';
import type { Measured } from './figure.ts';
import type { Metric } from './metric.ts';

const family = {
	perspective: 'customers',
	better: 'lower',
	counterweights: ['fcr_repeat', 'return_rate'],
	evidence: [{ claim: 'evidence_churn_unresolved', source: 'SQM Group', kind: 'trade' }]
} as const;

/**
 * The share of customers who left within so many days of the last contact of an issue that ended in one of these ways. That
 * contact is taken to lie as many days after the opener as close an issue, at most.
 */
export function leftWithin(days: ReturnWindow, after: readonly Ending[]): Measured {
	const windows = returnWindows.filter((window) => window <= days);
	return cohort({
		entered: after.map((ending) => `${ending}Issues` as const),
		steps: windows.map((window) => ({
			events: after.map((ending) => `${ending}LeftWithin${window}` as const),
			days: window,
			afterIssue: true
		})),
		follows: 'customers',
		counts: 'with',
		sources: ['contacts', 'customer_key', 'customers', 'customer_ends']
	});
}

/**
 * Left after an unsolved contact: customers who left within 90 days of the last contact of an issue with three contacts or
 * more, that they said was not solved, or that they gave up without another try within a day; over such issues of customers
 * whose start is known, on the opener's day. Share, 0 to 1. Source: metrics.md C7.
 */
export const churnUnresolved = {
	key: 'churn_unresolved',
	headline: true,
	...family,
	...leftWithin(90, ['unresolved'])
} as const satisfies Metric;

/** Left within 30 days after an unsolved contact. Source: metrics.md C7. */
export const churnUnresolvedD30 = {
	key: 'churn_unresolved.d30',
	headline: false,
	...family,
	...leftWithin(30, ['unresolved'])
} as const satisfies Metric;

/** Left within 180 days after an unsolved contact. Source: metrics.md C7. */
export const churnUnresolvedD180 = {
	key: 'churn_unresolved.d180',
	headline: false,
	...family,
	...leftWithin(180, ['unresolved'])
} as const satisfies Metric;

/** The same for issues that ended with their first or second contact. Share, 0 to 1. Source: metrics.md C7. */
export const churnResolved = {
	key: 'churn_unresolved.resolved',
	headline: false,
	...family,
	...leftWithin(90, ['once', 'again'])
} as const satisfies Metric;

/**
 * How many times as often customers left within 90 days after an unsolved contact as after a solved one, with its interval
 * on the log scale from those of both. Source: metrics.md C7, B1.
 */
export const churnRatio = {
	key: 'churn_unresolved.ratio',
	headline: false,
	...family,
	...combined({
		unit: 'ratio',
		parts: [churnUnresolved, churnResolved],
		combine: ([unresolved, resolved]) => (unresolved && resolved ? quotientOf(unresolved, resolved) : null),
		otherwise: { code: 'too_few', least: 1 },
		source: 'churn_unresolved / churn_unresolved.resolved'
	})
} as const satisfies Metric;

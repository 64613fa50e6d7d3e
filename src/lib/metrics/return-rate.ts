import { returnWindows, type ReturnWindow } from '#lib/model/fact.ts';
import { cohort } from './cohort.ts';
import type { Measured } from './figure.ts';
import type { Metric } from './metric.ts';

const family = { perspective: 'customers', better: 'higher', counterweights: ['aht', 'wait.p90', 'who5'] } as const;

/** Orders are counted from the issue's last contact, which is taken to lie as many days after its opener as close an issue, at most. */
function returnedWithin(days: ReturnWindow): Measured {
	const windows = returnWindows.filter((window) => window <= days);
	return cohort({
		entered: ['returnable'],
		steps: windows.map((window) => ({ events: [`returnedWithin${window}`], days: window, afterIssue: true })),
		follows: 'orders',
		counts: 'with',
		sources: ['contacts', 'customer_key', 'orders'],
		expected: { events: ['returnedWithin30', 'returnedWithin90', 'returnedWithin180'], source: 'orders' }
	});
}

/**
 * Customer return rate: came back to buy within 90 days of the last contact of their first issue in a month, over
 * customers with such an issue, on the opener's day. Share, 0 to 1. Source: metrics.md C6a.
 */
export const returnRate = {
	key: 'return_rate',
	headline: true,
	...family,
	...returnedWithin(90)
} as const satisfies Metric;

/** Customer return rate within 30 days. Source: metrics.md C6a. */
export const returnRateD30 = {
	key: 'return_rate.d30',
	headline: false,
	...family,
	...returnedWithin(30)
} as const satisfies Metric;

/** Customer return rate within 180 days. Source: metrics.md C6a. */
export const returnRateD180 = {
	key: 'return_rate.d180',
	headline: false,
	...family,
	...returnedWithin(180)
} as const satisfies Metric;

/**
 * Bought again: customers with an order in a month who ordered again within 90 days of the month's first, over customers with
 * an order in the month, on the day of the first; whether they called or not. Share, 0 to 1. Source: metrics.md C6c.
 */
export const repurchase = {
	key: 'return_rate.again',
	headline: false,
	...family,
	...cohort({
		entered: ['buyers'],
		steps: [30, 90].map((days) => ({ events: [days === 30 ? 'reboughtWithin30' : 'reboughtWithin90'], days })),
		follows: 'orders',
		counts: 'with',
		opens: false,
		sources: ['orders'],
		dimensions: ['all']
	})
} as const satisfies Metric;

/**
 * Kept customers: still customers a year after an anniversary of the day they began, over those who were customers on it, on
 * the anniversary. Share, 0 to 1. Source: metrics.md C6d.
 */
export const retention = {
	key: 'return_rate.kept',
	headline: false,
	...family,
	...cohort({
		entered: ['anniversaries'],
		steps: [
			{ events: ['leftWithin90'], days: 90 },
			{ events: ['leftWithin180'], days: 180 },
			{ events: ['leftWithin365'], days: 365 }
		],
		follows: 'customers',
		counts: 'without',
		opens: false,
		sources: ['customers', 'customer_ends'],
		dimensions: ['all', 'language']
	})
} as const satisfies Metric;

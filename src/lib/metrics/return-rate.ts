import { issueDays, returnWindows, type ReturnWindow } from '#lib/model/fact.ts';
import { cohort } from './cohort.ts';
import type { Measured } from './figure.ts';
import type { Metric } from './metric.ts';

const family = { perspective: 'customers', better: 'higher', counterweights: ['aht', 'wait.p90', 'who5'] } as const;

/** Orders are counted from the issue's last contact, which is taken to lie at most seven days after its opener. */
function returnedWithin(days: ReturnWindow): Measured {
	const windows = returnWindows.filter((window) => window <= days);
	return cohort({
		entered: 'returnable',
		steps: windows.map((window) => ({ event: `returnedWithin${window}`, days: window + issueDays })),
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

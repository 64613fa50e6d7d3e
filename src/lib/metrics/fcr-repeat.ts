import { repeatWindows, type RepeatWindow } from '#lib/model/fact.ts';
import { cohort } from './cohort.ts';
import type { Measured } from './figure.ts';
import type { Metric } from './metric.ts';

const family = {
	perspective: 'customers',
	better: 'higher',
	counterweights: ['contacts_per_issue', 'csat', 'return_rate'],
	evidence: [{ claim: 'evidence_first_contact', source: 'Feinberg et al. 2000', kind: 'paper' }]
} as const;

function resolvedFor(days: RepeatWindow): Measured {
	const windows = repeatWindows.filter((window) => window <= days);
	return cohort({
		entered: ['issues'],
		steps: windows.map((window) => ({ events: [`nextWithin${window}`], days: window })),
		follows: 'contacts',
		counts: 'without',
		sources: ['contacts', 'customer_key']
	});
}

/**
 * First-contact resolution by repeat: issue openers whose customer makes no further contact of any kind within seven
 * days, over openers with a usable key, on the opener's day. Share, 0 to 1. Source: metrics.md C1.
 */
export const fcrRepeat = {
	key: 'fcr_repeat',
	headline: true,
	...family,
	...resolvedFor(7)
} as const satisfies Metric;

/** First-contact resolution by repeat within one day. Source: metrics.md C1. */
export const fcrRepeatW1 = {
	key: 'fcr_repeat.w1',
	headline: false,
	...family,
	...resolvedFor(1)
} as const satisfies Metric;

/** First-contact resolution by repeat within three days. Source: metrics.md C1. */
export const fcrRepeatW3 = {
	key: 'fcr_repeat.w3',
	headline: false,
	...family,
	...resolvedFor(3)
} as const satisfies Metric;

/** First-contact resolution by repeat within fourteen days. Source: metrics.md C1. */
export const fcrRepeatW14 = {
	key: 'fcr_repeat.w14',
	headline: false,
	...family,
	...resolvedFor(14)
} as const satisfies Metric;

/** First-contact resolution by repeat within thirty days. Source: metrics.md C1. */
export const fcrRepeatW30 = {
	key: 'fcr_repeat.w30',
	headline: false,
	...family,
	...resolvedFor(30)
} as const satisfies Metric;

const weekWindows = [1, 3, 7] as const;

/**
 * No further contact after any contact: handled contacts, openers or not, that the customer follows with no other within
 * seven days. More contacts to compare by than openers alone. Share, 0 to 1. Source: metrics.md C1, `no_repeat_w`.
 */
export const noRepeat = {
	key: 'fcr_repeat.any_contact',
	headline: false,
	...family,
	...cohort({
		entered: ['keyed'],
		steps: weekWindows.map((days) => ({ events: [`anyNextWithin${days}`], days })),
		follows: 'contacts',
		counts: 'without',
		sources: ['contacts', 'customer_key']
	})
} as const satisfies Metric;

/** First-contact resolution where only a next contact with the same reason counts as a repeat, within seven days. Source: metrics.md C1. */
export const fcrSameReason = {
	key: 'fcr_repeat.same_reason',
	headline: false,
	...family,
	...cohort({
		entered: ['issues'],
		steps: weekWindows.map((days) => ({ events: [`sameNextWithin${days}`], days })),
		follows: 'contacts',
		counts: 'without',
		sources: ['contacts', 'customer_key', 'reason'],
		expected: { events: weekWindows.map((days) => `sameNextWithin${days}` as const), source: 'reason' }
	})
} as const satisfies Metric;

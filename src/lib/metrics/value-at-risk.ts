import { daysBetween } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';
import { differenceOf } from '#lib/statistics/difference.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { leftWithin } from './churn-unresolved.ts';
import { combined } from './combined.ts';
import type { Metric } from './metric.ts';
import { knownOpeners, sharedDays, type Period } from './period.ts';

const daysInMonth = 365.25 / 12;

/** The days whose issues' values are known: those of the contacts from which an issue is known to be new. */
function valuedDays(view: View): Period {
	const known = knownOpeners(view);
	return 'missing' in known ? known : sharedDays('contacts')(known.view);
}

/** How many more, as a share, left after one ending than after another; never fewer than none. */
function excess(after: Estimate, solved: Estimate): Estimate {
	const { value, low, high } = differenceOf(after, solved);
	return { value: Math.max(0, value), low: Math.max(0, low), high: Math.max(0, high) };
}

/**
 * Customer value at risk, in the organisation's currency per month: the yearly value of customers whose issue took a second
 * contact, or ended unsolved, times by how much more such customers left within 90 days than those whose issue ended with
 * its first contact. The interval is that of the shares; the values are taken as they are told. Source: metrics.md C8.
 */
export const valueAtRisk = {
	key: 'value_at_risk',
	headline: true,
	perspective: 'customers',
	better: 'lower',
	counterweights: ['churn_unresolved', 'fcr_repeat'],
	...combined({
		unit: 'money',
		parts: [leftWithin(90, ['unresolved']), leftWithin(90, ['again']), leftWithin(90, ['once'])],
		period: valuedDays,
		sources: ['annual_value'],
		reads: ['onceValue', 'againValue', 'unresolvedValue'],
		combine: ([unresolved, again, once], view) => {
			if (!unresolved || !again || !once) return null;
			const { onceValue, againValue, unresolvedValue } = view.sums();
			if (onceValue + againValue + unresolvedValue === 0) return null;
			const months = (daysBetween(view.from, view.to) + 1) / daysInMonth;
			const parts = [
				{ value: unresolvedValue / months, more: excess(unresolved, once) },
				{ value: againValue / months, more: excess(again, once) }
			];
			const value = parts.reduce((sum, part) => sum + part.value * part.more.value, 0);
			const reach = (end: (more: Estimate) => number): number =>
				Math.hypot(...parts.map((part) => part.value * (part.more.value - end(part.more))));
			return { value, low: Math.max(0, value - reach(({ low }) => low)), high: value + reach(({ high }) => high) };
		},
		source: 'Σ unresolvedValue, againValue × max(0, left − left(once)) / months'
	})
} as const satisfies Metric;

import { cohort } from '#lib/metrics/cohort.ts';
import { metricOf } from '#lib/metrics/catalogue.ts';
import type { Figure } from '#lib/metrics/metric.ts';
import { dataThrough, lateDays } from '#lib/metrics/period.ts';
import { addDays } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';

/** The share (0 to 1) of issue openers without another contact of their customer for so many days. */
export type WindowPoint = {
	days: number;
	figure: Figure;
	/** Openers that are old enough to have been seen so long. */ followed: number;
};
export type WindowCurve = { reason: 'any' | 'same'; points: WindowPoint[] };

const anyReason = [
	[1, 'fcr_repeat.w1'],
	[3, 'fcr_repeat.w3'],
	[7, 'fcr_repeat'],
	[14, 'fcr_repeat.w14'],
	[30, 'fcr_repeat.w30']
] as const;
const sameReason = [1, 3, 7] as const;

/**
 * The window curve of resolution: how the share without another contact falls as the window grows, for a next contact of
 * any reason, and for one of the same reason as far as it is kept. Young openers are censored, as in the metrics.
 * Source: metrics.md C1, B10.
 */
export function windowCurves(view: View): WindowCurve[] {
	const through = dataThrough(view.extent, 'contacts') ?? view.to;
	const followed = (days: number): number => view.sums(addDays(through, -lateDays - days)).issues;
	return [
		{
			reason: 'any',
			points: anyReason.flatMap(([days, key]) => {
				const metric = metricOf(key);
				return metric ? [{ days, figure: metric.figure(view), followed: followed(days) }] : [];
			})
		},
		{
			reason: 'same',
			points: sameReason.map((days) => ({
				days,
				figure: withoutSameReason(days).figure(view),
				followed: followed(days)
			}))
		}
	];
}

const withoutSameReason = (days: (typeof sameReason)[number]) =>
	cohort({
		entered: ['issues'],
		steps: sameReason
			.filter((window) => window <= days)
			.map((window) => ({ events: [`sameNextWithin${window}`], days: window })),
		follows: 'contacts',
		counts: 'without',
		sources: ['contacts', 'customer_key', 'reason'],
		expected: { events: sameReason.map((window) => `sameNextWithin${window}` as const), source: 'reason' }
	});

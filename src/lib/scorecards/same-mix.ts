import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';
import { familyOfReason } from '#lib/model/reason-family.ts';
import { standardised, tellsAnother } from '#lib/statistics/direct-standardisation.ts';
import { clipped, type Estimate } from '#lib/statistics/interval.ts';
import { mixEffects } from '#lib/statistics/mix-effects.ts';
import type { RatioSums } from '#lib/statistics/ratio.ts';
import { z95 } from '#lib/statistics/z95.ts';
import { estimateOf } from './change.ts';

/** What the mix is held to: how much each reason weighs in a metric, in its own denominator. */
export type StandardMix = ReadonlyMap<string, number>;

/** A figure as it would be with the standard mix of reasons, in the metric's unit. */
export type SameMix = Estimate & {
	standardError: number;
	/** Share of the standard's weight, 0 to 1, of reasons taken together because they were too thin to stand alone. */
	merged: number;
	/** The reason whose share here moves the raw value most, and how far. */
	driver: { reason: string; shift: number } | null;
};

/** Why a figure cannot be held to the standard mix. */
export type NoSameMix =
	/** Facts of this unit, or of this metric, are not kept by reason. */
	| { code: 'not_by_reason' }
	/** This share of what is counted carries no reason: too much, or what it says is another than the rest does. */
	| { code: 'without_reason'; share: number }
	/** Reasons that weigh this share of the standard have too few contacts here. */
	| { code: 'too_thin'; share: number };

const yearDays = 364;
const mostWithoutReason = 0.25;
const mostMissing = 0.2;

/** The whole organisation's mix over the 52 weeks that end with `to`, for one metric. Source: metrics.md B3.1. */
export function standardMix(metric: Metric, whole: View, to: string): StandardMix {
	const year = whole.over(addDays(to, 1 - yearDays), to).byReason() ?? new Map<string, View>();
	return new Map([...year].map(([reason, view]): [string, number] => [reason, metric.figure(view, 1).n]));
}

/**
 * A unit's figure directly standardised by reason. There is none where contacts without a reason, or reasons that are
 * thin or lacking here, weigh too much. Source: metrics.md B3.1.
 */
export function sameMix(metric: Metric, view: View, raw: Figure, standard: StandardMix): SameMix | NoSameMix {
	const cells = new Map<string, RatioSums>();
	for (const [reason, part] of view.byReason() ?? []) {
		const cell = cellOf(metric.figure(part, 1));
		if (cell) cells.set(reason, cell);
	}
	const known = [...cells.values()];
	const reasoned = known.reduce((sum, { n }) => sum + n, 0);
	if (reasoned === 0 || ![...standard.values()].some((weight) => weight > 0)) return { code: 'not_by_reason' };
	const without = 1 - reasoned / Math.max(raw.n, reasoned);
	if (without > mostWithoutReason || !speakForAll(known, raw)) return { code: 'without_reason', share: without };

	const strata = [...standard].map(([key, weight]) => ({
		key,
		family: familyOfReason(key),
		weight,
		cells: [cells.get(key) ?? nothing]
	}));
	const { units, mergedShare: merged, outsideShare } = standardised(strata);
	const [adjusted] = units ?? [];
	if (!adjusted?.interval || merged + outsideShare > mostMissing) {
		return { code: 'too_thin', share: merged + outsideShare };
	}
	const { value, standardError, interval } = adjusted;
	const shared = strata.flatMap(({ key, weight }) => {
		const cell = cells.get(key);
		return cell ? [{ key, weight, cell }] : [];
	});
	const [driver] = mixEffects(shared);
	const { low, high } = metric.unit === 'share' ? clipped(interval, 0, 1) : interval;
	return {
		value,
		low,
		high,
		standardError,
		merged,
		driver: driver ? { reason: driver.key, shift: driver.effect } : null
	};
}

/** Whether the mix alone moves a value by more than the adjusted one's standard error. */
export function isMovedByMix(raw: Figure, { value, standardError }: SameMix): boolean {
	return raw.value !== null && tellsAnother(raw.value, value, standardError);
}

/** Contacts that were given up carry no reason: without them no share of them is left, and no mix of the rest tells of all. */
function speakForAll(cells: readonly RatioSums[], raw: Figure): boolean {
	const estimate = estimateOf(raw);
	const pooled = cells.reduce((sum, { x }) => sum + x, 0) / cells.reduce((sum, { y }) => sum + y, 0);
	return estimate !== null && Math.abs(pooled - estimate.value) <= standardErrorOf(estimate);
}

const standardErrorOf = ({ low, high }: Estimate): number => (high - low) / 2 / z95;

const nothing: RatioSums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };

/** A figure as the sums of n units that have its value and, about it, its standard error. */
function cellOf(figure: Figure): RatioSums | null {
	const { value, n } = figure;
	if (value === null || n === 0) return null;
	const estimate = estimateOf(figure);
	const standardError = estimate ? standardErrorOf(estimate) : 0;
	return { n, x: value * n, y: n, xx: value ** 2 * n + (standardError * n) ** 2, yy: n, xy: value * n };
}

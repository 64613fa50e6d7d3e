import type { Metric, Missing } from '#lib/metrics/metric.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import type { Weighed } from './scorecard.ts';

/** Why a part of a score has no gain to weigh. */
export type Unweighed =
	| { code: 'missing'; missing: Missing }
	/** The same, of the days that it is held against. */
	| { code: 'missing_before'; missing: Missing }
	| { code: 'not_compared' }
	/** The figures have no interval, or no spread to count their change in. */
	| { code: 'no_interval' }
	/** Of speed, while nothing that it is weighed against can be told. */
	| { code: 'alone' }
	/** The metric is no longer there, or no longer has a good direction. */
	| { code: 'no_metric' };

/** One metric of a score. A gain is a change in standard deviations of the earlier days, positive when it is good. */
export type ScorePart = {
	key: string;
	/** Whole per cent of the scorecard. */
	weight: number;
	/** Null where the metric is no longer there. */
	weighed: Weighed | null;
} & (
	| { metric: Metric; gain: Estimate; contribution: Estimate; unweighed: null }
	| { metric: Metric | null; gain: null; contribution: null; unweighed: Unweighed }
);
export type WeighedPart = Extract<ScorePart, { unweighed: null }>;

/** What a scorecard comes to. */
export type Score = {
	/** By perspective, each in the catalogue's order; what is no longer there stands last. */
	parts: ScorePart[];
	/** The sum of the contributions, in standard deviations; null where nothing can be weighed. */
	total: Estimate | null;
	/** How much of 100 stands behind the total. The rest is not spread over it. */
	weighable: number;
};

/** Whether a part has a gain. */
export const isWeighed = (part: ScorePart): part is WeighedPart => part.unweighed === null;

/** The sum of independent estimates; null for none. */
export function sumOfEstimates(estimates: readonly Estimate[]): Estimate | null {
	if (estimates.length === 0) return null;
	const value = estimates.reduce((sum, one) => sum + one.value, 0);
	return {
		value,
		low: value - Math.hypot(...estimates.map((one) => one.value - one.low)),
		high: value + Math.hypot(...estimates.map((one) => one.high - one.value))
	};
}

/** An estimate so many times over; `times` is not negative. */
export const scaled = ({ value, low, high }: Estimate, times: number): Estimate => ({
	value: value * times,
	low: low * times,
	high: high * times
});

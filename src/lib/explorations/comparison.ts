import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { Extent, NamedDimension } from '#lib/model/fact.ts';
import type { Change } from '#lib/scorecards/change.ts';
import type { Mixed } from '#lib/scorecards/mixed.ts';
import type { Question } from '#lib/questions/question.ts';
import type { FunnelPlace } from '#lib/statistics/funnel-of.ts';
import type { Interval } from '#lib/statistics/interval.ts';

/** What is asked of units side by side, beside the question of every page. */
export type Sides = { by: NamedDimension; metric: string };

/** Why units stand as they are, and not on the same mix of reasons. */
export type NoCommonMix =
	/** What was reported is told as it was then. */
	| 'as_reported'
	/** Reasons are what the mix is made of. */
	| 'reasons'
	/** Neither a mean nor a share. */
	| 'no_mean'
	| 'not_by_reason'
	| 'without_reason'
	| 'too_thin';

/** One unit among others. */
export type ComparedUnit = {
	member: string;
	/** As it was counted. */
	raw: Figure;
	/** What it would be with the same mix, or why that cannot be told; null for what is never held to one. */
	mixed: Mixed | null;
	/** The figure that stands beside the others': with the same mix wherever units are held to one and this unit can be. */
	shown: Figure;
	/** False where others are held to the same mix and this unit cannot be: it is then not held against them. */
	isComparable: boolean;
	/** Of `shown` against the days that the question is held against. */
	change: Change;
	/** Whether the change stands out among those of all the units, of which one in ten may be chance. */
	isChanged: boolean;
	/** Where it stands among the others; null where that is not judged. */
	place: FunnelPlace | null;
};

/** One metric of all units of a dimension. */
export type ComparedMetric = {
	metric: Metric;
	/** Null where all stand on the same mix. */
	withoutMix: NoCommonMix | null;
	/** All that the units belong to: as counted, and as they are held against it. */
	whole: { raw: Figure; shown: Figure };
	/** By name, never by value. */
	units: ComparedUnit[];
	/** The limits of a funnel from the smallest to the largest unit; null where units are few and stand in a table. */
	limits: { weight: number; inner: Interval; outer: Interval }[] | null;
	/** Whether limits allow for how much units usually vary, beyond chance. */
	knowsSpread: boolean;
};

/** Units side by side. A metric of speed is always followed by what it is weighed against. */
export type Comparison = {
	question: Question;
	by: NamedDimension;
	/** The unit of this dimension that the question names: it stands out among the others. */
	chosen: string | null;
	/** Reasons that anything was counted of. */
	reasons: string[];
	/** The one reason that all of it is about, which makes any mix the same. */
	reason: string | null;
	extent: Extent;
	metric: ComparedMetric;
	against: ComparedMetric[];
};

import type { Figure, Metric } from '#lib/metrics/metric.ts';
import type { Dimension, Extent } from '#lib/model/fact.ts';
import type { Change } from './change.ts';
import type { Judged } from '#lib/targets/judge.ts';
import type { Touching } from '#lib/targets/touching.ts';
import type { Dated } from './latest.ts';
import type { Mixed } from './mixed.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Restated } from './restated.ts';

/** What a control chart says of its last final point. */
export type Reading =
	| { code: 'ordinary' }
	| {
			code: 'signal';
			direction: 'better' | 'worse' | 'neither';
			rise: boolean;
			since: string;
			rule: 'outside' | 'trend' | 'near_limit' | 'shift';
	  }
	| { code: 'too_few_points'; points: number }
	/** Mostly one value: what is ordinary cannot be told. */
	| { code: 'too_alike' };

export type TrendPoint = {
	/** First and last day of the week (month for the pulse). */
	from: string;
	to: string;
	figure: Figure;
	/** The period is not over in the data: never a signal, drawn dashed. */
	unfinished: boolean;
	signal: 'better' | 'worse' | 'neither' | null;
};

export type TrendLimits = { low: number; mean: number; high: number; basedOn: number };

export type Trend = {
	grain: 'week' | 'month';
	points: TrendPoint[];
	/** Of the newest reckoning, which begins at the point `begins`. */
	limits: TrendLimits | null;
	begins?: number;
	/** Those that held before, each from its first point to its last. */
	earlier?: { limits: TrendLimits; from: number; to: number }[];
	reading: Reading;
	/** Targets, events and comments along the points. */
	touching?: Touching;
	/** The points' values with the same mix of reasons, null where that cannot be told: worked out where it is to be drawn. */
	mixed?: () => (number | null)[];
};

export type Weighed = {
	metric: Metric;
	figure: Figure;
	before: Figure | null;
	change: Change;
	/** What the newest days that are old enough say, where the period asked for is too young, or its whole weeks, where it is told of no other days. */
	latest: Dated | null;
	/** What a whole month's figure was when it was first reported, where it was. */
	restated?: Restated;
};

/** A metric with what it is weighed against: the row of a scorecard. */
export type Row = Weighed & {
	trend: Trend;
	/** The target that holds at the end of the period, held against the process; null where there is none. */
	judged: Judged | null;
	/** Beside the mix of the whole organisation's year; null for what is neither a mean nor a rate. Worked out where it is told. */
	mixed: () => Mixed | null;
	counterweights: Weighed[];
	/** Variants of the same family: median, p90, other windows. Worked out where they are told. */
	variants: () => Weighed[];
};

export type Scorecard = {
	question: Question;
	unit: { dimension: Dimension; member: string };
	extent: Extent;
	/** Contacts in the period, and the share of handled ones whose customer is known. */
	contacts: number;
	coverage: number | null;
	rows: Row[];
};

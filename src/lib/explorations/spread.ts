import type { Metric } from '#lib/metrics/metric.ts';
import type { PeriodOf } from '#lib/metrics/period.ts';
import { targetOf } from '#lib/metrics/target-pressure.ts';
import { toldMonths } from '#lib/metrics/told-months.ts';
import type { Buckets, Distribution, View } from '#lib/model/fact.ts';
import { comparedDays } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import { weigh } from '#lib/scorecards/weigh.ts';
import type { Interval } from '#lib/statistics/interval.ts';
import { countOf, quantile, quantileInterval } from '#lib/statistics/sketch.ts';
import { binsOf, binsOfTens, widthFor, type Bins } from './bins.ts';
import { withCounterweights } from './with-counterweights.ts';

/** The distributions of a quantity: those who were asked are counted by what they are alike in. */
type Quantity = Exclude<Distribution, 'asked' | 'rated' | 'satisfied'>;

type SpreadKind = {
	distribution: Quantity;
	unit: 'seconds' | 'days';
	/** The metric of the same quantity: what it is weighed against stands beside the spread. */
	metric: string;
	/** Only people's own dimensions have it. */
	placed?: boolean;
	/** Counted from contacts, so that two filters can be set. */
	crossed?: boolean;
	/** The days that may be told of, where not all are. */
	period?: PeriodOf;
};

/** The quantities that are kept as distributions, as a reader would ask for them. */
export const spreadKinds = {
	handle: { distribution: 'handle', unit: 'seconds', metric: 'aht', crossed: true },
	around_target: { distribution: 'handleTens', unit: 'seconds', metric: 'aht', placed: true },
	answered_wait: { distribution: 'answeredWait', unit: 'seconds', metric: 'wait.p90', crossed: true },
	abandoned_wait: { distribution: 'abandonedWait', unit: 'seconds', metric: 'wait.abandoned_median', crossed: true },
	menu: { distribution: 'ivr', unit: 'seconds', metric: 'ivr_time.p90', crossed: true },
	issue_length: { distribution: 'issueLength', unit: 'seconds', metric: 'time_to_resolution.median', crossed: true },
	gap: { distribution: 'gap', unit: 'seconds', metric: 'breathing_room.median', placed: true },
	decision: { distribution: 'decision', unit: 'days', metric: 'feedback_forwarded.decision' },
	tenure: { distribution: 'tenure', unit: 'days', metric: 'tenure.median', placed: true, period: toldMonths },
	coaching_pause: { distribution: 'coachingPause', unit: 'days', metric: 'coaching_cadence.pause', placed: true }
} as const satisfies Record<string, SpreadKind>;
export type SpreadName = keyof typeof spreadKinds;
export const spreadNames: readonly SpreadName[] = [
	'handle',
	'around_target',
	'answered_wait',
	'abandoned_wait',
	'menu',
	'issue_length',
	'gap',
	'decision',
	'tenure',
	'coaching_pause'
];

/** Below this many a shape says little: none is drawn. */
export const fewestToDraw = 100;

/** One period's share of all in each step, and its percentiles. */
export type Shape = { n: number; bins: Bins; percentiles: ({ q: number; value: number } & Interval)[] };

export type Spread = {
	question: Question;
	name: SpreadName;
	unit: 'seconds' | 'days';
	/** Null below a hundred values. */
	now: Shape | null;
	then: Shape | null;
	n: number;
	/** The handle time that was asked for, in seconds. */
	target: number | null;
	/** What the quantity is weighed against. */
	beside: Weighed[];
};

const quantiles = [0.5, 0.9, 0.95];

/** The quantities that a question can see spread out: those that were ever stored, and are told of such a unit. */
export function spreadsToSee(view: View, { unit, and }: Question): SpreadName[] {
	const crossed = and !== undefined;
	const placed = !unit || ['site', 'team', 'employer'].includes(unit.dimension);
	return spreadNames.filter((name) => {
		const kind: SpreadKind = spreadKinds[name];
		return isStored[kind.distribution](view) && (!crossed || kind.crossed === true) && (kind.placed !== true || placed);
	});
}

const isStored: Record<Quantity, (view: View) => boolean> = {
	handle: ({ ever }) => ever.handleKnown > 0,
	handleTens: ({ ever, handleTargets }) => ever.handleKnown > 0 && handleTargets.length > 0,
	answeredWait: ({ ever }) => ever.answeredWaits > 0,
	abandonedWait: ({ ever }) => ever.abandonedWaits > 0,
	ivr: ({ ever }) => ever.ivrKnown > 0,
	issueLength: ({ ever }) => ever.issues > 0,
	gap: ({ ever }) => ever.gaps > 0,
	decision: ({ ever }) => ever.decided > 0,
	tenure: ({ ever }) => ever.tenureKnown > 0,
	coachingPause: ({ ever }) => ever.coachingPauses > 0
};

/** How a quantity is spread now and in the days it is held against, on the same steps. */
export function spreadOf(view: View, question: Question, name: SpreadName, metrics: readonly Metric[]): Spread {
	const { distribution, unit, metric: key, period }: SpreadKind = spreadKinds[name];
	const bucketsOf = (of: View): Buckets => {
		const told = period?.(of) ?? { view: of };
		return 'missing' in told ? new Map<number, number>() : told.view.shape(distribution);
	};
	const compared = comparedDays(question);
	const buckets = bucketsOf(view);
	const earlier = compared && bucketsOf(view.over(compared.from, compared.to));
	const target = targetOf(view)?.seconds ?? null;
	const isTens = distribution === 'handleTens';
	const width = isTens ? 10 : widthFor(buckets, unit);
	const count = isTens
		? Math.ceil(Math.max(600, (target ?? 0) * 2) / 10)
		: Math.max(10, Math.ceil(((quantile(buckets, 0.98) ?? 0) + 1) / width));
	const shapeOf = (values: ReadonlyMap<number, number>): Shape | null => {
		const n = countOf(values);
		if (n < fewestToDraw) return null;
		const all = new Map(values);
		return {
			n,
			bins: isTens ? binsOfTens(all, count) : binsOf(all, width, count),
			percentiles: isTens
				? []
				: quantiles.flatMap((q) => {
						const value = quantile(values, q);
						const interval = quantileInterval(values, q);
						return value === null || !interval ? [] : [{ q, value, ...interval }];
					})
		};
	};
	const metric = metrics.find((one) => one.key === key);
	return {
		question,
		name,
		unit,
		now: shapeOf(buckets),
		then: earlier && shapeOf(earlier),
		n: countOf(buckets),
		target: name === 'handle' || isTens ? target : null,
		beside: metric ? withCounterweights(metric, metrics).map((each) => weigh(each, view, compared)) : []
	};
}

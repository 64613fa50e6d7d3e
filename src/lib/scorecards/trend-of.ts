import type { Metric } from '#lib/metrics/metric.ts';
import type { View } from '#lib/model/fact.ts';
import { controlLimits, signals, tooAlike, type ControlLimits, type Signal } from '#lib/statistics/control-limits.ts';
import { noPlan, type Plan } from '#lib/targets/plan.ts';
import { touching, type Touching } from '#lib/targets/touching.ts';
import type { Mixing } from './mixed.ts';
import { grainOf, periodsUpTo, throughOf } from './periods.ts';
import type { Reading, Trend, TrendLimits, TrendPoint } from './scorecard.ts';

/** From so many points before the period on, the period is held against the limits of these alone. */
const firmPoints = 12;

type Direction = NonNullable<TrendPoint['signal']>;

/** A metric week by week (month by month for what staff answer) up to the end of the view's period, with what of a plan touches it unless that is null, and the line of the same mix where `mixing` is given. Only final, finished points make limits and signals. */
export function trendOf(metric: Metric, view: View, plan: Plan | null = noPlan, mixing: Mixing | null = null): Trend {
	const grain = grainOf(metric);
	const through = throughOf(view.extent);
	const points = periodsUpTo(view.to, metric, view.extent).map((days): TrendPoint => {
		const within = view.over(days.from, days.to);
		return { ...days, figure: metric.figure(within), unfinished: days.to > through, signal: null };
	});
	const mixed = () =>
		points.map(({ from, to, figure }) => {
			const same = figure.value === null ? null : mixing?.of(metric, view.over(from, to), figure);
			return same && !('code' in same) ? same.value : null;
		});
	const along = plan && touching(metric.key, { dimension: view.dimension, member: view.member }, points, plan);
	const { limits, earlier, begins, reading } = reckoned(metric, points, along?.begins ?? [], view.from);
	return {
		grain,
		points,
		limits,
		begins,
		earlier,
		reading,
		...(along && { touching: along }),
		...(mixing && { mixed })
	};
}

type Firm = { point: TrendPoint; value: number };

const firmAmong = (points: readonly TrendPoint[]): Firm[] =>
	points.flatMap((point) =>
		point.figure.value !== null && point.figure.maturity === 'final' && !point.unfinished
			? [{ point, value: point.figure.value }]
			: []
	);

/** Limits and signals of each stretch between the points at which a person let them begin again: the newest reads the trend. */
function reckoned(
	metric: Metric,
	points: readonly TrendPoint[],
	begun: Touching['begins'],
	viewFrom: string
): Required<Pick<Trend, 'limits' | 'earlier' | 'begins' | 'reading'>> {
	const starts = [...new Set([0, ...begun.map(({ index }) => index)])];
	const stretches = starts.map((from, place) => {
		const to = (starts[place + 1] ?? points.length) - 1;
		return { from, to, ...limitsAlong(metric, firmAmong(points.slice(from, to + 1)), viewFrom) };
	});
	const newest = stretches.at(-1);
	return {
		begins: newest?.from ?? 0,
		limits: newest?.limits ?? null,
		reading: newest?.reading ?? { code: 'too_few_points', points: 0 },
		earlier: stretches.slice(0, -1).flatMap(({ from, to, limits }) => (limits ? [{ limits, from, to }] : []))
	};
}

/** The limits of firm points, which are marked where they are a signal. */
function limitsAlong(metric: Metric, firm: readonly Firm[], viewFrom: string): Pick<Trend, 'limits' | 'reading'> {
	const values = firm.map(({ value }) => value);
	const before = firm.filter(({ point }) => point.to < viewFrom).length;
	const baseline = before >= firmPoints ? values.slice(0, before) : values;
	const limits = controlLimits(baseline);
	if (!limits) return { limits: null, reading: { code: 'too_few_points', points: firm.length } };
	if (tooAlike(baseline)) return { limits: null, reading: { code: 'too_alike' } };

	const marks = signals(values, limits).map((signal, place) => ({ signal, point: firm[place]?.point }));
	for (const { signal, point } of marks) if (signal && point) point.signal = directionOf(metric, signal);
	return { limits: within(metric, limits), reading: readingOf(metric, marks) };
}

function directionOf({ better }: Metric, { rise }: Signal): Direction {
	if (better === null) return 'neither';
	return (better === 'higher') === rise ? 'better' : 'worse';
}

/** What the last firm point says; a signal dates from the first of the unbroken marks on its side. */
function readingOf(metric: Metric, marks: { signal: Signal | null; point: TrendPoint | undefined }[]): Reading {
	const last = marks.at(-1);
	if (!last?.signal) return { code: 'ordinary' };
	const { rise, rule } = last.signal;
	const start = marks.findLastIndex(({ signal }) => signal?.rise !== rise) + 1;
	const since = marks[start]?.point?.from ?? '';
	return { code: 'signal', direction: directionOf(metric, last.signal), rise, since, rule };
}

/** Limits do not promise what the unit cannot reach: a share stays within 0 and 1, and only points and doublings fall below 0. */
function within({ unit }: Metric, { low, mean, high, basedOn }: ControlLimits): TrendLimits {
	return {
		low: unit === 'points' || unit === 'doublings' ? low : Math.max(0, low),
		mean,
		high: unit === 'share' ? Math.min(1, high) : high,
		basedOn
	};
}

import type { Totals } from '#lib/facts/running-totals.ts';
import type { Figure, Metric } from '#lib/metrics/metric.ts';
import { addDays, daysBetween } from '#lib/model/day.ts';
import { judgeTarget, type Judged } from '#lib/targets/judge.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { holdsOn, type Target } from '#lib/targets/target.ts';
import type { Days } from '#lib/questions/ask.ts';
import { grainOf } from './periods.ts';
import type { Trend } from './scorecard.ts';
import { trendOf } from './trend-of.ts';

/** A target beside the figure of its unit and what it is weighed against. */
export type TargetRow = {
	metric: Metric;
	judged: Judged;
	state: 'now' | 'later' | 'past';
	/** The days that its figures are of; null while nothing was imported. */
	days: Days | null;
	figure: Figure | null;
	grain: Trend['grain'];
	/** The chosen counterweight, or all of the metric's where none was chosen. */
	against: { metric: Metric; figure: Figure | null }[];
};

export type TargetRows = {
	/** The days that were asked for. */
	days: Days | null;
	rows: TargetRow[];
};

const stateOn = (target: Target, today: string): TargetRow['state'] =>
	holdsOn(target, today) ? 'now' : (target.fromDay ?? '') > today ? 'later' : 'past';

/** The days that were asked for; of a target that ended before them as many, up to its end. */
function daysOf({ fromDay, untilDay }: Target, days: Days): Days {
	if (untilDay === null || untilDay >= days.to) return days;
	const from = addDays(untilDay, -daysBetween(days.from, days.to));
	return { from: fromDay !== null && fromDay > from ? fromDay : from, to: untilDay };
}

/**
 * Every target that can be told, those of speed with what they are weighed against; in the order of metrics, then units. One
 * that has ended is told as it ended: its process promises nothing any more.
 */
export function targetRowsOf(
	totals: Totals,
	plan: Plan,
	metrics: readonly Metric[],
	asked: Days | null,
	today: string
): TargetRows {
	const byKey = new Map(metrics.map((metric) => [metric.key, metric]));
	const place = new Map(metrics.map(({ key }, index) => [key, index]));
	const rows = plan.targets
		.toSorted((a, b) => (place.get(a.metric) ?? 0) - (place.get(b.metric) ?? 0) || inOrder(a, b))
		.flatMap((target): TargetRow[] => {
			const metric = byKey.get(target.metric);
			if (!metric) return [];
			const { dimension, member } = target.unit;
			const days = asked && daysOf(target, asked);
			const view = days && totals.view(dimension, member, days.from, days.to);
			const figure = view && metric.figure(view);
			const trend = view && trendOf(metric, view, plan);
			const standing = { value: figure?.value ?? null, limits: trend?.limits ?? null };
			const keys = target.counterweight === null ? metric.counterweights : [target.counterweight];
			const judged = judgeTarget(metric, target, target.unit, standing, days?.to ?? today, today);
			return [
				{
					metric,
					judged: days === asked ? judged : { ...judged, assurance: null },
					state: stateOn(target, today),
					days,
					figure,
					grain: grainOf(metric),
					against: keys.flatMap((key) => {
						const other = byKey.get(key);
						return other ? [{ metric: other, figure: view && other.figure(view) }] : [];
					})
				}
			];
		});
	return { days: asked, rows };
}

function inOrder(a: Target, b: Target): number {
	const text = ({ unit, fromDay }: Target): string => `${unit.dimension} ${unit.member} ${fromDay ?? ''}`;
	return text(a) < text(b) ? -1 : 1;
}

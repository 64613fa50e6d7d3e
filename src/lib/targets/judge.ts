import type { Metric } from '#lib/metrics/metric.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { assuranceOf, edgeOf, type Assurance } from './assurance.ts';
import { lacksPair } from './pair.ts';
import type { Plan } from './plan.ts';
import { isOf, targetFor, valueOn, type Target } from './target.ts';
import { today } from '#lib/model/day.ts';

/** A target beside what a process does. */
export type Judged = {
	target: Target;
	/** False where it is the whole organisation's, not the unit's own. */
	isOwn: boolean;
	/** What is to be reached on the day asked for. */
	value: number;
	/** The value that is just well enough; null for a metric without a direction. */
	edge: number | null;
	/** Whether the period's value is well enough; null where that cannot be told. */
	reached: boolean | null;
	assurance: Assurance | null;
	/** A target of speed that nothing was chosen beside. */
	isAlone: boolean;
	/** The day on which it was to be looked at again has passed. */
	isOverdue: boolean;
};

/** What is known of a metric of a unit: the period's value, and the limits of its newest chart. */
export type Standing = {
	value: number | null;
	limits: { low: number; mean: number; high: number; basedOn: number } | null;
};

/** Holds a target against what its process does, as on `day`. `today` tells whether its review is overdue. */
export function judgeTarget(
	metric: Metric,
	target: Target,
	unit: Scope,
	standing: Standing,
	day: string,
	today: string
): Judged {
	const value = valueOn(target, day);
	const edge = edgeOf(metric, value, target);
	const reached =
		edge === null || standing.value === null
			? null
			: metric.better === 'higher'
				? standing.value >= edge
				: standing.value <= edge;
	return {
		target,
		isOwn: isOf(target.unit, unit),
		value,
		edge,
		reached,
		assurance: assuranceOf(metric, standing.limits, edge),
		isAlone: lacksPair(metric, target),
		isOverdue: target.reviewDay !== null && target.reviewDay < today
	};
}

/** The target of a metric that holds for a unit on a day, held against what the process does; null where there is none. */
export function judge(
	metric: Metric,
	unit: Scope,
	standing: Standing,
	plan: Plan,
	day: string,
	current = today()
): Judged | null {
	const target = targetFor(plan.targets, metric.key, unit, day);
	return target && judgeTarget(metric, target, unit, standing, day, current);
}

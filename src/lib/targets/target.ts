import { daysBetween } from '#lib/model/day.ts';
import type { Scope } from '#lib/model/scope-named.ts';

/**
 * A value that a metric of a unit is to reach, in the metric's own unit. With `endValue` and both days it is a path: a
 * straight line from `value` to `endValue`. `band` is how far off is still well. Days are included; null is open.
 */
export type Target = {
	/** The number of its record. */
	id: string;
	/** The key of a metric that exists. */
	metric: string;
	unit: Scope;
	value: number;
	endValue: number | null;
	band: number | null;
	fromDay: string | null;
	untilDay: string | null;
	payLinked: boolean;
	/** The key of what it was set together with. */
	counterweight: string | null;
	/** The day on which it is to be looked at again. */
	reviewDay: string | null;
	owner: string | null;
};

export const isOf = (unit: Scope, { dimension, member }: Scope): boolean =>
	unit.dimension === dimension && unit.member === member;

export const holdsOn = ({ fromDay, untilDay }: Pick<Target, 'fromDay' | 'untilDay'>, day: string): boolean =>
	(fromDay === null || fromDay <= day) && (untilDay === null || day <= untilDay);

/** Whether its value changes with time. */
export const isPath = ({ endValue, fromDay, untilDay }: Target): boolean =>
	endValue !== null && fromDay !== null && untilDay !== null && fromDay < untilDay;

/** What is to be reached on a day, on a straight line where it is a path; outside its days the value at the nearer end. */
export function valueOn(target: Target, day: string): number {
	const { value, endValue, fromDay, untilDay } = target;
	if (!isPath(target) || endValue === null || fromDay === null || untilDay === null) return value;
	const share = daysBetween(fromDay, day) / daysBetween(fromDay, untilDay);
	return value + Math.min(1, Math.max(0, share)) * (endValue - value);
}

/** Which of two is to be followed: the one that began later, of those that began together the one that was written later. */
function newer(a: Target, b: Target): number {
	const [from, other] = [a.fromDay ?? '', b.fromDay ?? ''];
	return from === other ? Number(b.id) - Number(a.id) : from < other ? 1 : -1;
}

/** The target of a metric that holds for a unit on a day: its own before that of the whole, the newest first. */
export function targetFor(targets: readonly Target[], metric: string, unit: Scope, day: string): Target | null {
	const holding = targets.filter((target) => target.metric === metric && holdsOn(target, day)).sort(newer);
	return (
		holding.find((target) => isOf(target.unit, unit)) ??
		holding.find((target) => target.unit.dimension === 'all') ??
		null
	);
}

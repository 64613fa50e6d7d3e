import { addDays } from '#lib/model/day.ts';
import type { Buckets, Sums, View } from '#lib/model/fact.ts';
import { sumsBy } from './sums.ts';

/** The same unit over the same period, but only the days that are wanted: the Mondays, the holidays. Reasons are not told apart. */
export function onDays(view: View, isWanted: (day: string) => boolean): View {
	return {
		...view,
		sums: (until = view.to) => added(wantedDays(view, until, isWanted).map((day) => view.over(day, day).sums())),
		shape: (distribution) =>
			merged(wantedDays(view, view.to, isWanted).map((day) => view.over(day, day).shape(distribution))),
		over: (from, to) => onDays(view.over(from, to), isWanted),
		byReason: () => null,
		bySite: () => null,
		within: () => null
	};
}

/** Days of a view up to and including `until` that are wanted, in order. */
function wantedDays({ from, to }: View, until: string, isWanted: (day: string) => boolean): string[] {
	const days: string[] = [];
	for (let day = from; day <= to && day <= until; day = addDays(day, 1)) if (isWanted(day)) days.push(day);
	return days;
}

const added = (all: readonly Sums[]): Sums => sumsBy((measure) => all.reduce((sum, sums) => sum + sums[measure], 0));

function merged(shapes: readonly Buckets[]): Buckets {
	const all: Buckets = new Map();
	for (const shape of shapes) for (const [bucket, count] of shape) all.set(bucket, (all.get(bucket) ?? 0) + count);
	return all;
}

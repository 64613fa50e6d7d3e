import { daysBetween } from '#lib/model/day.ts';
import type { Comment } from '#lib/model/comment.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { eventsOf, limitsBeginOn, type Happening, type Plan } from './plan.ts';
import { isOf, targetFor, valueOn, type Target } from './target.ts';

type Days = { from: string; to: string };

/** Where a day lies along points that follow each other, each the middle of its days: 2.5 is between the third and the fourth. */
export type Corner = { place: number; value: number };

/** What touches the chart of a metric and a unit, by places along its points. */
export type Touching = {
	metric: string;
	unit: Scope;
	/** Each target as long as it is the one to follow. */
	targets: { target: Target; from: Corner; to: Corner }[];
	/** `index` is the point whose days an event begins in. */
	events: { event: Happening; place: number; index: number }[];
	comments: { comment: Comment; number: number; index: number }[];
	/** The first point of each new reckoning of limits, with the day it goes back to, oldest first. */
	begins: { index: number; day: string }[];
	/** First and last day of the chart, and the first day of its last point. */
	days: { from: string; to: string; last: string };
	/** What limits may begin again at. */
	canBegin: { day: string; event: Happening }[];
};

/** Finds the point whose days hold a day; -1 for none. */
const indexOf = (periods: readonly Days[], day: string): number =>
	periods.findIndex(({ from, to }) => from <= day && day <= to);

function placeOf(periods: readonly Days[], day: string): number {
	const index = indexOf(periods, day);
	const { from, to } = periods[index] ?? { from: day, to: day };
	return index - 0.5 + daysBetween(from, day) / (daysBetween(from, to) + 1);
}

/** All that touches a metric's chart of a unit whose points are of these days. */
export function touching(metric: string, unit: Scope, periods: readonly Days[], plan: Plan): Touching {
	const events = eventsOf(plan, unit).flatMap((event) => {
		const index = indexOf(periods, event.fromDay);
		return index < 0 ? [] : [{ event, place: placeOf(periods, event.fromDay), index }];
	});
	const comments = plan.comments
		.filter((comment) => comment.metric === metric && isOf(comment, unit))
		.flatMap((comment) => {
			const index = indexOf(periods, comment.day);
			return index < 0 ? [] : [{ comment, index }];
		});
	return {
		metric,
		unit,
		targets: targetsAlong(metric, unit, periods, plan.targets),
		events,
		comments: comments.map((one, place) => ({ ...one, number: place + 1 })),
		begins: limitsBeginOn(plan, metric, unit).flatMap((day) => {
			const index = periods.findIndex(({ from }) => from >= day);
			return index < 0 ? [] : [{ index, day }];
		}),
		days: { from: periods[0]?.from ?? '', to: periods.at(-1)?.to ?? '', last: periods.at(-1)?.from ?? '' },
		canBegin: events.map(({ event }) => ({ day: event.fromDay, event }))
	};
}

/** The target of each point's last day, where one follows the next as one line. */
function targetsAlong(
	metric: string,
	unit: Scope,
	periods: readonly Days[],
	targets: readonly Target[]
): Touching['targets'] {
	const lines: { target: Target; first: number; last: number }[] = [];
	for (const [index, { to }] of periods.entries()) {
		const target = targetFor(targets, metric, unit, to);
		const line = lines.at(-1);
		if (!target) continue;
		if (line?.target === target && line.last === index - 1) line.last = index;
		else lines.push({ target, first: index, last: index });
	}
	return lines.map(({ target, first, last }) => {
		const [from, to] = [periods[first]?.from ?? '', periods[last]?.to ?? ''];
		const begins = target.fromDay !== null && target.fromDay > from;
		const start = begins ? (target.fromDay ?? from) : from;
		return {
			target,
			from: { place: begins ? placeOf(periods, start) : first - 0.5, value: valueOn(target, start) },
			to: { place: last + 0.5, value: valueOn(target, to) }
		};
	});
}

import { daysBetween } from '#lib/model/day.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import { feedbackTypeOf, type FeedbackType } from '#lib/model/feedback-type.ts';
import { at, shapeAt } from './sums.ts';
import type { Members, Tally } from './tally.ts';

/** The parts of a piece of feedback that facts count. */
export type CountedFeedback = Pick<
	PlainRecord<'feedback'>,
	'type' | 'forwardedDay' | 'decidedDay' | 'customerToldDay' | 'agentToldDay'
> & { day: string };

/** Days from passing on within which the loop is closed. */
export const loopDays = 30;

const placeOf = {
	praise: at.praise,
	criticism: at.criticism,
	complaint: at.complaints,
	idea: null
} as const satisfies Record<FeedbackType, number | null>;

/**
 * Puts a piece of feedback into the facts, or takes it out: itself on the day it was received, and what became of it on the
 * day it was passed on, so that the last days' are known to be young. A decision on what was never passed on is not counted.
 * Source: metrics.md C12, L3, L4.
 */
export function countFeedback(tally: Tally, feedback: CountedFeedback, members: Members, sign: 1 | -1): void {
	const type = feedbackTypeOf(feedback.type);
	const place = type && placeOf[type];
	tally.turnTo(feedback.day, members, sign);
	tally.add(at.feedback, 1);
	if (place !== null) tally.add(place, 1);
	if (feedback.forwardedDay !== null) countForwarded(tally, feedback, feedback.forwardedDay, members, sign);
}

function countForwarded(
	tally: Tally,
	{ decidedDay, customerToldDay, agentToldDay }: CountedFeedback,
	forwardedDay: string,
	members: Members,
	sign: 1 | -1
): void {
	tally.turnTo(forwardedDay, members, sign);
	tally.add(at.forwarded, 1);
	if (decidedDay === null) return;
	// a decision dated before it was passed on was there at once
	const daysTo = (day: string): number => Math.max(0, daysBetween(forwardedDay, day));
	tally.add(at.decided, 1);
	tally.mark(shapeAt.decision, daysTo(decidedDay));
	const isSoon = (day: string | null): boolean => day !== null && daysTo(day) <= loopDays;
	if (isSoon(decidedDay) && (isSoon(customerToldDay) || isSoon(agentToldDay))) tally.add(at.loopClosed, 1);
}

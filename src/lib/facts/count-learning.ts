import { daysBetween, firstOfMonth } from '#lib/model/day.ts';
import { placed } from './placed.ts';
import { at, shapeAt } from './sums.ts';
import type { Members, Tally } from './tally.ts';

/** A session of an agent with a coach, or of training; `seconds` null where its length is not told. */
export type LearningSession = { day: string; seconds: number | null; members: Members };

/**
 * Puts one agent's coaching sessions into the facts, or takes them out; they must be all there are, in the order of days.
 * A month with two sessions or more counts once, where the first of them was. Source: metrics.md L1.
 */
export function countCoaching(tally: Tally, sessions: readonly LearningSession[], sign: 1 | -1): void {
	let before: string | null = null;
	for (const { day, seconds, members } of sessions) {
		tally.turnTo(day, members, sign, placed);
		tally.add(at.coachingSessions, 1);
		tally.add(at.coachingSeconds, seconds ?? 0);
		if (before !== null && before < day) {
			tally.add(at.coachingPauses, 1);
			tally.mark(shapeAt.coachingPause, daysBetween(before, day));
		}
		before = day;
	}
	for (const { month, sessions: own, first, seconds } of byMonth(sessions)) {
		tally.turnTo(month, first.members, sign, placed);
		tally.add(at.coachingSquares, seconds * seconds);
		if (own.length > 1) tally.add(at.coachedTwice, 1);
	}
}

/** Puts one agent's training into the facts, or takes it out; it must be all there is. Source: metrics.md L2. */
export function countTraining(tally: Tally, sessions: readonly LearningSession[], sign: 1 | -1): void {
	for (const { day, seconds, members } of sessions) {
		tally.turnTo(day, members, sign, placed);
		tally.add(at.trainingSeconds, seconds ?? 0);
	}
	for (const { month, first, seconds } of byMonth(sessions)) {
		tally.turnTo(month, first.members, sign, placed);
		tally.add(at.trainingSquares, seconds * seconds);
	}
}

/** An agent's sessions month by month, and how long they took together; a month is where the first of them was. */
function byMonth(all: readonly LearningSession[]) {
	return [...Map.groupBy(all, ({ day }) => firstOfMonth(day))].flatMap(([month, sessions]) => {
		const [first] = sessions;
		const seconds = sessions.reduce((sum, session) => sum + (session.seconds ?? 0), 0);
		return first ? [{ month, sessions, first, seconds }] : [];
	});
}

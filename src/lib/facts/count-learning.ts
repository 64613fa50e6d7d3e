import { firstOfMonth } from '#lib/model/day.ts';
import { placed } from './placed.ts';
import { at } from './sums.ts';
import type { Members, Tally } from './tally.ts';

/** A session of an agent with a coach, or of training; `seconds` null where its length is not told. */
export type LearningSession = { day: string; seconds: number | null; members: Members };

/**
 * Puts one agent's coaching sessions into the facts, or takes them out; they must be all there are, in the order of days.
 * A month with two sessions or more counts once, where the first of them was. Source: metrics.md L1.
 */
export function countCoaching(tally: Tally, sessions: readonly LearningSession[], sign: 1 | -1): void {
	for (const { day, seconds, members } of sessions) {
		tally.turnTo(day, members, sign, placed);
		tally.add(at.coachingSessions, 1);
		tally.add(at.coachingSeconds, seconds ?? 0);
	}
	for (const [month, [first, second]] of Map.groupBy(sessions, ({ day }) => firstOfMonth(day))) {
		if (!first || !second) continue;
		tally.turnTo(month, first.members, sign, placed);
		tally.add(at.coachedTwice, 1);
	}
}

/** Puts one agent's training into the facts, or takes it out. Source: metrics.md L2. */
export function countTraining(tally: Tally, { day, seconds, members }: LearningSession, sign: 1 | -1): void {
	tally.turnTo(day, members, sign, placed);
	tally.add(at.trainingSeconds, seconds ?? 0);
}

import type { Interval } from './interval.ts';
import { checkAsked, type AskedCell } from './non-response.ts';

/**
 * Between which shares (0 to 1) the truth lies whatever those who did not answer think: p·r to p·r+(1−r), with p the share
 * among answers and r the share that answered. No assumption, so no small-sample rule; sampling error is not in it.
 * Null where nobody was asked; errors as `weightedShare`. Source: Manski 1989; metrics.md E3.
 */
export function boundsWithoutAnswer({ asked, answered, events }: AskedCell): Interval | null {
	checkAsked({ asked, answered, events });
	return asked === 0 ? null : { low: events / asked, high: (events + asked - answered) / asked };
}

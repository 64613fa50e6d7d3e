import { repeatWindows } from '#lib/model/fact.ts';
import { firstHolding, type Chain } from './chains.ts';
import { at } from './sums.ts';
import type { Members, Tally } from './tally.ts';

// in the order of `repeatWindows` and of `returnWindows`
const nextWithin = [at.nextWithin1, at.nextWithin3, at.nextWithin7, at.nextWithin14, at.nextWithin30];
const returnedWithin = [at.returnedWithin30, at.returnedWithin90, at.returnedWithin180];

/** What chains add to a day's facts; an issue belongs to its opener's day and members. Source: metrics.md C1, C4, C6a, E2, E3. */
export function countChain(
	tally: Tally,
	day: string,
	members: Members,
	chain: Omit<Chain, 'opener'>,
	sign: 1 | -1
): void {
	tally.turnTo(day, members, sign);
	tally.add(at.keyed, 1);
	if (chain.attempt > 1) {
		tally.add(at.repeats, 1);
		return;
	}
	tally.add(at.issues, 1);
	const { issueContacts, issueHandleSeconds, nextSeconds, returnWindow } = chain;
	if (issueContacts !== null) tally.addSpread(at.issueContacts, at.issueContactSquares, issueContacts);
	if (issueHandleSeconds !== null) {
		tally.addKnown(at.issueHandleKnown, at.issueHandleSeconds, at.issueHandleSquares, issueHandleSeconds);
	}
	const next = nextSeconds === null ? undefined : nextWithin[firstHolding(repeatWindows, nextSeconds)];
	if (next !== undefined) tally.add(next, 1);
	if (returnWindow === null) return;
	tally.add(at.returnable, 1);
	const returned = returnedWithin[returnWindow];
	if (returned !== undefined) tally.add(returned, 1);
}

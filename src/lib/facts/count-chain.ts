import { repeatWindows, type Measure } from '#lib/model/fact.ts';
import { firstHolding, type Chain } from './chains.ts';
import type { Members, Tally } from './tally.ts';

const nextWithin: readonly Measure[] = ['nextWithin1', 'nextWithin3', 'nextWithin7', 'nextWithin14', 'nextWithin30'];
const returnedWithin: readonly Measure[] = ['returnedWithin30', 'returnedWithin90', 'returnedWithin180'];

/** What chains add to a day's facts; an issue belongs to its opener's day and members. Source: metrics.md C1, C4, C6a, E2, E3. */
export function countChain(
	tally: Tally,
	contact: { day: string; members: Members },
	chain: Omit<Chain, 'opener'>,
	sign: 1 | -1
): void {
	tally.turnTo(contact.day, contact.members, sign).add('keyed', 1);
	if (chain.attempt > 1) {
		tally.add('repeats', 1);
		return;
	}
	tally.add('issues', 1);
	const { issueContacts, issueHandleSeconds, nextSeconds, returnWindow } = chain;
	if (issueContacts !== null) tally.addSpread(null, 'issueContacts', 'issueContactSquares', issueContacts);
	if (issueHandleSeconds !== null) {
		tally.addSpread('issueHandleKnown', 'issueHandleSeconds', 'issueHandleSquares', issueHandleSeconds);
	}
	const next = nextSeconds === null ? undefined : nextWithin[firstHolding(repeatWindows, nextSeconds)];
	if (next) tally.add(next, 1);
	if (returnWindow === null) return;
	tally.add('returnable', 1);
	const returned = returnedWithin[returnWindow];
	if (returned) tally.add(returned, 1);
}

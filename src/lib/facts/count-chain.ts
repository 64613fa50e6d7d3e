import { repeatWindows } from '#lib/model/fact.ts';
import { endings } from '#lib/model/measure-parts.ts';
import { unpackAgentsMet, type AgentsMet } from './agents-met.ts';
import { countedParts, firstHolding, type Chain } from './chains.ts';
import { at, shapeAt } from './sums.ts';
import type { Members, Tally } from './tally.ts';

// in the order of `repeatWindows`, the latter two of its beginning
const nextWithin = [at.nextWithin1, at.nextWithin3, at.nextWithin7, at.nextWithin14, at.nextWithin30];
const anyNextWithin = [at.anyNextWithin1, at.anyNextWithin3, at.anyNextWithin7];
const sameNextWithin = [at.sameNextWithin1, at.sameNextWithin3, at.sameNextWithin7];
// in the order of `returnWindows`
const returnedWithin = [at.returnedWithin30, at.returnedWithin90, at.returnedWithin180];
const endingPlaces = endings.map((ending) => ({
	issues: at[`${ending}Issues`],
	value: at[`${ending}Value`],
	leftWithin: [at[`${ending}LeftWithin30`], at[`${ending}LeftWithin90`], at[`${ending}LeftWithin180`]]
}));

/**
 * What chains add to a day's facts; an issue belongs to its opener's day and members. `isPromise` says that the contact
 * asked for a callback. Source: metrics.md C1, C4, C6a, C7, C13, E2, E3, J8, J9, J10, J11.
 */
export function countChain(
	tally: Tally,
	day: string,
	members: Members,
	chain: Omit<Chain, 'opener'>,
	sign: 1 | -1,
	isPromise = false
): void {
	tally.turnTo(day, members, sign);
	countEnding(tally, chain);
	if (chain.attempt === null) {
		tally.add(isPromise ? at.callbacksPromised : at.abandonedKeyed, 1);
		if (chain.followed === 1) tally.add(isPromise ? at.callbacksKept : at.retriedWithin1, 1);
		return;
	}
	tally.add(at.keyed, 1);
	countNext(tally, anyNextWithin, chain.nextSeconds);
	if (chain.agentsMet !== null) countAgentsMet(tally, unpackAgentsMet(chain.agentsMet));
	if (chain.attempt === 1) countIssue(tally, chain);
	else {
		tally.add(at.repeats, 1);
		countFlag(tally, at.repeatsAgentKnown, at.repeatsSameAgent, chain.sameAgent);
	}
}

/** Whether two chains of one contact add the same to the facts: they may differ in times that fall into the same window. */
export function countAlike(one: Omit<Chain, 'opener'>, other: Omit<Chain, 'opener'>): boolean {
	return countedParts.every((part) =>
		part === 'nextSeconds' || part === 'sameNextSeconds'
			? windowOf(one[part]) === windowOf(other[part])
			: one[part] === other[part]
	);
}

function countIssue(tally: Tally, chain: Omit<Chain, 'opener'>): void {
	tally.add(at.issues, 1);
	const { issueContacts, issueHandleSeconds, issueSeconds, returnWindow } = chain;
	if (issueContacts !== null) tally.addSpread(at.issueContacts, at.issueContactSquares, issueContacts);
	if (issueHandleSeconds !== null) {
		tally.addKnown(at.issueHandleKnown, at.issueHandleSeconds, at.issueHandleSquares, issueHandleSeconds);
	}
	if (issueSeconds !== null) tally.mark(shapeAt.issueLength, issueSeconds);
	countNext(tally, nextWithin, chain.nextSeconds);
	countNext(tally, sameNextWithin, chain.sameNextSeconds);
	countFlag(tally, at.languageKnown, at.languageMatched, chain.languageMet);
	if (returnWindow === null) return;
	tally.add(at.returnable, 1);
	const returned = returnedWithin[returnWindow];
	if (returned !== undefined) tally.add(returned, 1);
}

function countAgentsMet(tally: Tally, { usual, pairs, steps }: AgentsMet): void {
	tally.addKnown(at.agentsMetKnown, at.usualAgent, at.usualAgentSquares, usual);
	tally.addSpread(at.agentPairs, at.agentPairSquares, pairs);
	tally.addSpread(at.agentSteps, at.agentStepSquares, steps);
}

/** The first of `repeatWindows` that holds so many seconds, by position; their number when none does. */
const windowOf = (seconds: number | null): number =>
	seconds === null ? repeatWindows.length : firstHolding(repeatWindows, seconds);

function countNext(tally: Tally, places: readonly number[], seconds: number | null): void {
	const place = places[windowOf(seconds)];
	if (place !== undefined) tally.add(place, 1);
}

function countFlag(tally: Tally, known: number, met: number, flag: number | null): void {
	if (flag === null) return;
	tally.add(known, 1);
	if (flag === 1) tally.add(met, 1);
}

function countEnding(tally: Tally, { ending, yearlyValue, leftWindow }: Omit<Chain, 'opener'>): void {
	const places = ending === null ? undefined : endingPlaces[ending];
	if (!places) return;
	tally.add(places.issues, 1);
	tally.add(places.value, yearlyValue ?? 0);
	const left = leftWindow === null ? undefined : places.leftWithin[leftWindow];
	if (left !== undefined) tally.add(left, 1);
}

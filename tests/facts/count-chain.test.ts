import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packAgentsMet } from '#lib/facts/agents-met.ts';
import type { Chain } from '#lib/facts/chains.ts';
import { countAlike, countChain } from '#lib/facts/count-chain.ts';
import { nowhere, only, sumsOf } from './facts-by-hand.ts';

const opener: Chain = {
	opener: 0,
	attempt: 1,
	nextSeconds: null,
	sameNextSeconds: null,
	sameAgent: null,
	agentsMet: null,
	languageMet: null,
	issueContacts: 1,
	issueHandleSeconds: null,
	issueSeconds: null,
	returnWindow: null,
	followed: null,
	ending: null,
	yearlyValue: null,
	leftWindow: null
};

const sumsOfChains = (...chains: Partial<Chain>[]) =>
	sumsOf((tally) => {
		for (const chain of chains) countChain(tally, '2026-03-02', nowhere, { ...opener, ...chain }, 1);
	});

test('an issue counts once, at its opener; what follows are repeats', () => {
	const sums = sumsOfChains(
		{ issueContacts: 3, issueHandleSeconds: 600 },
		{ attempt: 2, issueContacts: null },
		{ attempt: 3, issueContacts: null }
	);
	expect(sums).toEqual({
		keyed: 3,
		repeats: 2,
		issues: 1,
		issueContacts: 3,
		issueContactSquares: 9,
		issueHandleKnown: 1,
		issueHandleSeconds: 600,
		issueHandleSquares: 360_000
	});
});

describe('the next contact after an opener', () => {
	const day = 86_400;
	const next = (nextSeconds: number | null) =>
		Object.keys(sumsOfChains({ nextSeconds })).find((name) => name.startsWith('nextWithin'));

	test('is counted in the first window that holds it, its last second included', () => {
		expect([0, day].map(next)).toEqual(['nextWithin1', 'nextWithin1']);
		expect([day + 1, 3 * day].map(next)).toEqual(['nextWithin3', 'nextWithin3']);
		expect([3 * day + 1, 7 * day].map(next)).toEqual(['nextWithin7', 'nextWithin7']);
		expect([7 * day + 1, 14 * day].map(next)).toEqual(['nextWithin14', 'nextWithin14']);
		expect([14 * day + 1, 30 * day].map(next)).toEqual(['nextWithin30', 'nextWithin30']);
	});

	test('is in no window after thirty days, or when none is seen', () => {
		expect([30 * day + 1, null].map(next)).toEqual([undefined, undefined]);
	});

	test('does not count for repeats', () => {
		expect(sumsOfChains({ attempt: 2, nextSeconds: 10 })).toEqual({ keyed: 1, repeats: 1, anyNextWithin1: 1 });
	});
});

test('a return counts in one window only, and a customer who did not return is still counted', () => {
	const sums = sumsOfChains({ returnWindow: 0 }, { returnWindow: 2 }, { returnWindow: 3 }, { returnWindow: null });
	expect(only(sums, 'returnable', 'returnedWithin30', 'returnedWithin90', 'returnedWithin180')).toEqual({
		returnable: 3,
		returnedWithin30: 1,
		returnedWithin90: 0,
		returnedWithin180: 1
	});
});

test('the next contact is counted of every handled contact, and about the same of issues', () => {
	const day = 86_400;
	const sums = sumsOfChains(
		{ nextSeconds: 2 * day, sameNextSeconds: 5 * day },
		{ attempt: 2, nextSeconds: 5 * day },
		{ nextSeconds: 8 * day }
	);
	expect(only(sums, 'anyNextWithin1', 'anyNextWithin3', 'anyNextWithin7')).toEqual({
		anyNextWithin1: 0,
		anyNextWithin3: 1,
		anyNextWithin7: 1
	});
	expect(only(sums, 'sameNextWithin3', 'sameNextWithin7', 'nextWithin3', 'nextWithin14')).toEqual({
		sameNextWithin3: 0,
		sameNextWithin7: 1,
		nextWithin3: 1,
		nextWithin14: 1
	});
});

test('a repeat tells whether its agent was known to the customer', () => {
	const sums = sumsOfChains(
		{ attempt: 2, sameAgent: 1 },
		{ attempt: 2, sameAgent: 0 },
		{ attempt: 3, sameAgent: null },
		{ languageMet: 1 },
		{ languageMet: 0 }
	);
	expect(only(sums, 'repeatsAgentKnown', 'repeatsSameAgent', 'languageKnown', 'languageMatched')).toEqual({
		repeatsAgentKnown: 2,
		repeatsSameAgent: 1,
		languageKnown: 2,
		languageMatched: 1
	});
});

test('a customer’s month tells how far the contacts were with one agent', () => {
	const met = (usual: number, pairs: number, steps: number) => ({ agentsMet: packAgentsMet({ usual, pairs, steps }) });
	const sums = sumsOfChains(met(667, 333, 500), { attempt: 2, ...met(1000, 1000, 1000) }, {});
	expect(only(sums, 'agentsMetKnown', 'usualAgent', 'agentPairs', 'agentSteps')).toEqual({
		agentsMetKnown: 2,
		usualAgent: 1667,
		agentPairs: 1333,
		agentSteps: 1500
	});
	expect(only(sums, 'usualAgentSquares', 'agentPairSquares', 'agentStepSquares')).toEqual({
		usualAgentSquares: 667 ** 2 + 1000 ** 2,
		agentPairSquares: 333 ** 2 + 1000 ** 2,
		agentStepSquares: 500 ** 2 + 1000 ** 2
	});
});

test('contacts given up and promised callbacks are no issues, but are counted with what followed', () => {
	const tried = { attempt: null, issueContacts: null };
	const sums = sumsOf((tally) => {
		for (const followed of [1, 0, 0]) countChain(tally, '2026-03-02', nowhere, { ...opener, ...tried, followed }, 1);
		for (const followed of [1, 0]) countChain(tally, '2026-03-02', nowhere, { ...opener, ...tried, followed }, 1, true);
	});
	expect(sums).toEqual({ abandonedKeyed: 3, retriedWithin1: 1, callbacksPromised: 2, callbacksKept: 1 });
});

test('endings count issues, what their customers are worth in a year, and who left', () => {
	const sums = sumsOfChains(
		{ ending: 0, yearlyValue: 500, leftWindow: 3 },
		{ ending: 0, yearlyValue: 700, leftWindow: 0 },
		{ ending: 1, yearlyValue: 100, leftWindow: 1 },
		{ ending: 2, yearlyValue: 0, leftWindow: 2 }
	);
	expect(only(sums, 'onceIssues', 'onceValue', 'onceLeftWithin30', 'onceLeftWithin90')).toEqual({
		onceIssues: 2,
		onceValue: 1200,
		onceLeftWithin30: 1,
		onceLeftWithin90: 0
	});
	expect(only(sums, 'againIssues', 'againValue', 'againLeftWithin90', 'unresolvedIssues')).toEqual({
		againIssues: 1,
		againValue: 100,
		againLeftWithin90: 1,
		unresolvedIssues: 1
	});
	expect(only(sums, 'unresolvedValue', 'unresolvedLeftWithin180')).toEqual({
		unresolvedValue: 0,
		unresolvedLeftWithin180: 1
	});
});

describe('a chain that a later contact has changed', () => {
	const times = [null, 0, 86_400, 86_401, 3 * 86_400, 8 * 86_400, 30 * 86_400, 30 * 86_400 + 1, 200 * 86_400];
	const anyChain = fc.record({
		nextSeconds: fc.constantFrom(...times),
		sameNextSeconds: fc.constantFrom(...times),
		attempt: fc.constantFrom(1, 2),
		issueContacts: fc.constantFrom(1, 2),
		issueSeconds: fc.constantFrom(null, 60),
		sameAgent: fc.constantFrom(null, 0, 1)
	});
	const changed = (chain: Partial<Chain>): Chain => ({ ...opener, ...chain });

	test('counts as before while the next contact falls into the same window', () => {
		const [young, old] = [changed({ nextSeconds: 100 }), changed({ nextSeconds: 200 })];
		expect(countAlike(young, old)).toBe(true);
		expect(countAlike(changed({}), changed({ nextSeconds: 31 * 86_400 }))).toBe(true);
		expect(countAlike(young, changed({ nextSeconds: 86_401 }))).toBe(false);
		expect(countAlike(young, changed({ nextSeconds: 100, issueContacts: 2 }))).toBe(false);
	});

	test('adds the same to the facts whenever it is said to', () => {
		expect.hasAssertions();
		fc.assert(
			fc.property(anyChain, fc.constantFrom(...times), fc.constantFrom(...times), (one, next, sameNext) => {
				const other = { ...one, nextSeconds: next, sameNextSeconds: sameNext };
				if (countAlike(changed(one), changed(other))) expect(sumsOfChains(one)).toEqual(sumsOfChains(other));
			}),
			{ numRuns: 300 }
		);
	});
});

import { describe, expect, test } from 'vitest';
import type { Chain } from '#lib/facts/chains.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { nowhere, only, sumsOf } from './facts-by-hand.ts';

const opener: Chain = {
	opener: 0,
	attempt: 1,
	nextSeconds: null,
	issueContacts: 1,
	issueHandleSeconds: null,
	returnWindow: null
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
		expect(sumsOfChains({ attempt: 2, nextSeconds: 10 })).toEqual({ keyed: 1, repeats: 1 });
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

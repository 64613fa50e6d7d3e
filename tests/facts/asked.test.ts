import { describe, expect, test } from 'vitest';
import { packAgentsMet } from '#lib/facts/agents-met.ts';
import { Asked, everything } from '#lib/facts/asked.ts';
import { countChain } from '#lib/facts/count-chain.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import { sparseCell } from '#lib/facts/sparse-fact.ts';
import { Tally } from '#lib/facts/tally.ts';
import { outcomes } from '#lib/model/contact.ts';
import { distributions, measures, type FactPart } from '#lib/model/fact.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { nowhere } from './facts-by-hand.ts';

const random = randomStream(7, 'what is asked');
const maybe = (from: number, to: number): number | null => (random.chance(0.8) ? random.whole(from, to) : null);
const flag = (): boolean | null => (random.chance(0.8) ? random.chance(0.5) : null);

const contacts = Array.from({ length: 4000 }, () => ({
	contact: {
		day: '2026-03-02',
		outcome: random.pick(outcomes),
		direction: random.pick(['in', 'out', null] as const),
		ivrSeconds: maybe(0, 90),
		ivrEntries: maybe(0, 3),
		waitSeconds: maybe(0, 300),
		talkSeconds: maybe(0, 500),
		holdSeconds: maybe(0, 60),
		wrapSeconds: maybe(0, 90),
		handleSeconds: maybe(0, 700),
		transfers: maybe(0, 2),
		coldTransfers: maybe(0, 2),
		namedReached: flag(),
		resolved: flag(),
		rating: maybe(1, 5)
	},
	chain: {
		attempt: random.chance(0.8) ? random.whole(1, 3) : null,
		nextSeconds: maybe(0, 40 * 86_400),
		sameNextSeconds: maybe(0, 40 * 86_400),
		sameAgent: maybe(0, 1),
		agentsMet: packAgentsMet({ usual: 500, pairs: 300, steps: 200 }),
		languageMet: maybe(0, 1),
		issueContacts: maybe(1, 4),
		issueHandleSeconds: maybe(1, 2000),
		issueSeconds: maybe(0, 9000),
		returnWindow: maybe(0, 3),
		followed: maybe(0, 1),
		ending: maybe(0, 2),
		yearlyValue: maybe(0, 900),
		leftWindow: maybe(0, 3)
	}
}));

/** What is counted of all these contacts when no more than `reads` is asked for. */
function counted(asked: Asked): { sums: Map<string, number>; shapes: Map<string, number> } {
	const members = { ...nowhere, team: 1 };
	const tally = new Tally(['team'], asked);
	for (const { contact, chain } of contacts) {
		countContact(tally, contact, members, 1);
		if (tally.asked.others) countChain(tally, contact.day, members, chain, 1);
	}
	const [entry] = tally.dayEntries();
	if (!entry) throw new Error('nothing was counted');
	const { sums, shapes } = sparseCell(entry.cell, asked);
	const named = { sums: new Map<string, number>(), shapes: new Map<string, number>() };
	for (let item = 0; item < sums.length; item += 2)
		named.sums.set(measures[sums[item] ?? -1] ?? '', sums[item + 1] ?? 0);
	for (let item = 0; item < shapes.length; item += 3)
		named.shapes.set(`${distributions[shapes[item] ?? -1] ?? ''} ${shapes[item + 1]}`, shapes[item + 2] ?? 0);
	return named;
}

const whole = counted(everything);
const partsOf = (reads: readonly FactPart[]) => ({
	sums: new Map([...whole.sums].filter(([name]) => reads.some((part) => part === name))),
	shapes: new Map([...whole.shapes].filter(([name]) => reads.some((part) => name.startsWith(`${part} `))))
});

describe('what is asked of facts', () => {
	const parts: readonly FactPart[] = [...measures, ...distributions];

	test('is, one part at a time, what it is when everything is counted, and nothing else comes with it', () => {
		// all that a contact and its chain add to
		expect(whole.sums.size).toBeGreaterThanOrEqual(106);
		for (const part of parts) expect([part, counted(new Asked([part]))]).toEqual([part, partsOf([part])]);
	});

	test('is the same of any parts together', () => {
		for (let round = 0; round < 100; round++) {
			const reads = parts.filter(() => random.chance(random.pick([0.01, 0.05, 0.3])));
			expect(counted(new Asked(reads))).toEqual(partsOf(reads));
		}
	});

	test('has a name of its own for every measure and distribution', () => {
		expect(new Set(parts).size).toBe(parts.length);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactOutcome } from '#lib/analyses/rows/contact-outcomes.ts';
import { gapsBefore } from '#lib/analyses/rows/gaps-before.ts';
import { countAgentDays, type AgentContact } from '#lib/facts/count-agent-days.ts';
import { nowhere, sumsOf } from '../../facts/facts-by-hand.ts';
import { evidenceByHand, isoDay, type ContactByHand } from '../evidence-by-hand.ts';

const day = 20_400;
const morning = day * 86_400 + 36_000;
/** A contact that its agent took so many seconds after ten, and worked with for so long. */
const taken = (after: number, handleSeconds: number | null, more: Partial<ContactByHand> = {}): ContactByHand => ({
	...{ day, agent: 'Ane', handleSeconds, startedAt: morning + after - 30, ivrSeconds: 10, waitSeconds: 20 },
	...more
});
const gapsOf = (contacts: readonly ContactByHand[], isSampled = false) => [
	...gapsBefore(evidenceByHand({ contacts, isSampled }))
];

describe('the time between two contacts of an agent', () => {
	test('worked by hand: 5 seconds, 20, an overlap, and a break that is no gap', () => {
		const contacts = [taken(0, 100), taken(105, 55), taken(180, 40), taken(215, 10), taken(2100, 60)];
		expect(gapsOf(contacts)).toEqual([-1, 5, 20, 0, -1]);
		const within5 = contactOutcome(evidenceByHand({ contacts }), 'gap_le5');
		expect(contacts.map((_, row) => within5(row))).toEqual([null, 1, 0, 1, null]);
	});

	test('is each agent’s own, and not known where one of the two is not', () => {
		expect(gapsOf([taken(0, 100), taken(50, 100, { agent: 'Bo' }), taken(110, 20)])).toEqual([-1, -1, 10]);
		expect(gapsOf([taken(0, null), taken(105, 55), taken(170, 5, { waitSeconds: null })])).toEqual([-1, -1, -1]);
		expect(gapsOf([taken(0, 100, { agent: null }), taken(105, 55, { agent: null })])).toEqual([-1, -1]);
	});

	test('is counted from when agents took them, whoever waited longest', () => {
		const waited = { startedAt: morning - 400, ivrSeconds: 0, waitSeconds: 600 };
		expect(gapsOf([taken(200, 60, waited), taken(0, 150), taken(270, 30)])).toEqual([50, -1, 10]);
	});

	test('a sample of customers says nothing of it', () => {
		expect(gapsOf([taken(0, 100), taken(105, 55)], true)).toEqual([-1, -1]);
	});

	test('is as often within five seconds as the facts have it, whatever the day was like', () => {
		const told = fc.record({ wait: fc.nat({ max: 40 }), took: fc.nat({ max: 900 }), pause: fc.nat({ max: 12 }) });
		fc.assert(
			fc.property(fc.array(told, { minLength: 1, maxLength: 30 }), fc.nat({ max: 3 }), (calls, breaks) => {
				let clock = 0;
				const contacts = calls.map(({ took, pause }, place) => {
					const after = clock;
					clock += took + pause + (place % 4 === breaks ? 2000 : 0);
					return taken(after, took);
				});
				const found = gapsOf(contacts).filter((gap) => gap >= 0);
				const { gaps = 0, gapsWithin5 = 0 } = sumsOf((tally) => {
					countAgentDays(tally, contacts.map(asFactsSee), 1);
				});
				expect([found.length, found.filter((gap) => gap <= 5).length]).toEqual([gaps, gapsWithin5]);
			})
		);
	});
});

function asFactsSee({ startedAt = 0, handleSeconds = null }: ContactByHand): AgentContact {
	return { ...nowhere, agent: 1, day: isoDay(day), startedAt, agentStartedAt: startedAt + 30, handleSeconds };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentsMet, agentsMetAt, packAgentsMet, unpackAgentsMet } from '#lib/facts/agents-met.ts';
import { linksOf, type ChainContact } from '#lib/facts/issues.ts';

/** What a customer's contacts come to, an agent a letter. */
const met = (agents: string) => agentsMet(Array.from(agents, (letter) => letter.codePointAt(0) ?? 0));
const some = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 30 });

describe('how far a customer’s contacts were with one agent', () => {
	test('is as in the published examples', () => {
		expect(met('AAB')).toEqual({ usual: 667, pairs: 333, steps: 500 });
		expect(met('AAAB')).toEqual({ usual: 750, pairs: 500, steps: 667 });
		expect(met('ABA')).toEqual({ usual: 667, pairs: 333, steps: 0 });
	});

	test('is all for one agent, and nothing for as many agents as contacts', () => {
		expect(met('AAAAA')).toEqual({ usual: 1000, pairs: 1000, steps: 1000 });
		expect(met('ABCD')).toEqual({ usual: 250, pairs: 0, steps: 0 });
	});

	test('is not told of fewer than three contacts', () => {
		expect([met(''), met('AA')]).toEqual([null, null]);
	});

	test('does not depend on the order, but for who came after whom', () => {
		fc.assert(
			fc.property(some, (agents) => {
				const [one, other] = [agentsMet(agents), agentsMet(agents.toSorted((a, b) => a - b))];
				expect({ ...one, steps: 0 }).toEqual({ ...other, steps: 0 });
				expect(other?.steps).toBeGreaterThanOrEqual(one?.steps ?? Infinity);
			})
		);
	});

	test('is one number of 32 bits that gives all three back', () => {
		const thousandths = fc.integer({ min: 0, max: 1000 });
		fc.assert(
			fc.property(fc.record({ usual: thousandths, pairs: thousandths, steps: thousandths }), (shares) => {
				const packed = packAgentsMet(shares);
				expect(packed | 0).toBe(packed);
				expect(unpackAgentsMet(packed)).toEqual(shares);
			})
		);
	});
});

describe('a customer’s month', () => {
	const contact = (day: string, agent: number | null, more: Partial<ChainContact> = {}): ChainContact => ({
		startedAt: Date.parse(`${day}T12:00:00Z`) / 1000,
		day,
		outcome: 'handled',
		isOutbound: false,
		reason: null,
		agent,
		language: null,
		agentStartedAt: null,
		handleSeconds: null,
		...more
	});
	const told = (...contacts: ChainContact[]) =>
		[...agentsMetAt(linksOf(contacts))].map(([position, packed]) => [position, unpackAgentsMet(packed).usual]);

	test('is told on its last contact, once there are three', () => {
		const two = [contact('2026-01-05', 1), contact('2026-01-20', 1)];
		expect(told(...two)).toEqual([]);
		expect(told(...two, contact('2026-01-30', 2), contact('2026-02-10', 2))).toEqual([
			[2, 667],
			[3, 500]
		]);
	});

	test('looks back ninety days to the second, and no further', () => {
		const [first, second] = [contact('2026-01-01', 1), contact('2026-02-10', 2)];
		expect(told(first, second, contact('2026-04-01', 2))).toEqual([[2, 667]]);
		expect(told(first, second, contact('2026-04-02', 2))).toEqual([]);
	});

	test('leaves out contacts whose agent is not known, and those that nobody answered', () => {
		const answered = [contact('2026-01-05', 1), contact('2026-01-06', 1), contact('2026-01-07', 2)];
		const others = [contact('2026-01-08', null), contact('2026-01-09', 3, { outcome: 'missed' })];
		expect(told(...answered, ...others)).toEqual([[2, 667]]);
	});
});

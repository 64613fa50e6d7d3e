import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countAgentShares } from '#lib/facts/count-agent-shares.ts';
import { Tally } from '#lib/facts/tally.ts';
import { factsOf, spoken } from './facts-by-hand.ts';

const month = '2026-03-01';

test('three agents with 10, 20 and 30 contacts: two contacts have one agent in 1400 of 3600 pairs', () => {
	const tally = new Tally();
	countAgentShares(tally, { month, byAgent: [10, 20, 30] }, 1);
	countAgentShares(tally, { month: '2026-04-01', byAgent: [7] }, 1);
	expect(factsOf(tally).map(({ day, sums }) => [day, spoken(sums)])).toEqual([
		[month, { monthContactSquares: 3600, agentContactSquares: 1400 }],
		['2026-04-01', { monthContactSquares: 49, agentContactSquares: 49 }]
	]);
	expect(factsOf(tally, 'team')).toEqual([]);
});

test('a month without agents has no fact', () => {
	const tally = new Tally();
	countAgentShares(tally, { month, byAgent: [] }, 1);
	expect(factsOf(tally)).toEqual([]);
});

test('the chance lies between one over the agents and one, and what is taken out leaves nothing', () => {
	const agents = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(agents, (byAgent) => {
			const tally = new Tally();
			countAgentShares(tally, { month, byAgent }, 1);
			const { monthContactSquares = 0, agentContactSquares = 0 } = factsOf(tally)[0]?.sums ?? {};
			const chance = agentContactSquares / monthContactSquares;
			expect(chance).toBeLessThanOrEqual(1);
			expect(chance).toBeGreaterThanOrEqual((1 - 1e-12) / byAgent.length);
			countAgentShares(tally, { month, byAgent }, -1);
			expect(factsOf(tally)).toEqual([]);
		})
	);
});

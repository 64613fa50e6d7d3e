import { at } from './sums.ts';
import { nowhere, type Tally } from './tally.ts';

/** Contacts that each agent handled in the month that begins on the day `month`. */
export type MonthContacts = { month: string; byAgent: readonly number[] };

/**
 * Puts into the facts of the whole organisation, or takes out, on how few agents a month's contacts fell: the square of their
 * number, and the sum of the squares of each agent's. Their quotient is the chance that two contacts had one agent.
 * Squares do not add up from team to team, so there are none of teams. Source: metrics.md J9.
 */
export function countAgentShares(tally: Tally, { month, byAgent }: MonthContacts, sign: 1 | -1): void {
	const contacts = byAgent.reduce((sum, count) => sum + count, 0);
	if (contacts === 0) return;
	tally.turnTo(month, nowhere, sign, ['all']);
	tally.add(at.monthContactSquares, contacts * contacts);
	for (const count of byAgent) tally.add(at.agentContactSquares, count * count);
}

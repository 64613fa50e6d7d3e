import { firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';

/**
 * The chance, 0 to 1, that two contacts of one month had the same agent, over the whole months that a period touches, larger
 * months weighing more; null where no agent is known. One over it is how many agents the contacts are worth, were they shared
 * out evenly. Source: metrics.md J9.
 */
export function chanceOfOneAgent(view: View): number | null {
	const { monthContactSquares, agentContactSquares } = view.over(firstOfMonth(view.from), lastOfMonth(view.to)).sums();
	return monthContactSquares === 0 ? null : agentContactSquares / monthContactSquares;
}

/** What it reads. */
export const agentSquares = ['monthContactSquares', 'agentContactSquares'] as const;

/** Agents below which there is no interval. Source: metrics.md B2. */
export const leastAgents = 10;

/**
 * How many independent cases contacts are worth where all of an agent's are alike: the agents there would be, had each as many;
 * null for fewer than ten, and for units, of which it is not known. Source: metrics.md B1.
 */
export function agentsWorth(view: View): number | null {
	const chance = chanceOfOneAgent(view);
	return chance === null || chance * leastAgents > 1 ? null : 1 / chance;
}

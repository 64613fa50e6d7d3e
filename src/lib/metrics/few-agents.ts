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

import type { Grouping } from './absorb.ts';

/**
 * Weights of rows in stacks, those of the rows to compare with changed so that they weigh in each stack as much as the treated
 * there do among all treated, and as much in all as before: then an effect of all stacks is the mean effect on the treated.
 * A stack without any treated loses its weight. RangeError for lists of different lengths, or a weight below 0. Source:
 * Wing, Freedman and Hollingsworth 2024, NBER 32054.
 */
export function evenedWeights(weights: readonly number[], stacks: Grouping, isTreated: readonly boolean[]): number[] {
	if (stacks.length !== weights.length || isTreated.length !== weights.length)
		throw new RangeError(`${stacks.length} stacks and ${isTreated.length} sides for ${weights.length} weights`);
	const [treated, others] = [new Map<number, number>(), new Map<number, number>()];
	let [allTreated, allOthers] = [0, 0];
	for (const [row, weight] of weights.entries()) {
		if (!(weight >= 0)) throw new RangeError(`no weight ${weight}`);
		const sums = isTreated[row] ? treated : others;
		const stack = stacks[row] ?? 0;
		sums.set(stack, (sums.get(stack) ?? 0) + weight);
		if (isTreated[row]) allTreated += weight;
		else allOthers += weight;
	}
	return weights.map((weight, row) => {
		if (isTreated[row] || weight === 0) return weight;
		const stack = stacks[row] ?? 0;
		return (weight * (treated.get(stack) ?? 0) * allOthers) / (allTreated * (others.get(stack) ?? 0));
	});
}

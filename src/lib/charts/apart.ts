/**
 * Places moved as little as may be so that none is nearer to the next than `gap`, and all stay between `least` and `most`
 * where there is room for them; their order is kept. In the order given.
 */
export function apart(places: readonly number[], gap: number, least: number, most: number): number[] {
	const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
	// what is left when the gaps are taken out must ascend: runs that do not share their mean
	const runs: { sum: number; count: number }[] = [];
	for (const [rank, index] of order.entries()) {
		let run = { sum: (places[index] ?? 0) - rank * gap, count: 1 };
		for (let last = runs.at(-1); last && last.sum / last.count > run.sum / run.count; last = runs.at(-1)) {
			run = { sum: run.sum + last.sum, count: run.count + last.count };
			runs.pop();
		}
		runs.push(run);
	}
	const highest = Math.max(least, most - (places.length - 1) * gap);
	const moved = runs.flatMap(({ sum, count }) =>
		Array.from({ length: count }, () => Math.min(highest, Math.max(least, sum / count)))
	);
	const found = [...places];
	for (const [rank, index] of order.entries()) found[index] = (moved[rank] ?? 0) + rank * gap;
	return found;
}

/** So many of one way: the name of each step, in order. */
export type Way = { steps: readonly string[]; count: number };

/** One flow from a step to the next: of so many. */
export type Flow = { layer: number; from: string; to: string; count: number };

export type Flows = {
	/** Names at each step, with how many came there, the most first. */
	layers: { name: string; count: number }[][];
	flows: Flow[];
	/** How many took steps that are joined as `other`. */
	joined: number;
	/** How many steps lie in flows that stay too small to draw even so. */
	undrawn: number;
	total: number;
};

/** What smaller flows are joined as. */
export const other = 'other';

/** A flow of fewer is not told by its own name. */
export const fewestInFlow = 10;
const mostNames = 8;

/**
 * Ways as flows between steps. Names beyond the eight most frequent of a step, and flows below the least count, are joined
 * as `other`; what is still smaller then is left out and counted.
 */
export function flowsOf(ways: readonly Way[], { least = fewestInFlow, kept = [] as readonly string[] } = {}): Flows {
	const steps = Math.max(0, ...ways.map((way) => way.steps.length));
	let named = ways.map(({ steps: names, count }) => ({ names: [...names], count }));
	const joinedWays = new Set<number>();
	const rename = (layer: number, isSmall: (names: readonly string[]) => boolean) => {
		named = named.map((way, index) => {
			const name = way.names[layer];
			if (name === undefined || name === other || kept.includes(name) || !isSmall(way.names)) return way;
			joinedWays.add(index);
			return { ...way, names: way.names.with(layer, other) };
		});
	};
	for (let layer = 0; layer < steps; layer++) {
		const frequent = topNames(countsAt(named, layer), kept);
		rename(layer, (names) => !frequent.has(names[layer] ?? ''));
		const sizes = layer === 0 ? countsAt(named, 0) : linkCounts(named, layer);
		rename(layer, (names) => (sizes.get(keyAt(names, layer)) ?? 0) < least);
	}
	const flows = new Map<string, Flow>();
	for (const { names, count } of named) {
		for (let layer = 0; layer + 1 < names.length; layer++) {
			const [from = '', to = ''] = [names[layer], names[layer + 1]];
			const key = `${layer}\n${from}\n${to}`;
			const flow = flows.get(key) ?? { layer, from, to, count: 0 };
			flow.count += count;
			flows.set(key, flow);
		}
	}
	const all = [...flows.values()].sort((a, b) => a.layer - b.layer || b.count - a.count);
	return {
		layers: Array.from({ length: steps }, (_, layer) =>
			[...countsAt(named, layer)]
				.map(([name, count]) => ({ name, count }))
				.sort((a, b) => Number(a.name === other) - Number(b.name === other) || b.count - a.count)
		),
		flows: all.filter(({ count }) => count >= least),
		joined: ways.reduce((sum, { count }, index) => sum + (joinedWays.has(index) ? count : 0), 0),
		undrawn: all.reduce((sum, { count }) => sum + (count < least ? count : 0), 0),
		total: ways.reduce((sum, { count }) => sum + count, 0)
	};
}

type Named = { names: readonly string[]; count: number };

const keyAt = (names: readonly string[], layer: number): string =>
	layer === 0 ? (names[0] ?? '') : `${names[layer - 1] ?? ''}\n${names[layer] ?? ''}`;

function countsAt(ways: readonly Named[], layer: number): Map<string, number> {
	return added(ways.flatMap(({ names, count }) => (names[layer] === undefined ? [] : [[names[layer], count]])));
}

const linkCounts = (ways: readonly Named[], layer: number): Map<string, number> =>
	added(ways.flatMap(({ names, count }) => (names[layer] === undefined ? [] : [[keyAt(names, layer), count]])));

function added(entries: readonly (readonly [string, number])[]): Map<string, number> {
	const sums = new Map<string, number>();
	for (const [name, count] of entries) sums.set(name, (sums.get(name) ?? 0) + count);
	return sums;
}

function topNames(counts: ReadonlyMap<string, number>, kept: readonly string[]): Set<string> {
	const names = [...counts].filter(([name]) => !kept.includes(name)).sort(([, a], [, b]) => b - a);
	return new Set(names.slice(0, mostNames).map(([name]) => name));
}

import { range } from 'd3-array';
import type { InWords } from '#lib/charts/caption.ts';
import Drawing from '#lib/charts/Sankey.svelte';
import { type Sankey, sankey } from '#lib/charts/sankey.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** Every step's contacts go on to each of the next step's, in shares that grow towards the last. */
function sankeyOf(layers: number, breadth: number, quiet: (node: number) => boolean): Sankey {
	const flows = range(layers - 1).flatMap((layer) =>
		range(breadth).flatMap((from) =>
			range(breadth)
				.filter((to) => (from + to + layer) % 3 !== 2)
				.map((to) => ({ layer, from: `${from}`, to: `${to}`, count: 40 + 30 * to + 10 * from }))
		)
	);
	const countOf = (layer: number, node: string): number => {
		const going = flows.filter((flow) => flow.layer === layer && flow.from === node);
		const coming = flows.filter((flow) => flow.layer === layer - 1 && flow.to === node);
		const sum = (some: typeof flows): number => some.reduce((all, { count }) => all + count, 0);
		return Math.max(sum(going), sum(coming));
	};
	return {
		layers: range(layers).map((layer) => ({
			heading: `${layer + 1}`,
			nodes: range(breadth).map((node) => ({
				id: `${node}`,
				name: m.charts_example_team({ number: node + 1 }),
				count: countOf(layer, `${node}`),
				quiet: quiet(node)
			}))
		})),
		flows
	};
}

/** Contacts that go from team to team. */
const sankeyExamples = (): Record<ExampleName, () => Sankey> => ({
	ordinary: () => sankeyOf(3, 3, () => false),
	gaps: () => sankeyOf(2, 4, (node) => node > 1),
	empty: () => ({ layers: [], flows: [] }),
	many: () => sankeyOf(5, 8, () => false)
});

/** What each flow says. */
function sankeyInWords({ layers, flows }: Sankey): InWords {
	const nameOf = (layer: number, id: string): string => layers[layer]?.nodes.find((node) => node.id === id)?.name ?? '';
	const rows = flows.map(({ layer, from, to, count }) => [
		`${layer + 1}: ${nameOf(layer, from)} → ${nameOf(layer + 1, to)}`,
		spellCount(count)
	]);
	return {
		spoken: rows.map(([at = '', value = '']) => m.charts_said({ at, value })),
		twin: {
			columns: [{ name: m.charts_name() }, { name: m.charts_example_contacts(), numeric: true }],
			rows
		}
	};
}

export const exampleOf = framed(sankeyExamples, { drawing: Drawing, draw: sankey, words: sankeyInWords });

import { describe, expect, test } from 'vitest';
import { sankey } from '#lib/charts/sankey.ts';
import { journeys } from './example-spreads.ts';

const box = { width: 680, height: 400 };

describe('a Sankey diagram', () => {
	test('has a place for every flow and a node for every name that flows', () => {
		const { links, places, nodes, headings } = sankey(journeys, box);
		expect(links).toHaveLength(journeys.flows.length);
		expect(places).toHaveLength(journeys.flows.length);
		expect(nodes).toHaveLength(5);
		expect(headings.map(({ lines }) => lines)).toEqual([['First'], ['Second'], ['Third']]);
	});

	test('draws flows as broad as they are', () => {
		const { links } = sankey(journeys, box);
		const [most, half] = links;
		expect((most?.width ?? 0) / (half?.width ?? 1)).toBeCloseTo(2, 0);
	});

	test('keeps every node within its box, each step at its own place', () => {
		for (const width of [680, 280]) {
			const { nodes } = sankey(journeys, { ...box, width });
			for (const node of nodes) {
				expect(node.x).toBeGreaterThanOrEqual(0);
				expect(node.x + node.width).toBeLessThanOrEqual(width);
				expect(node.y + node.height).toBeLessThanOrEqual(box.height);
			}
			expect(new Set(nodes.map(({ x }) => x)).size).toBe(3);
		}
	});

	test('breaks names and headings into lines, and cuts only what has no room in them', () => {
		const node = (id: string, name: string, count: number) => ({ id, name, count, quiet: false });
		const data = {
			layers: [
				{ heading: 'First contact', nodes: [node('a', 'Malmö Kundservice', 100)] },
				{ heading: 'Contact 2', nodes: [node('b', 'Odense Salg', 97), node('c', 'Fjordsvar Teknik', 3)] },
				{ heading: 'Contact 3', nodes: [node('d', 'Konto', 97)] },
				{ heading: 'Contact 4', nodes: [node('e', 'Konto', 97)] }
			],
			flows: [
				{ layer: 0, from: 'a', to: 'b', count: 97 },
				{ layer: 0, from: 'a', to: 'c', count: 3 },
				{ layer: 1, from: 'b', to: 'd', count: 97 },
				{ layer: 2, from: 'd', to: 'e', count: 97 }
			]
		};
		const { labels, headings, nodes } = sankey(data, { width: 280, height: 400 });
		expect(headings.map(({ lines }) => lines)).toEqual([['First', 'contact'], ['Contact 2'], ['Contact 4']]);
		expect(labels.map(({ lines }) => lines)).toEqual([
			['Malmö', 'Kundservice'],
			['Odense Salg'],
			['Fjordsvar …'],
			['Konto'],
			['Konto']
		]);
		expect(Math.min(...nodes.map(({ y }) => y))).toBeGreaterThan(35);
	});

	test('of nothing draws nothing', () => {
		expect(sankey({ layers: [], flows: [] }, box).nodes).toEqual([]);
	});
});

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
		expect(headings.map(({ text }) => text)).toEqual(['First', 'Second', 'Third']);
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

	test('of nothing draws nothing', () => {
		expect(sankey({ layers: [], flows: [] }, box).nodes).toEqual([]);
	});
});

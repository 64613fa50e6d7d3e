import { sankey as layout, sankeyLinkHorizontal } from 'd3-sankey';
import { tenth, type Box, type Place } from './box.ts';

/** Steps from left to right, each with what came there, and the flows from one step to the next. */
export type Sankey = {
	layers: readonly { heading: string; nodes: readonly SankeyNode[] }[];
	flows: readonly { layer: number; from: string; to: string; count: number }[];
};
/** `quiet` is what nothing follows from, or several things together. */
export type SankeyNode = { id: string; name: string; count: number; quiet: boolean };

export type SankeyDrawing = {
	nodes: { x: number; y: number; width: number; height: number; quiet: boolean }[];
	labels: { x: number; y: number; text: string; anchor: 'start' | 'end' }[];
	headings: { x: number; text: string; anchor: 'start' | 'end' }[];
	links: { path: string; width: number; quiet: boolean }[];
	/** Where each flow is, in the order given. */
	places: Place[];
};

type Node = { id: string; layer: number; name: string; quiet: boolean; fixedValue: number };
type Link = { layer: number };

const top = 30;
const nodeWidth = 10;
const letter = 7.2;
const lineHeight = 15;
const idAt = (layer: number, id: string): string => `${layer} ${id}`;

/** The geometry of a Sankey diagram, in units of the box. Names that have no room are cut; the table has them whole. */
export function sankey({ layers, flows }: Sankey, box: Box): SankeyDrawing {
	const narrow = box.width < 400;
	const drawn = new Set(flows.flatMap(({ layer, from, to }) => [idAt(layer, from), idAt(layer + 1, to)]));
	const nodes = layers.flatMap(({ nodes: all }, layer) =>
		all
			.map(({ id, name, count, quiet }): Node => ({ id: idAt(layer, id), layer, name, quiet, fixedValue: count }))
			.filter(({ id }) => drawn.has(id))
	);
	const links = flows.map(({ layer, from, to, count }) => ({
		layer,
		source: idAt(layer, from),
		target: idAt(layer + 1, to),
		value: count
	}));
	if (nodes.length === 0) return { nodes: [], labels: [], headings: [], links: [], places: [] };
	const graph = layout<Node, Link>()
		.nodeId(({ id }) => id)
		.nodeAlign(({ layer }) => layer)
		.nodeSort(null)
		.nodeWidth(nodeWidth)
		.nodePadding(narrow ? 10 : 14)
		.extent([
			[0, top],
			[box.width, box.height - 8]
		])({ nodes, links });
	const last = layers.length - 1;
	const room = box.width / Math.max(1, last) - nodeWidth - 12;
	const path = sankeyLinkHorizontal<Node, Link>();
	return {
		nodes: graph.nodes.map(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, quiet }) => ({
			x: tenth(x0),
			y: tenth(y0),
			width: tenth(x1 - x0),
			height: tenth(Math.max(1, y1 - y0)),
			quiet
		})),
		labels: freeLabels(
			graph.nodes.flatMap(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, layer, name }): Label[] => {
				if (y1 - y0 < 3) return [];
				const [text, y] = [cut(name, Math.floor(room / letter)), tenth((y0 + y1) / 2)];
				return [
					layer === last ? { x: tenth(x0 - 6), y, text, anchor: 'end' } : { x: tenth(x1 + 6), y, text, anchor: 'start' }
				];
			})
		),
		// on a narrow drawing the last two would run into each other
		headings: layers.flatMap(({ heading }, layer) =>
			narrow && layer === last - 1 && layer > 0
				? []
				: [
						{
							x: layer === last ? box.width : tenth((layer * (box.width - nodeWidth)) / Math.max(1, last)),
							text: cut(heading, Math.floor((room + nodeWidth) / letter)),
							anchor: layer === last ? ('end' as const) : ('start' as const)
						}
					]
		),
		links: graph.links.map((link) => ({
			path: (path(link) ?? '').replaceAll(/\d+\.\d+/g, (number) => String(tenth(Number(number)))),
			width: tenth(Math.max(1, link.width ?? 0)),
			quiet: typeof link.target === 'object' && link.target.quiet
		})),
		places: graph.links.map(({ source, target, y0 = 0, y1 = 0, width = 0 }) => {
			const [from, to] = [
				typeof source === 'object' ? (source.x1 ?? 0) : 0,
				typeof target === 'object' ? (target.x0 ?? 0) : 0
			];
			return { x: tenth((from + to) / 2), y: tenth((y0 + y1) / 2), width: 24, height: tenth(Math.max(6, width)) };
		})
	};
}

type Label = SankeyDrawing['labels'][number];

/** Where the names of the last step would run into those of the step before, the last ones give way. */
const freeLabels = (labels: readonly Label[]): Label[] =>
	labels.filter(
		(label) =>
			label.anchor === 'start' ||
			!labels.some(
				(one) =>
					one.anchor === 'start' &&
					Math.abs(one.y - label.y) < lineHeight &&
					one.x + one.text.length * letter > label.x - label.text.length * letter
			)
	);

const cut = (text: string, most: number): string =>
	text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text;

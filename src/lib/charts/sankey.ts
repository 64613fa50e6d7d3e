import { sankey as layout, sankeyLinkHorizontal } from 'd3-sankey';
import { tenth, type Box, type Place } from './box.ts';
import { wrapped } from './wrapped.ts';

/** Steps from left to right, each with what came there, and the flows from one step to the next. */
export type Sankey = {
	layers: readonly { heading: string; nodes: readonly SankeyNode[] }[];
	flows: readonly { layer: number; from: string; to: string; count: number }[];
};
/** `quiet` is what nothing follows from, or several things together. */
export type SankeyNode = { id: string; name: string; count: number; quiet: boolean };

export type SankeyDrawing = {
	nodes: { x: number; y: number; width: number; height: number; quiet: boolean }[];
	/** Words in lines, the first at `y`. */
	labels: Words[];
	headings: Words[];
	links: { path: string; width: number; quiet: boolean }[];
	/** Where each flow is, in the order given. */
	places: Place[];
};

type Words = { x: number; y: number; lines: string[]; anchor: 'start' | 'end' };
type Node = { id: string; layer: number; name: string; quiet: boolean; fixedValue: number };
type Link = { layer: number };

const headingsAt = 14;
const underHeadings = 16;
const nodeWidth = 10;
const letter = 6.4;
/** From one line of words to the next. */
export const lineHeight = 15;
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
	const last = layers.length - 1;
	const room = box.width / Math.max(1, last) - nodeWidth - 12;
	const lettersOf = (breadth: number): number => Math.floor(breadth / letter);
	// on a narrow drawing the last two would run into each other
	const headings = layers.flatMap(({ heading }, layer): Words[] =>
		narrow && layer === last - 1 && layer > 0
			? []
			: [
					{
						x: layer === last ? box.width : tenth((layer * (box.width - nodeWidth)) / Math.max(1, last)),
						y: headingsAt,
						lines: linesOf(heading, lettersOf(room + nodeWidth), 2),
						anchor: layer === last ? 'end' : 'start'
					}
				]
	);
	const headingLines = Math.max(1, ...headings.map(({ lines }) => lines.length));
	const graph = layout<Node, Link>()
		.nodeId(({ id }) => id)
		.nodeAlign(({ layer }) => layer)
		.nodeSort(null)
		.nodeWidth(nodeWidth)
		.nodePadding(narrow ? 10 : 14)
		.extent([
			[0, headingsAt + (headingLines - 1) * lineHeight + underHeadings],
			[box.width, box.height - 8]
		])({ nodes, links });
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
			graph.nodes.flatMap(({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, layer, name }): Words[] => {
				if (y1 - y0 < 3) return [];
				const lines = linesOf(name, lettersOf(room), Math.floor((y1 - y0) / lineHeight));
				const y = tenth((y0 + y1 - (lines.length - 1) * lineHeight) / 2);
				return [
					layer === last
						? { x: tenth(x0 - 6), y, lines, anchor: 'end' }
						: { x: tenth(x1 + 6), y, lines, anchor: 'start' }
				];
			})
		),
		headings,
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

/** Where the names of the last step would run into those of the step before, the last ones give way. */
const freeLabels = (labels: readonly Words[]): Words[] =>
	labels.filter(
		(label) =>
			label.anchor === 'start' ||
			!labels.some(
				(one) =>
					one.anchor === 'start' &&
					one.y < label.y + label.lines.length * lineHeight &&
					label.y < one.y + one.lines.length * lineHeight &&
					one.x + breadthOf(one) > label.x - breadthOf(label)
			)
	);

const breadthOf = ({ lines }: Words): number => letter * Math.max(...lines.map(({ length }) => length));

/** Words in at most so many lines, cut where they have no room. */
function linesOf(text: string, letters: number, most: number): string[] {
	const lines = wrapped(text, letters);
	const whole = Math.max(1, most) - 1;
	return [...lines.slice(0, whole), lines.slice(whole).join(' ')]
		.filter((line) => line !== '')
		.map((line) => cut(line, letters));
}

const cut = (text: string, most: number): string =>
	text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text;

import { edgesOf, type Edge, type Marks } from './edges.ts';

export type Fitted = { cells: string[]; end: number; ended: boolean };

type Choice = { value: string; edge: Edge; cost: number };

/** So far and so often is looked for the places where values may end. */
const reach = 1 << 16;
const mostChoices = 2000;
const mostMarks = 20;

/**
 * Reads a row whose quotation marks do not add up as the one with the given number of cells that takes the fewest of its
 * marks for stray ones. `isRow` says whether a row begins at a place, as one should behind it. Null where none is found.
 */
export function rowFitter(text: string, marks: Marks, isRow: (place: number) => boolean) {
	const { delimiter, quote } = marks;
	const { plain, unmarked, nextEdge, nextMark, edgeAfter } = edgesOf(text, marks);

	/** What the value that begins at a place may be. */
	function choicesAt(place: number, from: number): Choice[] {
		const edge = nextEdge(place);
		const bare = text.slice(place, edge.at);
		if (!bare.startsWith(quote)) return [{ value: plain(bare), edge, cost: 0 }];
		const closes = bare.length > 1 && bare.trimEnd().endsWith(quote);
		const choices = [{ value: closes ? unmarked(bare.trimEnd().slice(1, -1)) : bare, edge, cost: 1 }];
		const start = place + quote.length;
		let close = nextMark(start, start);
		for (let strays = 0; strays < mostMarks && close >= 0 && close - from < reach; strays++) {
			const after = edgeAfter(close);
			const value = text.slice(start, close);
			const cost = strays === 0 ? 0 : 1 + 0.1 * strays + 0.5 * (value.split(/\r\n|\n|\r/).length - 1);
			if (after) choices.push({ value: unmarked(value), edge: after, cost });
			close = nextMark(start, close + 1);
		}
		// the mark that should close the value is lost: it ends at a later delimiter of its line
		let end = edge;
		for (let lost = 0; lost < mostMarks && end.mark === delimiter; lost++) {
			end = nextEdge(end.at + delimiter.length);
			choices.push({ value: unmarked(text.slice(start, end.at)), edge: end, cost: 1.5 });
		}
		return choices;
	}

	return (from: number, cells: number): Fitted | null => {
		const best: { row: Fitted | null; cost: number } = { row: null, cost: Infinity };
		let left = mostChoices;
		const lookOn = (place: number, before: string[], cost: number): void => {
			for (const { value, edge, cost: more } of choicesAt(place, from)) {
				if (left-- <= 0 || cost + more >= best.cost) continue;
				const row = [...before, value];
				const end = edge.at + edge.mark.length;
				if (edge.mark === delimiter && row.length < cells) lookOn(end, row, cost + more);
				if (edge.mark === delimiter || row.length !== cells) continue;
				const whole = cost + more + (end === text.length || isRow(end) ? 0 : 2);
				if (whole >= best.cost) continue;
				best.row = { cells: row, end, ended: edge.mark !== '' };
				best.cost = whole;
			}
		};
		lookOn(from, [], 0);
		return best.row;
	};
}

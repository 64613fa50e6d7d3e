import { edgesOf, type Edge, type Marks } from './edges.ts';

export type Row = {
	cells: string[];
	end: number;
	/** Whether a line end was seen. */
	ended: boolean;
	/** A quotation mark closes before its value ends (`stray`), or never (`open`). */
	fault: '' | 'stray' | 'open';
};

/** So near to the end of what is at hand, what follows a mark may still turn out to be a delimiter or a line end. */
export const undecided = 32;

/** Reads one row by its marks, letter by letter. A stray mark is read over, unless asked to stop there. */
export function rowReader(text: string, marks: Marks, whole: boolean): (from: number, stopAtStray: boolean) => Row {
	const { delimiter, quote } = marks;
	const { plain, unmarked, nextEdge, nextMark, edgeAfter } = edgesOf(text, marks);

	return (from, stopAtStray) => {
		const row: Row = { cells: [], end: from, ended: false, fault: '' };
		for (;;) {
			const start = row.end + 1;
			let found: Edge | null = null;
			if (quote === '' || !text.startsWith(quote, row.end)) {
				found = nextEdge(row.end);
				row.cells.push(plain(text.slice(row.end, found.at)));
			} else {
				let close = nextMark(start, start);
				while (close >= 0 && (found = edgeAfter(close)) === null) {
					if (!whole && close > text.length - undecided) close = -1;
					else if (stopAtStray) return { ...row, end: close, fault: 'stray' };
					else {
						row.fault = 'stray';
						close = nextMark(start, close + 1);
					}
				}
				row.cells.push(unmarked(close < 0 ? text.slice(start) : text.slice(start, close)));
				if (found === null) return { ...row, end: text.length, fault: 'open' };
			}
			row.end = found.at + found.mark.length;
			if (found.mark === delimiter) continue;
			// a carriage return at the end of what is at hand may be half of a line end
			row.ended = found.mark !== '' && !(found.mark === '\r' && row.end === text.length);
			return row;
		}
	};
}

/** The line that begins at a place, without regard to marks. */
export function lineAt(text: string, from: number, { lineEnd }: Pick<Marks, 'lineEnd'>) {
	const ends = lineEnd === '\r' ? /\r\n|\n|\r/g : /\r?\n/g;
	ends.lastIndex = from;
	const found = ends.exec(text);
	if (!found) return { text: text.slice(from), end: text.length, ended: false };
	const ended = ends.lastIndex < text.length || found[0] !== '\r';
	return { text: text.slice(from, found.index), end: ends.lastIndex, ended };
}

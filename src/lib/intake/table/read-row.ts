import type { Dialect } from '#lib/intake/dialect.ts';

export type Marks = Pick<Dialect, 'delimiter' | 'quote' | 'escape' | 'lineEnd'>;

export type Row = {
	cells: string[];
	end: number;
	/** Whether a line end was seen. */
	ended: boolean;
	/** A quotation mark closes before its value ends (`stray`), or never (`open`). */
	fault: '' | 'stray' | 'open';
};

type Edge = { at: number; mark: string };

/** So near to the end of what is at hand, what follows a mark may still turn out to be a delimiter or a line end. */
const undecided = 32;

const literally = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Reads one row by its marks, letter by letter. A stray mark is read over, unless asked to stop there. */
export function rowReader(text: string, marks: Marks, whole: boolean): (from: number, stopAtStray: boolean) => Row {
	const { delimiter, quote, escape, lineEnd } = marks;
	const lineEnds = lineEnd === '\r' ? '\\r\\n|\\n|\\r' : '\\r?\\n';
	const edge = new RegExp(`${literally(delimiter)}|${lineEnds}`, 'g');
	const afterMark = new RegExp(` *?(${literally(delimiter)}|${lineEnds}|$)`, 'y');
	const escapes = escape !== quote && escape !== '';
	const escapable = [escape, quote, delimiter].filter(Boolean).map(literally).join('|');
	const escaped = new RegExp(`${literally(escape)}(${escapable}|\\r?\\n)`, 'g');
	const plain = (value: string) => (escapes && value.includes(escape) ? value.replace(escaped, '$1') : value);

	const isEscaped = (place: number, from: number): boolean => {
		let count = 0;
		while (place - 1 - count >= from && text[place - 1 - count] === escape) count++;
		return count % 2 === 1;
	};

	/** Where the next delimiter or line end lies outside of quotation marks. */
	const nextEdge = (from: number): Edge => {
		edge.lastIndex = from;
		let found = edge.exec(text);
		while (found && escapes && isEscaped(found.index, from)) found = edge.exec(text);
		return found ? { at: found.index, mark: found[0] } : { at: text.length, mark: '' };
	};

	/** Where the next mark lies that no other one escapes; -1 where there is none. */
	const nextMark = (start: number, from: number): number => {
		let close = text.indexOf(quote, from);
		while (close >= 0 && (escapes ? isEscaped(close, start) : text[close + 1] === quote))
			close = text.indexOf(quote, escapes ? close + 1 : close + 2);
		return close;
	};

	const edgeAfter = (close: number): Edge | null => {
		afterMark.lastIndex = close + 1;
		const found = afterMark.exec(text);
		const mark = found?.[1] ?? '';
		return found && { at: afterMark.lastIndex - mark.length, mark };
	};

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
				const value = close < 0 ? text.slice(start) : text.slice(start, close);
				row.cells.push(escapes ? plain(value) : value.replaceAll(quote + quote, quote));
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

import type { Dialect } from '#lib/intake/dialect.ts';
import { readLoosely } from './loose-line.ts';
import { widthCounter } from './width-counter.ts';

export type Writing = Pick<Dialect, 'delimiter' | 'quote' | 'escape' | 'lineEnd'>;

export type Split = {
	rows: string[][];
	/** Places in `rows` whose quotation marks did not add up. */
	strayQuotes: number[];
	/** The last row opens a quotation mark that nothing closes. */
	openQuote: boolean;
	/** The length of the text that the rows took: what follows is the beginning of a row. */
	cursor: number;
};

/** A value may be so long before its opening quotation mark is taken for a stray one. */
const longestValue = 1 << 20;
const linesAfter = 5;
const mostRereading = 20;

/**
 * Reads rows letter by letter: slower than the parser, for what the parser cannot read. Those are marks that another
 * letter escapes, line ends of several kinds, and quotation marks that do not add up, for which only the line of the
 * stray mark pays. `widths` remembers how many cells rows have; `whole` says that no more text follows.
 */
export function splitRows(text: string, writing: Writing, whole: boolean, widths = widthCounter()): Split {
	const readRow = rowReader(text, writing);
	const split: Split = { rows: [], strayQuotes: [], openQuote: false, cursor: 0 };
	let lettersRead = 0;
	while (split.cursor < text.length) {
		const from = split.cursor;
		// where row after row runs to the end of the text, its marks mean nothing: only lines are left to go by
		const row = lettersRead < mostRereading * text.length ? readRow(from) : null;
		if (row === null) {
			const line = lineAt(text, from, writing);
			if (!line.ended && !whole) break;
			split.strayQuotes.push(split.rows.length);
			split.rows.push(readLoosely(line.text, writing, widths.most()));
			split.cursor = line.end;
			continue;
		}
		lettersRead += row.end - from;
		if (row.fault === '') {
			if (!row.ended && !whole) break;
			widths.add(row.cells.length);
			split.rows.push(row.cells);
			split.cursor = row.end;
			continue;
		}
		const line = lineAt(text, from, writing);
		if (!line.ended && !whole) break;
		const cells = widths.most();
		const loose = readLoosely(line.text, writing, cells);
		const fits = loose.length === cells;
		if (row.fault === 'open' && !whole && text.length - from < longestValue) break;
		if (row.fault === 'open' && whole && !(fits && line.ended && rowsFollow(text, line.end, writing, cells))) {
			split.openQuote = true;
			split.rows.push(row.cells);
			split.cursor = text.length;
			break;
		}
		const asMarked = row.fault === 'stray' && !fits && row.cells.length === cells;
		if (asMarked && !row.ended && !whole) break;
		split.strayQuotes.push(split.rows.length);
		split.rows.push(asMarked ? row.cells : loose);
		split.cursor = asMarked ? row.end : line.end;
	}
	return split;
}

type Row = { cells: string[]; end: number; ended: boolean; fault: '' | 'stray' | 'open' };

/** Reads one row by its marks. A mark that closes too early is read over, and told as `stray`. */
function rowReader(text: string, { delimiter, quote, escape, lineEnd }: Writing): (from: number) => Row {
	const lineEnds = lineEnd === '\r' ? '\\r\\n|\\n|\\r' : '\\r?\\n';
	const edge = new RegExp(`${literally(delimiter)}|${lineEnds}`, 'g');
	const afterMark = new RegExp(` *?(${literally(delimiter)}|${lineEnds}|$)`, 'y');
	const escapes = escape !== quote && escape !== '';
	const escaped = new RegExp(`${literally(escape)}(${[escape, quote, delimiter].filter(Boolean).map(literally).join('|')}|\\r?\\n)`, 'g');
	const plain = (value: string) => (escapes && value.includes(escape) ? value.replace(escaped, '$1') : value);

	const isEscaped = (place: number, from: number) => {
		let marks = 0;
		while (place - 1 - marks >= from && text[place - 1 - marks] === escape) marks++;
		return marks % 2 === 1;
	};

	/** Where the next delimiter or line end lies outside of quotation marks, and what it is. */
	const nextEdge = (from: number): { at: number; mark: string } => {
		edge.lastIndex = from;
		let found = edge.exec(text);
		while (found && escapes && isEscaped(found.index, from)) found = edge.exec(text);
		return found ? { at: found.index, mark: found[0] } : { at: text.length, mark: '' };
	};

	return (from) => {
		const row: Row = { cells: [], end: from, ended: false, fault: '' };
		for (;;) {
			let edgeFound: { at: number; mark: string } | null = null;
			if (quote !== '' && text.startsWith(quote, row.end)) {
				const start = row.end + 1;
				let close = start - 1;
				while (edgeFound === null) {
					close = text.indexOf(quote, close + 1);
					if (close < 0) return { ...row, cells: [...row.cells, plain(text.slice(start))], end: text.length, fault: 'open' };
					if (escapes ? isEscaped(close, start) : text[close + 1] === quote) {
						if (!escapes) close++;
						continue;
					}
					afterMark.lastIndex = close + 1;
					const after = afterMark.exec(text);
					if (after) edgeFound = { at: afterMark.lastIndex - (after[1] ?? '').length, mark: after[1] ?? '' };
					else row.fault = 'stray';
				}
				const value = text.slice(start, close);
				row.cells.push(escapes ? plain(value) : value.replaceAll(quote + quote, quote));
			} else {
				edgeFound = nextEdge(row.end);
				row.cells.push(plain(text.slice(row.end, edgeFound.at)));
			}
			row.end = edgeFound.at + edgeFound.mark.length;
			if (edgeFound.mark === delimiter) continue;
			// a carriage return at the end of what is at hand may be half of a line end
			row.ended = edgeFound.mark !== '' && !(edgeFound.mark === '\r' && row.end === text.length);
			return row;
		}
	};
}

const literally = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function lineAt(text: string, from: number, { lineEnd }: Pick<Writing, 'lineEnd'>) {
	const ends = lineEnd === '\r' ? /\r\n|\n|\r/g : /\r?\n/g;
	ends.lastIndex = from;
	const found = ends.exec(text);
	return found
		? { text: text.slice(from, found.index), end: ends.lastIndex, ended: ends.lastIndex < text.length || found[0] !== '\r' }
		: { text: text.slice(from), end: text.length, ended: false };
}

/** Whether the next lines, if any, are rows of the table by themselves, so that no open quotation mark reaches over them. */
function rowsFollow(text: string, from: number, writing: Writing, cells: number | null): boolean {
	let place = from;
	for (let lines = 0; lines < linesAfter && place < text.length; lines++) {
		const line = lineAt(text, place, writing);
		if (readLoosely(line.text, writing, cells).length !== cells) return false;
		place = line.end;
	}
	return true;
}

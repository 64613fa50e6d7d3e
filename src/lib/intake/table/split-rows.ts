import { readLoosely } from './loose-line.ts';
import type { Marks } from './edges.ts';
import { rowFitter } from './fit-row.ts';
import { lineAt, rowReader, undecided } from './read-row.ts';
import { widthCounter } from './width-counter.ts';

/** Quotation marks that did not add up, or other delimiters than the rest of the table. */
export type Mended = 'stray_quote' | 'other_delimiter';

export type Split = {
	rows: string[][];
	/** Places in `rows` that were read otherwise than they are written, and for what. */
	mended: Map<number, Mended>;
	/** The last row opens a quotation mark that nothing closes. */
	openQuote: boolean;
	/** Row after row ran on and on: the marks mean nothing, and the rest was not read. */
	lost: boolean;
	/** The length of the text that the rows took: what follows is the beginning of a row. */
	cursor: number;
};

/** A value may be so long before its opening quotation mark is taken for a stray one. */
const longestValue = 1 << 20;
/** A text may be read so many times over, in search of marks that close. */
const mostRereading = 4;
const linesAfter = 5;

/**
 * Reads rows letter by letter: slower than the parser, for what the parser cannot read. Those are marks that another
 * letter escapes, line ends of several kinds, and quotation marks that do not add up, for which only the line of the
 * stray mark pays. `widths` remembers how many cells rows have; `whole` says that no more text follows.
 */
export function splitRows(text: string, marks: Marks, whole: boolean, widths = widthCounter()): Split {
	const readRow = rowReader(text, marks, whole);
	const fitRow = rowFitter(text, marks, isRow);
	const split: Split = { rows: [], mended: new Map(), openQuote: false, lost: false, cursor: 0 };
	let lettersRead = 0;
	const take = (cells: string[], end: number, stray: boolean) => {
		if (stray) split.mended.set(split.rows.length, 'stray_quote');
		else widths.add(cells.length);
		split.rows.push(cells);
		split.cursor = end;
	};
	while (split.cursor < text.length) {
		const from = split.cursor;
		const row = readRow(from, true);
		lettersRead += row.end - from;
		if (lettersRead > mostRereading * text.length) return { ...split, lost: true };
		if (row.fault === '') {
			if (!row.ended && !whole) break;
			take(row.cells, row.end, false);
			continue;
		}
		const line = lineAt(text, from, marks);
		if (!line.ended && !whole) break;
		const cells = widths.most();
		const fitted = cells === null ? null : fitRow(from, cells);
		const isOpen = row.fault === 'open';
		if (isOpen && isTooShort(from)) break;
		if (fitted && (!isOpen || (fitted.ended && rowsFollow(text, fitted.end, marks, cells)))) {
			if (!whole && fitted.end > text.length - undecided) break;
			take(fitted.cells, fitted.end, true);
		} else if (isOpen && whole) {
			split.openQuote = true;
			split.rows.push(row.cells);
			split.cursor = text.length;
		} else if (isTooShort(from) && readRow(from, false).fault === 'open') break;
		else take(readLoosely(line.text, marks, cells), line.end, true);
	}
	return split;

	/** Whether a row of the table begins at a place, also one whose own marks do not add up. */
	function isRow(place: number): boolean {
		const cells = widths.most();
		const row = readRow(place, true);
		if (row.fault === '') return row.cells.length === cells;
		return readLoosely(lineAt(text, place, marks).text, marks, cells).length === cells;
	}

	/** What is still to come may close the mark. */
	function isTooShort(from: number): boolean {
		return !whole && text.length - from < longestValue;
	}
}

/** Whether the next lines, if any, are rows of the table by themselves, so that no open quotation mark reaches over them. */
function rowsFollow(text: string, from: number, marks: Marks, cells: number | null): boolean {
	let place = from;
	for (let lines = 0; lines < linesAfter && place < text.length; lines++) {
		const line = lineAt(text, place, marks);
		if (readLoosely(line.text, marks, cells).length !== cells) return false;
		place = line.end;
	}
	return true;
}

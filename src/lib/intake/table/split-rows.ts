import { readLoosely } from './loose-line.ts';
import { lineAt, rowReader, type Marks } from './read-row.ts';
import { widthCounter } from './width-counter.ts';

export type Split = {
	rows: string[][];
	/** Places in `rows` whose quotation marks did not add up. */
	strayQuotes: number[];
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
	const split: Split = { rows: [], strayQuotes: [], openQuote: false, lost: false, cursor: 0 };
	let lettersRead = 0;
	const take = (cells: string[], end: number, stray: boolean) => {
		if (stray) split.strayQuotes.push(split.rows.length);
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
		const loose = readLoosely(line.text, marks, cells);
		const fits = loose.length === cells;
		if (row.fault === 'stray') {
			const marked = fits ? row : readRow(from, false);
			lettersRead += marked.end - from;
			if (!fits && marked.fault === 'open' && isTooShort(from)) break;
			if (fits || marked.cells.length !== cells) take(loose, line.end, true);
			else if (marked.ended || whole) take(marked.cells, marked.end, true);
			else break;
		} else if (isTooShort(from)) break;
		else if (!whole || (fits && line.ended && rowsFollow(text, line.end, marks, cells))) take(loose, line.end, true);
		else {
			split.openQuote = true;
			split.rows.push(row.cells);
			split.cursor = text.length;
		}
	}
	return split;

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

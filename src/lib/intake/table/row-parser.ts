import Papa from 'papaparse';
import type { Dialect } from '#lib/intake/dialect.ts';
import { cutColumns } from './cut-columns.ts';
import { byOtherDelimiter } from './other-delimiter.ts';
import { areWrapped, wrappedCells } from './wrapped-rows.ts';
import { splitRows, type Split } from './split-rows.ts';
import { widthCounter } from './width-counter.ts';

export type Writing = Pick<Dialect, 'delimiter' | 'quote' | 'escape' | 'lineEnd' | 'starts'>;
export type RowParser = (text: string, whole: boolean) => Split;

type Parsed = { data: string[][]; errors: Papa.ParseError[]; meta: { cursor: number } };

/** Past so many characters without the end of a row, a quotation mark has swallowed what follows. */
export const longestRow = 4 << 20;

/** What makes rows of a text in a dialect: the parser where it can, as it is by far the fastest. */
export function rowParser(writing: Writing): RowParser {
	const { delimiter, quote, escape, lineEnd, starts } = writing;
	const widths = widthCounter();
	if (starts.length > 0) return (text, whole) => cutColumns(text, starts, whole);
	const slowly: RowParser = (text, whole) => splitRows(text, writing, whole, widths);
	let wrapped: boolean | null = null;
	const mend = (split: Split) => {
		if (split.rows.length > 0) wrapped ??= areWrapped(split.rows, writing);
		if (wrapped) return { ...split, rows: split.rows.map((row) => wrappedCells(row, writing) ?? row) };
		return mendRows(split, writing, widths.most() ?? 0);
	};
	if (lineEnd === '\r' || (escape !== quote && escape !== '')) return (text, whole) => mend(slowly(text, whole));

	// told "\n", Papa reads CRLF, LF and a mixture of them alike; the carriage return left on the last cell is taken off below
	const parser = new Papa.Parser({
		delimiter,
		newline: '\n',
		...(quote === '' ? { fastMode: true } : { quoteChar: quote })
	});
	return (text, whole) => {
		const { data: rows, errors, meta } = parser.parse(text, 0, !whole) as Parsed;
		// without a whole row at hand a fault past the last one is only the cut between two pieces
		const faulty = errors.some(({ row }) => whole || (row ?? 0) < rows.length);
		if (faulty || text.length - meta.cursor > longestRow) return mend(slowly(text, whole));
		// after a last line end the parser sees one more row, of nothing
		if (whole && text.endsWith('\n')) rows.pop();
		for (const row of rows) {
			const last = row[row.length - 1];
			if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
		}
		const [first] = rows;
		if (first && widths.most() === null) for (const row of rows.slice(0, 100)) widths.add(row.length);
		if (rows.some((row) => row.length > (widths.most() ?? 0) && row.some((cell) => cell.includes('\r'))))
			return mend(splitRows(text, { ...writing, lineEnd: '\r' }, whole, widths));
		return mend({ rows, mended: new Map(), openQuote: false, lost: false, cursor: meta.cursor });
	};
}

/** Rows between other delimiters than most are read by their own, and a row that stands in marks as a whole by what it holds. */
function mendRows(split: Split, writing: Writing, cells: number): Split {
	for (let place = 0; place < split.rows.length; place++) {
		const row = split.rows[place] ?? [];
		if (row.length === cells && row[1]?.startsWith(' ') !== true) continue;
		const whole = row.length === 1 && cells > 2 ? wrappedCells(row, writing) : null;
		const isWrapped = whole?.length === cells;
		const own = isWrapped ? whole : byOtherDelimiter(row, writing, cells);
		if (own === null) continue;
		if (row.length !== cells) split.mended.set(place, isWrapped ? 'stray_quote' : 'other_delimiter');
		split.rows[place] = own;
	}
	return split;
}

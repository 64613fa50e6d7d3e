import Papa from 'papaparse';
import type { Dialect } from '#lib/intake/dialect.ts';
import { cutColumns } from './cut-columns.ts';
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
	if (lineEnd === '\r' || (escape !== quote && escape !== '')) return slowly;

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
		if (faulty || text.length - meta.cursor > longestRow) return slowly(text, whole);
		// after a last line end the parser sees one more row, of nothing
		if (whole && text.endsWith('\n')) rows.pop();
		for (const row of rows) {
			const last = row[row.length - 1];
			if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
		}
		const [first] = rows;
		if (first && widths.most() === null) for (const row of rows.slice(0, 100)) widths.add(row.length);
		return { rows, strayQuotes: [], openQuote: false, lost: false, cursor: meta.cursor };
	};
}

import Papa from 'papaparse';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import type { Piece } from './decode.ts';
import { mendQuotes } from './mend-quotes.ts';

export type Rows = {
	rows: string[][];
	/** Places in `rows` where a quotation mark closes before its value ends. */
	strayQuotes: number[];
	/** The last row has no line end: true only for the end of the file. */
	unfinished: boolean;
	/** A quotation mark is still open at the end of the file. */
	openQuote: boolean;
	bytes: number;
};

/** A row may not outgrow this many characters: past it, a quotation mark has swallowed the rest of the file. */
const longestRow = 4 << 20;

type Parsed = { data: string[][]; errors: Papa.ParseError[]; meta: { cursor: number } };

/**
 * Rows of cells from pieces of text, as many at a time as a piece completes; the first `skippedLines` lines are left out.
 * Papa's own parser is called piece by piece, because its Node stream is far slower and pushes instead of being pulled.
 */
export async function* tokenise(
	pieces: AsyncIterable<Piece>,
	dialect: Pick<Dialect, 'delimiter' | 'lineEnd' | 'skippedLines'>
): AsyncGenerator<Rows> {
	// told "\n", Papa reads CRLF, LF and a mixture of them alike; the carriage return left on the last cell is taken off below
	const newline = dialect.lineEnd === '\r' ? '\r' : '\n';
	const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline });
	let skip = dialect.skippedLines;
	let rest = '';
	let bytes = 0;
	let rowsBefore = 0;

	const parse = (text: string, whole: boolean): { found: Rows; cursor: number } => {
		const { data, errors, meta } = parser.parse(text, 0, !whole) as Parsed;
		// a fault past the last whole row is only the cut between two pieces
		const faulty = errors.some(({ code, row }) => code === 'InvalidQuotes' && (whole || (row ?? 0) < data.length));
		const { rows, strayQuotes, openQuote } = faulty
			? mendQuotes(text.slice(0, meta.cursor), dialect.delimiter, newline)
			: { rows: data, strayQuotes: [], openQuote: errors.some(({ code }) => code === 'MissingQuotes') };
		for (const row of rows) {
			const last = row[row.length - 1];
			if (last?.endsWith('\r')) row[row.length - 1] = last.slice(0, -1);
		}
		rowsBefore += rows.length;
		return { found: { rows, strayQuotes, unfinished: whole, openQuote, bytes }, cursor: meta.cursor };
	};

	for await (const piece of pieces) {
		bytes = piece.bytes;
		rest += piece.text;
		while (skip > 0) {
			const end = rest.indexOf(newline);
			if (end < 0) break;
			rest = rest.slice(end + 1);
			skip--;
		}
		if (skip > 0) continue;
		const { cursor, found } = parse(rest, false);
		rest = rest.slice(cursor);
		if (rest.length > longestRow) throw new Refusal('open_quote', { row: rowsBefore });
		if (found.rows.length > 0) yield found;
	}
	if (skip > 0 || rest === '') return;
	yield parse(rest, true).found;
}

/** The rows of a text that is at hand, such as the head of a file, and whether it ends inside quotation marks. */
export function tokeniseText(
	text: string,
	delimiter: string,
	lineEnd: Dialect['lineEnd'],
	preview = 0
): { rows: string[][]; openQuote: boolean } {
	const newline = lineEnd === '\r' ? '\r' : '\n';
	const { data, errors } = new Papa.Parser({ delimiter, newline, preview }).parse(text, 0, false) as Parsed;
	const rows = data.map((row) => row.map((cell) => (cell.endsWith('\r') ? cell.slice(0, -1) : cell)));
	return { rows, openQuote: errors.some((error) => error.code === 'MissingQuotes') };
}

export const isBlankRow = (row: string[]): boolean => row.every((cell) => cell.trim() === '');

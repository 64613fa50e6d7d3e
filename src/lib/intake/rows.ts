import { decode } from './table/decode.ts';
import { findLayout } from './table/find-dialect.ts';
import { findHeader } from './table/find-header.ts';
import { readHead } from './table/open-table.ts';
import { scanBytes } from './table/scan-bytes.ts';
import { isBlankRow, tokenise } from './table/tokenise.ts';
import { Refusal } from './refusal.ts';
import type { Dialect } from './dialect.ts';
import { isKnownName } from './survey.ts';

/** Something noticed about the form of a file. Lines and columns count from 1; 0 is the file as a whole. */
export type Problem = {
	code: 'lines_before_table' | 'cut_letter' | 'blank_row' | 'ragged_row' | 'stray_quote' | 'open_quote';
	line: number;
	column: number;
	severity: 'note' | 'warning' | 'error';
	detail: string;
};

export type RawTable = {
	dialect: Dialect;
	/** The rows of the table, header included, with their text as it stands. */
	rows: AsyncIterable<string[]>;
	/** Problems met so far: complete when the rows have been read to the end. */
	problems: Problem[];
};

/**
 * What intake makes of any delimited file before it asks what the columns mean. With `auto` the lines before the header
 * are left out, with `none` every line is a row. Throws a Refusal for what is no text.
 */
export async function rows(path: string, options: { header: 'auto' | 'none' }): Promise<RawTable> {
	const scan = await scanBytes(path);
	const { text } = await readHead(path, scan);
	if (text.trim() === '') throw new Refusal('empty');
	const { delimiter, lineEnd, cells } = findLayout(text);
	const told = /^\ufeff?sep=.\r?\n/i.test(text) ? 1 : 0;
	const header = options.header === 'auto' ? findHeader(text, { delimiter, lineEnd }, cells, isKnownName) : null;
	const dialect = { encoding: scan.encoding, delimiter, lineEnd, skippedLines: header?.skippedLines ?? told };
	const problems: Problem[] = [];
	if (dialect.skippedLines > 0)
		problems.push({
			code: 'lines_before_table',
			line: 1,
			column: 0,
			severity: 'note',
			detail: String(dialect.skippedLines)
		});
	if (scan.cutInsideLetter) problems.push({ code: 'cut_letter', line: 0, column: 0, severity: 'error', detail: '' });
	return { dialect, rows: rawRows(path, dialect, header?.cells.length ?? cells, problems), problems };
}

async function* rawRows(path: string, dialect: Dialect, cells: number, problems: Problem[]): AsyncGenerator<string[]> {
	let line = dialect.skippedLines + 1;
	for await (const piece of tokenise(decode(path, dialect.encoding), dialect)) {
		for (const [place, row] of piece.rows.entries()) {
			const note = (code: Problem['code'], column: number, severity: Problem['severity'], detail = '') =>
				problems.push({ code, line, column, severity, detail });
			const blank = isBlankRow(row);
			if (blank && row.length === 1) note('blank_row', 0, 'note');
			else if (row.length !== cells)
				note('ragged_row', Math.min(row.length, cells) + 1, 'warning', `${row.length} / ${cells}`);
			if (piece.strayQuotes.includes(place)) note('stray_quote', 0, 'warning');
			if (piece.openQuote && place === piece.rows.length - 1) note('open_quote', row.length, 'error');
			line += 1 + row.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
			if (!(blank && row.length === 1)) yield row;
		}
	}
}

import { findLayout, toldLines } from './table/find-dialect.ts';
import { findHeader } from './table/find-header.ts';
import { linesOf } from './table/find-end.ts';
import { openRows } from './table/open-rows.ts';
import { dialectOf, readHead } from './table/open-table.ts';
import { refuseNoTable } from './table/refuse-text.ts';
import { scanBytes } from './table/scan-bytes.ts';
import { isBlankRow } from './table/tokenise.ts';
import type { Mended } from './table/split-rows.ts';
import type { LeftOut } from './table/sift-rows.ts';
import { Refusal } from './refusal.ts';
import type { Dialect } from './dialect.ts';
import { isKnownName } from './proposal/known-names.ts';

/** Something noticed about the form of a file. Lines and columns count from 1; 0 is the file as a whole. */
export type Problem = {
	code:
		| 'lines_before_table'
		| 'several_tables'
		| 'encoding_guessed'
		| 'letters_repaired'
		| 'nuls'
		| 'cut_letter'
		| 'ragged_row'
		| Mended
		| 'open_quote'
		| 'more_problems'
		| LeftOut['code'];
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

/** Past so many, problems are only counted: a file of odd rows may have millions. */
const mostProblems = 100_000;

/**
 * What intake makes of any text table before it asks what the columns mean. With `auto` only the first table of the file
 * is given, without the lines around it; with `none` every line is a row. Throws a Refusal for what is no text.
 */
export async function rows(path: string, options: { header: 'auto' | 'none' }): Promise<RawTable> {
	const scan = await scanBytes(path);
	const { text } = await readHead(path, scan);
	if (text.trim() === '') throw new Refusal('empty');
	refuseNoTable(text);
	const layout = findLayout(text);
	const told = toldLines(text);
	const found = options.header === 'auto' ? findHeader(text, layout, isKnownName, told) : null;
	const { delimiter, quote, escape, lineEnd, starts } = layout;
	const everyLine: Dialect = {
		...{ encoding: scan.encoding, delimiter, quote, escape, lineEnd, starts },
		...{ comment: '', skippedLines: told, headerRows: 0, lastLine: null }
	};
	const { dialect, tables } = found ? dialectOf(scan.encoding, text, layout, found) : { dialect: everyLine, tables: 1 };

	const problems: Problem[] = [];
	const note = (code: Problem['code'], line: number, severity: Problem['severity'], detail: string | number = '') =>
		problems.push({ code, line, column: 0, severity, detail: String(detail) });
	if (!scan.encodingProved) note('encoding_guessed', 0, 'warning', scan.encoding);
	if (scan.repaired) note('letters_repaired', 0, 'warning');
	if (scan.nuls > 0) note('nuls', 0, 'warning', scan.nuls);
	if (dialect.skippedLines > 0) note('lines_before_table', 1, 'note', dialect.skippedLines);
	if (dialect.lastLine !== null) note('several_tables', dialect.lastLine + 1, 'warning', tables);
	if (scan.cutInsideLetter) note('cut_letter', 0, 'error');
	return { dialect, rows: rawRows(path, dialect, layout.cells, problems, found !== null), problems };
}

async function* rawRows(
	path: string,
	dialect: Dialect,
	cells: number,
	problems: Problem[],
	sifted: boolean
): AsyncGenerator<string[]> {
	const opened = await openRows(path, dialect);
	let line = dialect.skippedLines + 1;
	let untold = 0;
	const note = (code: Problem['code'], column: number, severity: Problem['severity'], detail = '') => {
		if (problems.length < mostProblems) problems.push({ code, line, column, severity, detail });
		else untold++;
	};
	const width = sifted ? Math.max(cells, opened.headerRows[0]?.length ?? 0) : cells;
	for (const row of opened.headerRows) {
		line += linesOf(row);
		yield row;
	}
	for await (const piece of opened.pieces) {
		let left = 0;
		for (let place = 0; place <= piece.rows.length; place++) {
			for (; piece.leftOut[left]?.place === place; left++) {
				const { code = 'footer_row', row = [] } = piece.leftOut[left] ?? {};
				const severity = code === 'comment_line' || code === 'blank_row' ? 'note' : 'warning';
				note(code, 0, severity, row.join(' ').trim().slice(0, 80));
				line += linesOf(row);
			}
			const row = piece.rows[place];
			if (row === undefined) break;
			const blank = isBlankRow(row);
			if (blank && row.length === 1) note('blank_row', 0, 'note');
			else if (row.length !== width)
				note('ragged_row', Math.min(row.length, width) + 1, 'warning', `${row.length} / ${width}`);
			const mended = piece.mended.get(place);
			if (mended) note(mended, 0, 'warning');
			if (piece.openQuote && place === piece.rows.length - 1) note('open_quote', row.length, 'error');
			line += linesOf(row);
			if (!(blank && row.length === 1)) yield row;
		}
	}
	if (untold > 0)
		problems.push({ code: 'more_problems', line: 0, column: 0, severity: 'warning', detail: String(untold) });
}

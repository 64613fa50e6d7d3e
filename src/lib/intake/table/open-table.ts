import { Refusal } from '#lib/intake/refusal.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import { countLines } from './count-lines.ts';
import { decode } from './decode.ts';
import { findComment, isPageFoot, isRule } from './find-comment.ts';
import { findLayout, toldLines, type Layout } from './find-dialect.ts';
import { findEnd } from './find-end.ts';
import { countFooters } from './find-footers.ts';
import { findHeader, type Header } from './find-header.ts';
import { columnNames } from './open-rows.ts';
import { refuseNoTable } from './refuse-text.ts';
import { zoneIn } from './join-header.ts';
import { readTail } from './read-tail.ts';
import { scanBytes, type Scan } from './scan-bytes.ts';
import { namedAgain } from './named-again.ts';
import { isBlankRow, tokeniseText } from './tokenise.ts';
import { isCutOff } from './totals-row.ts';

export type OpenedTable = {
	dialect: Dialect;
	scan: Scan;
	/** A name of its own for every column, `Column 1` and so on where the file names none. */
	header: string[];
	/** The zone of its clocks where its header names one. */
	zone: string | null;
	/** The share of the header's names that systems use; 0 where the file has none. */
	knownShare: number;
	/** The share of rows that have as many cells as most. */
	regularity: number;
	/** The first rows under the header, without blank ones, remarks, repeated headers and what stands below the table. */
	rows: string[][];
	/** The last rows of a file that is longer than its head; empty for a short one. */
	lastRows: string[][];
	/** Tables one below the other, of which the first is read. */
	tables: number;
	/** Rows below the table, such as a sentence about the period. */
	footerRows: number;
	/** How often the header stands among the first rows again. */
	repeatedHeaders: number;
};

const headBytes = 4 << 20;
const headRows = 20_000;

/** The first megabytes of a file as text, and whether that is all of it. */
export async function readHead(path: string, scan: Scan): Promise<{ text: string; whole: boolean }> {
	let text = '';
	for await (const piece of decode(path, scan.encoding, headBytes)) text += piece.text;
	return { text, whole: scan.bytes <= headBytes };
}

/** How a file is written and where its table begins and ends, as far as its head tells. */
export function dialectOf(encoding: string, head: string, layout: Layout, found: Header) {
	const { skippedLines, headerRows, evidence } = found;
	const { delimiter, quote, escape, lineEnd, starts, cells } = layout;
	const body = afterLines(head, skippedLines, lineEnd);
	const parsed = tokeniseText(body, layout);
	const rows = parsed.rows.slice(0, headRows + headerRows);
	const { lastLine, tables } = findEnd(rows, headerRows, cells, evidence);
	const comment = findComment(rows, cells);
	const dialect: Dialect = {
		encoding,
		delimiter,
		quote,
		escape,
		lineEnd,
		comment,
		skippedLines,
		headerRows,
		lastLine: lastLine === null ? null : skippedLines + lastLine,
		starts
	};
	return { dialect, tables, parsed };
}

/**
 * Scans a file and finds its table: encoding, delimiter, line ends, header and first rows. `told` is the encoding that a
 * person settled, which counts where the bytes prove none. Throws Refusals, also for a file cut off.
 */
export async function openTable(
	path: string,
	isKnown: (name: string) => boolean,
	told: string | null = null
): Promise<OpenedTable> {
	const scanned = await scanBytes(path);
	const scan = told === null || scanned.encodingProved ? scanned : { ...scanned, encoding: told };
	const { text, whole } = await readHead(path, scan);
	if (text.trim() === '') throw new Refusal('empty');
	const layout = findLayout(text);
	refuseNoTable(text);
	const found = findHeader(text, layout, isKnown, toldLines(text));
	if (!found) throw new Refusal('not_a_table');

	const { dialect, tables, parsed } = dialectOf(scan.encoding, text, layout, found);
	const header = columnNames(parsed.rows, dialect.headerRows);
	const table = dialect.lastLine === null ? parsed.rows : tableOnly(text, dialect);
	const rows = table.slice(dialect.headerRows, dialect.headerRows + headRows);
	if (parsed.lost || (whole && parsed.openQuote))
		throw new Refusal('open_quote', { row: found.skippedLines + table.length + Number(parsed.lost) });
	const complete = dialect.lastLine !== null || (whole && rows.length < headRows);
	// the head may stop inside a row
	if (!complete && rows.length < headRows) rows.pop();

	const tail =
		dialect.lastLine !== null
			? { rows: [], unfinished: false }
			: complete
				? { rows, unfinished: !/[\r\n]$/.test(text) }
				: await readTail(path, scan, dialect);
	const footers = countFooters(tail.rows, header.length);
	const lastRows = tail.rows.slice(0, tail.rows.length - footers);
	const below = tail.rows.slice(lastRows.length).filter((row) => !isBlankRow(row));
	if (complete) rows.length -= footers;
	const { isHeader, inOrder } = namedAgain(table[0] ?? []);
	const isRemark = (row: string[]) =>
		dialect.comment !== '' && row[0]?.startsWith(dialect.comment) === true && row.length !== header.length;
	let repeatedHeaders = 0;
	const filled: string[][] = [];
	for (const row of rows) {
		if (isBlankRow(row) || isRemark(row) || isRule(row) || isPageFoot(row)) continue;
		if (dialect.headerRows > 0 && isHeader(row)) repeatedHeaders++;
		else filled.push(inOrder(row));
	}

	const last = complete ? filled.at(-1) : lastRows.at(-1);
	const unfinished = tail.unfinished && footers === 0;
	const cut = scan.cutInsideLetter || (unfinished && last !== undefined && isCutOff(last, header.length));
	if (cut && filled.length > 0)
		throw new Refusal('cut_off', {
			row: complete
				? found.skippedLines + table.length
				: (await countLines(path, dialect.lineEnd === '\r' ? '\r' : '\n')) + 1
		});

	return {
		dialect,
		scan,
		header,
		zone: zoneIn(parsed.rows.slice(0, dialect.headerRows)),
		knownShare: found.knownShare,
		regularity: layout.regularity,
		rows: filled,
		lastRows: complete ? [] : lastRows,
		tables,
		footerRows: below.length,
		repeatedHeaders
	};
}

function tableOnly(text: string, dialect: Dialect): string[][] {
	const { skippedLines, lastLine, lineEnd } = dialect;
	const body = afterLines(text, skippedLines, lineEnd);
	const rest = afterLines(text, lastLine ?? 0, lineEnd);
	return tokeniseText(body.slice(0, body.length - rest.length), dialect).rows;
}

function afterLines(text: string, lines: number, lineEnd: Dialect['lineEnd']): string {
	const ends = lineEnd === '\r' ? /\r\n|\n|\r/g : /\n/g;
	for (let line = 0; line < lines; line++) if (!ends.exec(text)) return '';
	return text.slice(ends.lastIndex);
}

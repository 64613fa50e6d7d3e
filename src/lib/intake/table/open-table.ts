import { createReadStream } from 'node:fs';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Dialect } from '#lib/intake/dialect.ts';
import { decode } from './decode.ts';
import { findLayout } from './find-dialect.ts';
import { findHeader } from './find-header.ts';
import { refuseNoTable } from './refuse-text.ts';
import { readTail } from './read-tail.ts';
import { scanBytes, type Scan } from './scan-bytes.ts';
import { isBlankRow, tokeniseText } from './tokenise.ts';
import { isCutOff } from './totals-row.ts';

export type OpenedTable = {
	dialect: Dialect;
	scan: Scan;
	header: string[];
	knownShare: number;
	/** The share of rows that have as many cells as most. */
	regularity: number;
	/** The first rows under the header, without blank ones. */
	rows: string[][];
	/** The last rows of a file that is longer than its head; empty for a short one. */
	lastRows: string[][];
};

const headBytes = 4 << 20;
const headRows = 20_000;

/** The first megabytes of a file as text, and whether that is all of it. */
export async function readHead(path: string, scan: Scan): Promise<{ text: string; whole: boolean }> {
	let text = '';
	for await (const piece of decode(path, scan.encoding, headBytes)) text += piece.text;
	return { text, whole: scan.bytes <= headBytes };
}

/** Scans a file and finds its table: encoding, delimiter, line ends, header and first rows. Throws Refusals, also for a file cut off. */
export async function openTable(path: string, isKnown: (name: string) => boolean): Promise<OpenedTable> {
	const scan = await scanBytes(path);
	const { text, whole } = await readHead(path, scan);
	if (text.trim() === '') throw new Refusal('empty');
	const layout = findLayout(text);
	refuseNoTable(text, layout);
	const found = findHeader(text, layout, layout.cells, isKnown);
	if (!found) throw new Refusal('not_a_table');

	const { delimiter, lineEnd } = layout;
	const dialect: Dialect = { encoding: scan.encoding, delimiter, lineEnd, skippedLines: found.skippedLines };
	const body = afterLines(text, found.skippedLines, lineEnd);
	const parsed = tokeniseText(body, delimiter, lineEnd, headRows + 1);
	const rows = parsed.rows.slice(1);
	if (whole && parsed.openQuote) throw new Refusal('open_quote', { row: rows.length });
	const complete = whole && rows.length < headRows;
	// the head may stop inside a row
	if (!whole && rows.length < headRows) rows.pop();
	const filled = rows.filter((row) => !isBlankRow(row));
	const tail = complete ? { rows: [], unfinished: !/[\r\n]$/.test(text) } : await readTail(path, scan, dialect);
	const last = complete ? filled.at(-1) : tail.rows.at(-1);
	const cut = scan.cutInsideLetter || (tail.unfinished && last !== undefined && isCutOff(last, found.cells.length));
	if (cut && filled.length > 0)
		throw new Refusal('cut_off', { row: complete ? filled.length : (await countLines(path)) - found.skippedLines });

	const { cells: header, knownShare } = found;
	const { regularity } = layout;
	return { dialect, scan, header, knownShare, regularity, rows: filled, lastRows: tail.rows };
}

function afterLines(text: string, lines: number, lineEnd: Dialect['lineEnd']): string {
	let place = 0;
	for (let line = 0; line < lines; line++) place = text.indexOf(lineEnd === '\r' ? '\r' : '\n', place) + 1;
	return text.slice(place);
}

async function countLines(path: string): Promise<number> {
	let lines = 0;
	for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
		for (let place = chunk.indexOf(10); place >= 0; place = chunk.indexOf(10, place + 1)) lines++;
	return lines;
}

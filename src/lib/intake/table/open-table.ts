import { open } from 'node:fs/promises';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Dialect } from '#lib/intake/survey.ts';
import { decode } from './decode.ts';
import { findLayout } from './find-dialect.ts';
import { findHeader } from './find-header.ts';
import { refuseNoTable } from './refuse-text.ts';
import { scanBytes, type Scan } from './scan-bytes.ts';
import { isBlankRow, tokeniseText } from './tokenise.ts';
import { isCutOff } from './totals-row.ts';

export type OpenedTable = {
	dialect: Dialect;
	bytes: number;
	header: string[];
	knownShare: number;
	/** The share of rows that have as many cells as most. */
	regularity: number;
	/** The first rows under the header, without blank ones. */
	rows: string[][];
	/** The number of the last row when the file ends within it, as far as the head shows; else null. */
	cutOff: number | null;
};

const headBytes = 4 << 20;
const headRows = 20_000;

/** The first megabytes of a file as text, and whether that is all of it. */
export async function readHead(path: string, scan: Scan): Promise<{ text: string; whole: boolean }> {
	let text = '';
	for await (const piece of decode(path, scan.encoding, headBytes)) text += piece.text;
	return { text, whole: scan.bytes <= headBytes };
}

/** Scans a file and finds its table: encoding, delimiter, line ends, header and first rows. Throws Refusals. */
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
	// the head may stop inside a row
	if (!whole && rows.length < headRows) rows.pop();
	const filled = rows.filter((row) => !isBlankRow(row));
	return {
		dialect,
		bytes: scan.bytes,
		header: found.cells,
		knownShare: found.knownShare,
		regularity: layout.regularity,
		rows: filled,
		cutOff: await findCut()
	};

	async function findCut(): Promise<number | null> {
		if (scan.cutInsideLetter) return filled.length;
		const last = whole ? filled.at(-1) : await lastLine(path, scan, dialect);
		if (!last || filled.length === 0 || (whole && rows.length === headRows) || /[\r\n]$/.test(whole ? text : ''))
			return null;
		return isCutOff(last, found?.cells.length ?? 0) ? filled.length : null;
	}
}

function afterLines(text: string, lines: number, lineEnd: Dialect['lineEnd']): string {
	let place = 0;
	for (let line = 0; line < lines; line++) place = text.indexOf(lineEnd === '\r' ? '\r' : '\n', place) + 1;
	return text.slice(place);
}

const tailBytes = 1 << 16;

/** The cells of a last line without line end, or null where there is none or quotation marks leave its start unsure. */
async function lastLine(path: string, { bytes, encoding }: Scan, dialect: Dialect): Promise<string[] | null> {
	const file = await open(path);
	try {
		const start = Math.max(0, bytes - tailBytes);
		const { buffer } = await file.read(Buffer.alloc(bytes - start), 0, bytes - start, start);
		const text = new TextDecoder(encoding).decode(buffer);
		const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
		if (line === '' || line.includes('"') || line.length === text.length) return null;
		return tokeniseText(line, dialect.delimiter, dialect.lineEnd, 1).rows[0] ?? null;
	} finally {
		await file.close();
	}
}

import { open } from 'node:fs/promises';
import type { Dialect } from '#lib/intake/dialect.ts';
import type { Scan } from './scan-bytes.ts';
import { tokeniseText } from './tokenise.ts';

const tailBytes = 1 << 16;

export type Tail = {
	rows: string[][];
	/** The last row has no line end. */
	unfinished: boolean;
};

/**
 * The last rows of a file, without reading what lies before. None where quotation marks stand among them: a line may
 * then begin inside a cell.
 */
export async function readTail(path: string, { bytes, encoding }: Scan, dialect: Dialect): Promise<Tail> {
	const file = await open(path);
	try {
		const start = Math.max(0, bytes - tailBytes);
		const { buffer } = await file.read(Buffer.alloc(bytes - start), 0, bytes - start, start);
		const text = new TextDecoder(encoding).decode(buffer);
		const newline = dialect.lineEnd === '\r' ? '\r' : '\n';
		const lines = text.slice(text.indexOf(newline) + 1);
		if (lines.includes('"')) return { rows: [], unfinished: false };
		const { rows } = tokeniseText(lines, dialect.delimiter, dialect.lineEnd);
		const unfinished = !lines.endsWith(newline);
		// after a last line end the parser sees one more row, of nothing
		return { rows: unfinished ? rows : rows.slice(0, -1), unfinished };
	} finally {
		await file.close();
	}
}

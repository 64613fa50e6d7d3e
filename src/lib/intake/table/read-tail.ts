import { open } from 'node:fs/promises';
import type { Dialect } from '#lib/intake/dialect.ts';
import { decodeBytes } from './decode.ts';
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
		const even = start - (start % 2);
		const { buffer } = await file.read(Buffer.alloc(bytes - even), 0, bytes - even, even);
		const text = decodeBytes(buffer, encoding);
		const lines = text.slice(text.search(/[\r\n]/) + 1);
		if (dialect.quote !== '' && lines.includes(dialect.quote)) return { rows: [], unfinished: false };
		const { rows } = tokeniseText(lines, dialect);
		return { rows, unfinished: !/[\r\n]$/.test(lines) };
	} finally {
		await file.close();
	}
}

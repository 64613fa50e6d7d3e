import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rows } from '#lib/intake/rows.ts';
import { plainLine, unmarked } from './csv-line.ts';

/** Begins the name of every column that a list of problems has besides the file's own. */
export const ourMark = 'Counterweight: ';

const headBytes = 64 << 10;

/** True when the beginning of the file speaks of us, in one byte a letter or two. */
async function mayHaveOurColumns(path: string): Promise<boolean> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
		return buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '').includes(ourMark);
	} finally {
		await file.close();
	}
}

async function* withColumns(table: AsyncIterable<string[]>, ours: Set<number>, header: string[]) {
	yield plainLine(header);
	for await (const row of table) {
		const cells = row.filter((_, place) => !ours.has(place)).map(unmarked);
		if (cells.some((cell) => cell.trim() !== '')) yield plainLine(cells);
	}
}

/**
 * A list of problems that comes back mended is the file's own rows again: without our columns and marks, in a file of
 * its own in `folder`. Null for every other file.
 */
export async function withoutOurColumns(path: string, folder: string): Promise<string | null> {
	if (!(await mayHaveOurColumns(path))) return null;
	const table = (await rows(path, { header: 'auto' })).rows[Symbol.asyncIterator]();
	const first = await table.next();
	const names = first.done ? [] : first.value;
	const ours = new Set(names.flatMap((name, place) => (name.trim().startsWith(ourMark) ? [place] : [])));
	if (ours.size === 0) {
		await table.return?.();
		return null;
	}
	const header = names.filter((_, place) => !ours.has(place)).map(unmarked);
	const cleared = join(folder, 'mended.csv');
	const rest = { [Symbol.asyncIterator]: () => table };
	await pipeline(Readable.from(withColumns(rest, ours, header)), createWriteStream(cleared));
	return cleared;
}

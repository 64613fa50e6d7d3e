import { createWriteStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rows } from '#lib/intake/rows.ts';
import { plainLine, unmarked } from './csv-line.ts';

/** Begins the name of every column that a list of problems has besides the file's own. */
export const ourMark = 'Counterweight: ';
/** Names the column that says which record a row was, however its own cells are written when it comes back. */
export const idName = `${ourMark}ID`;

/** What identifies a record, as a spreadsheet leaves it alone, and back again. */
export const packed = (identity: string): string => Buffer.from(identity).toString('base64url');
export const unpacked = (text: string): string => Buffer.from(text, 'base64url').toString();

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

type Ours = { places: Set<number>; idPlace: number; identities: string[] };

async function* withoutColumns(
	table: AsyncIterable<string[]>,
	{ places, idPlace, identities }: Ours,
	header: string[]
) {
	yield plainLine(header);
	for await (const row of table) {
		const cells = row.filter((_, place) => !places.has(place)).map(unmarked);
		if (cells.every((cell) => cell.trim() === '')) continue;
		identities.push(row[idPlace]?.trim() ?? '');
		yield plainLine(cells);
	}
}

/** The text of a list of problems without our columns, and which record each of its rows was, where the list says so. */
export type Cleared = { path: string; identities: string | null };

/**
 * A list of problems that comes back mended is the file's own rows again: without our columns and marks, in a file of
 * its own in `folder`. Null for every other file.
 */
export async function withoutOurColumns(path: string, folder: string): Promise<Cleared | null> {
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
	const idPlace = names.findIndex((name) => name.trim() === idName);
	const identities: string[] = [];
	await pipeline(
		Readable.from(withoutColumns(rest, { places: ours, idPlace, identities }, header)),
		createWriteStream(cleared)
	);
	if (idPlace < 0) return { path: cleared, identities: null };
	const told = join(folder, 'mended.json');
	await writeFile(told, JSON.stringify(identities));
	return { path: cleared, identities: told };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rows } from '#lib/intake/rows.ts';
import { unpack } from '#lib/intake/unpack.ts';

/** What `counterweight rows` makes of a file that left the product: the rows of its table, header first. */
export async function readBack(content: string | Uint8Array, sheet?: string): Promise<string[][]> {
	const folder = mkdtempSync(join(tmpdir(), 'read-back-'));
	try {
		const path = join(folder, 'table');
		writeFileSync(path, content);
		const unpacked = await unpack(path, folder, sheet === undefined ? {} : { sheet });
		const table = await rows(unpacked.path, { header: 'auto' });
		const read: string[][] = [];
		for await (const row of table.rows) read.push(row);
		return read;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

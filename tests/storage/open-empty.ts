import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';

let made: Promise<Buffer> | undefined;

/** Opens a store on a database that holds nothing: a copy of one, as to make one anew takes longer than most of what is tested. */
export async function openEmpty(path: string): Promise<Store> {
	writeFileSync(path, await (made ??= make()));
	return openStore(`file:${path}`);
}

async function make(): Promise<Buffer> {
	const folder = mkdtempSync(join(tmpdir(), 'counterweight-empty-'));
	const path = join(folder, 'empty.db');
	try {
		const store = await openStore(`file:${path}`);
		await store.close();
		return readFileSync(path);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Engine } from '#lib/server/storage/engine.ts';
import { sqliteEngine } from '#lib/server/storage/sqlite/engine.ts';

/** An engine on an empty database for each test of the file; ask for it inside a test. */
export function freshEngine(): () => Engine {
	let folder = '';
	let engine: Engine | null = null;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'counterweight-engine-'));
		engine = sqliteEngine(join(folder, 'test.db'));
	});
	afterEach(async () => {
		await engine?.close();
		rmSync(folder, { recursive: true });
	});
	return () => {
		if (!engine) throw new Error('ask for the engine inside a test');
		return engine;
	};
}

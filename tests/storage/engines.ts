import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import type { Store } from '#lib/server/storage/store.ts';
import { openEmpty } from './open-empty.ts';

const engines = ['sqlite'] as const;

/** Makes an empty database that goes when the test is over. */
export type Fresh = () => Promise<Store>;

/** Tells the same promises of every engine that the store runs on. */
export function contract(title: string, tests: (fresh: Fresh) => void): void {
	describe.each(engines)(`${title} (%s)`, () => {
		const opened: { store: Store; folder: string }[] = [];
		afterEach(async () => {
			for (const { store, folder } of opened.splice(0)) {
				await store.close();
				rmSync(folder, { recursive: true });
			}
		}, 120_000);
		tests(async () => {
			const folder = mkdtempSync(join(tmpdir(), 'counterweight-storage-'));
			const store = await openEmpty(join(folder, 'test.db'));
			opened.push({ store, folder });
			return store;
		});
	});
}

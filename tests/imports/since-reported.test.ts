import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sinceReported } from '#lib/server/imports/since-reported.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { batches, contact, draft, noon, takeIn } from '../storage/records-by-hand.ts';

test('what may have changed since a report are imports, definitions, and since when a newer program counts', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'counterweight-since-'));
	const store = await openStore(`file:${join(folder, 'test.db')}`);
	onTestFinished(async () => {
		await store.close();
		rmSync(folder, { recursive: true });
	});
	expect(await sinceReported(store)).toEqual({ imports: [], versions: [], countedAnewAt: null });
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([contact('1', noon('2026-03-02'))]));
	await store.saveSetting('counted_anew_at', '1775000000');
	expect(await sinceReported(store)).toMatchObject({
		imports: [{ id: 1 }],
		versions: [],
		countedAnewAt: 1_775_000_000
	});
});

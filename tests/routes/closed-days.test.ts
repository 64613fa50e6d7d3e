import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closedDays } from '#lib/server/imports/look-for-gaps.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { actions } from '../../src/routes/data/gaps/+page.server.ts';
import { openEmpty } from '../storage/open-empty.ts';

test('a day is marked as closed when the calendar has it', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'closed-days-'));
	const store = await openEmpty(join(folder, 'test.db'));
	const write = (work: (own: Store) => unknown) => Promise.resolve(work(store)).then((result) => ({ result }));
	const mark = async (action: string, day: string) => {
		const body = new FormData();
		body.set('day', day);
		const request = new Request('http://localhost/data/gaps', { method: 'POST', body });
		await actions[action]?.({ locals: { store, imports: { soon: write } }, request } as never);
	};
	for (const day of ['2026-99-99', '2026-02-30', '9999-12-31', 'today']) await mark('closed', day);
	expect(await closedDays(store)).toEqual(new Set());
	await mark('closed', '2026-12-25');
	expect(await closedDays(store)).toEqual(new Set(['2026-12-25']));
	await mark('open', '2026-12-25');
	expect(await closedDays(store)).toEqual(new Set());
	await store.close();
	rmSync(folder, { recursive: true });
});

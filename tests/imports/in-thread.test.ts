import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Recipe } from '#lib/model/import.ts';
import { inThread, limitsOf, type Limits } from '#lib/server/imports/in-thread.ts';
import { openStore } from '#lib/server/storage/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'in-thread-'));
const address = `file:${join(folder, 'own.db')}`;
const path = join(folder, 'calls.csv');
const rows = Array.from(
	{ length: 30_000 },
	(_, place) => `c${place},45700${10_000 + (place % 900)},2026-03-02 09:00:07,Eva,answered,90`
);
writeFileSync(path, ['Call ID,Customer ID,Start Time,Agent,Outcome,Talk Time (s)', ...rows, ''].join('\n'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const ample: Limits = { heapMegabytes: 384, milliseconds: 120_000 };
const tooHeavy = { refusal: { code: 'too_heavy', details: {} } };

const survey = (limits: Limits) =>
	inThread(
		{
			name: 'survey',
			file: { path, folder: join(folder, 'unpacked'), sheet: null, opened: null },
			options: { zone: 'UTC' }
		},
		address,
		limits
	).answer;

async function importFile(recipe: Recipe, limits: Limits) {
	const found = await survey(ample);
	if (!('result' in found)) throw new Error('the file was not looked at');
	const { dialect } = found.result.found;
	return inThread({ name: 'import', order: { path, dialect, recipe, by: 'browser' } }, address, limits).answer;
}

describe('a thread', () => {
	test('that outgrows its memory or its time is ended, and the file is refused as too heavy', async () => {
		expect(await survey({ heapMegabytes: 8, milliseconds: 120_000 })).toEqual(tooHeavy);
		expect(await survey({ heapMegabytes: 384, milliseconds: 1 })).toEqual(tooHeavy);
		expect(await survey(ample)).toMatchObject({ result: { found: { recipe: { kind: 'contacts' } } } });
	});

	test('that is ended amid an import leaves nothing behind, and the next import goes in', async () => {
		const found = await survey(ample);
		if (!('result' in found)) throw new Error('the file was not looked at');
		const { recipe } = found.result.found;
		const store = await openStore(address);
		try {
			let ended = 0;
			for (const milliseconds of [400, 700, 1000]) {
				const answer = await importFile(recipe, { ...ample, milliseconds });
				if ('refusal' in answer) ended++;
				else await store.undoImport((await store.imports())[0]?.id ?? 0);
			}
			expect(ended).toBeGreaterThan(0);
			expect((await store.imports()).filter(({ undoneAt }) => undoneAt === null)).toEqual([]);
			expect(await store.dailyFacts()).toEqual([]);
			expect(await importFile(recipe, ample)).toMatchObject({ result: { report: { entry: { stored: 30_000 } } } });
		} finally {
			await store.close();
		}
	});

	test('may take the longer the larger the file is, and undoing takes what it takes', () => {
		const gigabyte = 2 ** 30;
		expect(limitsOf('import', gigabyte).milliseconds).toBeGreaterThan(limitsOf('import', 1000).milliseconds);
		expect(limitsOf('survey', 1000).milliseconds).toBeLessThan(120_000);
		expect(limitsOf('undo', 0).milliseconds).toBe(Infinity);
		for (const name of ['survey', 'import', 'problems', 'undo'] as const)
			expect(limitsOf(name, gigabyte).heapMegabytes).toBeLessThanOrEqual(512);
	});
});

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Recipe } from '#lib/model/import.ts';
import type { Found, Imports, Job, Wish } from '#lib/server/imports/imports.ts';
import { openImports } from '#lib/server/imports/open-imports.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { openEmpty } from '../storage/open-empty.ts';

let folder: string;
let address: string;
let store: Store;
let imports: Imports;

const bodyOf = (text: string) => new Blob([text]).stream();
const callsCsv = (rows: number, first = 0) =>
	'Call ID,Customer ID,Start Time,Agent,Outcome,Talk Time (s)\n' +
	Array.from({ length: rows }, (_, place) => {
		const minute = String(place % 60).padStart(2, '0');
		return `c${first + place},4570000${place % 900},2026-03-${String(1 + (place % 28)).padStart(2, '0')} 09:${minute}:07,Eva,answered,${60 + (place % 300)}\n`;
	}).join('');

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'imports-'));
	const database = join(folder, 'own.db');
	address = `file:${database}`;
	store = await openEmpty(database);
	imports = await openImports(store, address);
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

async function arrive(name: string, text: string) {
	const { id } = await imports.receive(name, bodyOf(text));
	return id;
}

async function found(id: string): Promise<Found> {
	const survey = await imports.survey(id);
	if ('refusal' in survey) throw new Error(survey.refusal.code);
	return survey;
}
const recipeOf = async (id: string) => (await found(id)).recipe;

const wish = (recipe: Recipe, more: Partial<Wish> = {}): Wish => ({
	recipe,
	mode: { name: 'add' },
	tolerance: 'few',
	remember: false,
	by: 'browser',
	...more
});
const start = async (id: string, recipe: Recipe, more: Partial<Wish & { dryRun: boolean }> = {}) =>
	(await imports.start(id, { ...wish(recipe), ...more })).job;

async function ended(job: string): Promise<Job> {
	const now = await imports.waitFor(job, 60_000);
	if (!now || now.state === 'queued' || now.state === 'running') throw new Error('the job does not end');
	return now;
}

describe('an uploaded file', () => {
	test('lies beside the database under its own name, whatever path it claims, until it is discarded', async () => {
		const id = await arrive('../../etc/../calls.csv', callsCsv(3));
		expect(imports.upload(id)).toMatchObject({ name: 'calls.csv', bytes: callsCsv(3).length });
		expect(readdirSync(join(folder, 'uploads', id))).toEqual(['calls.csv']);
		const again = await openImports(store, address);
		expect(again.uploads()).toMatchObject([{ id, name: 'calls.csv' }]);
		await imports.discard(id);
		expect(imports.uploads()).toEqual([]);
		expect(existsSync(join(folder, 'uploads', id))).toBe(false);
	});

	test('that breaks off on its way leaves nothing', async () => {
		const broken = new ReadableStream<Uint8Array>({
			start(controller) {
				controller.enqueue(new TextEncoder().encode('Call ID,'));
				controller.error(new Error('the line broke'));
			}
		});
		await expect(imports.receive('calls.csv', broken)).rejects.toThrow('the line broke');
		expect(imports.uploads()).toEqual([]);
		expect(readdirSync(join(folder, 'uploads'))).toEqual([]);
	});

	test('is recognised, or refused with a code', async () => {
		const calls = await found(await arrive('calls.csv', callsCsv(40)));
		expect(calls.recipe).toMatchObject({ kind: 'contacts', fields: { customer_key: { columns: ['Customer ID'] } } });
		expect(await imports.survey(await arrive('empty.csv', ''))).toEqual({ refusal: { code: 'empty', details: {} } });
	});

	test('that is refused shows its first ten lines, long ones cut', async () => {
		const letter = ['Dear all,', '<b>please</b>', 'x'.repeat(300), ...Array.from({ length: 20 }, () => 'the figures')];
		const survey = await imports.survey(await arrive('letter.txt', letter.join('\r\n')));
		if (!('refusal' in survey)) throw new Error('taken in');
		expect(survey.refusal.code).toBe('not_a_table');
		expect(survey.refusal.firstLines).toHaveLength(10);
		expect(survey.refusal.firstLines?.slice(0, 3)).toEqual(['Dear all,', '<b>please</b>', `${'x'.repeat(200)}…`]);
	});

	test('can be tried, and nothing is stored', async () => {
		const id = await arrive('calls.csv', callsCsv(40));
		const tried = await ended(await start(id, await recipeOf(id), { dryRun: true }));
		expect(tried).toMatchObject({ state: 'done', dryRun: true, report: { entry: { read: 40, stored: 40 } } });
		expect(tried.report?.first.stored[0]).toMatchObject({ row: 2, values: { agent: 'Eva', customer: true } });
		expect(imports.upload(id)).toBeDefined();
		expect(await store.imports()).toEqual([]);
		expect(await store.dailyFacts()).toEqual([]);
	});
});

describe('imports', () => {
	test('wait for one another, and the file goes when it is in', async () => {
		const first = await arrive('march.csv', callsCsv(3000));
		const second = await arrive('april.csv', callsCsv(50, 3000));
		const recipe = await recipeOf(first);
		const jobs = [await start(first, recipe), await start(second, recipe)];
		expect(imports.job(jobs[1] ?? '')?.state).toBe('queued');
		const done = await Promise.all(jobs.map(ended));
		expect(done.map(({ state, rows, report }) => [state, rows, report?.entry.stored])).toEqual([
			['done', 3000, 3000],
			['done', 50, 50]
		]);
		expect(imports.uploads()).toEqual([]);
		const undone = await imports.undo(done[0]?.report?.entry.id ?? 0);
		expect(undone.undoneAt).not.toBeNull();
	});

	test('can be cancelled under way or while waiting, and then nothing is stored', async () => {
		const long = await arrive('long.csv', callsCsv(60_000));
		const waiting = await arrive('waiting.csv', callsCsv(10, 90_000));
		const recipe = await recipeOf(long);
		const [running, queued] = [await start(long, recipe), await start(waiting, recipe)];
		imports.cancel(queued);
		while (imports.job(running)?.rows === 0 && imports.job(running)?.state === 'running')
			await new Promise((resolve) => setTimeout(resolve, 5));
		imports.cancel(running);
		expect((await ended(running)).state).toBe('cancelled');
		expect((await ended(queued)).state).toBe('cancelled');
		expect(await store.imports()).toEqual([]);
		expect(imports.uploads()).toHaveLength(2);
	});

	test('that are refused say why, and the upload stays to be mapped anew', async () => {
		const id = await arrive('calls.csv', callsCsv(400));
		const recipe = await recipeOf(id);
		const started = { columns: ['Agent'], reading: 'instant:ymd', reason: 'chosen', or: [] };
		const refused = await ended(await start(id, { ...recipe, fields: { ...recipe.fields, started_at: started } }));
		expect(refused.state).toBe('refused');
		expect(refused.refusal?.code).toMatch(/column_changed|too_many_unreadable|recipe_invalid/);
		expect(imports.upload(id)).toBeDefined();
	});

	test('of an own file put the samples out', async () => {
		const { importFile } = await import('#lib/server/imports/import-file.ts');
		const sample = await arrive('sample.csv', callsCsv(20));
		const { dialect, recipe } = await found(sample);
		const path = join(folder, 'uploads', sample, 'sample.csv');
		await importFile(store, address, { path, dialect, recipe, sample: true, by: 'samples' });
		const own = await arrive('own.csv', callsCsv(30, 500));
		const told = await ended(await start(own, recipe));
		// all is read, and the one sample was being put out
		expect(told).toMatchObject({ bytes: told.totalBytes, samples: { gone: 0, all: 1 } });
		const left = (await store.imports()).filter(({ undoneAt }) => undoneAt === null);
		expect(left.map(({ fileName, sample: isSample }) => [fileName, isSample])).toEqual([['own.csv', false]]);
	});
});

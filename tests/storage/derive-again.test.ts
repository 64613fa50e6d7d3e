import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '#lib/server/storage/open.ts';
import { contentOf } from './content.ts';
import { fill } from './filled.ts';

let folder = '';
const path = () => join(folder, 'centre.db');
const open = () => openStore(`file:${path()}`);

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-deriving-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

function change(sql: string): void {
	const client = new Database(path());
	client.exec(sql);
	client.close();
}

test('a database whose facts rest on an older list of measures has them derived anew when it is opened', async () => {
	const before = await open();
	await fill(before);
	const content = await contentOf(before);
	const version = await before.version();
	await before.close();
	change("delete from daily_fact; delete from chain; update setting set value = 'older' where name = 'facts_rest_on'");
	const store = await open();
	expect(content.facts.length).toBeGreaterThan(20);
	expect(await contentOf(store)).toEqual(content);
	expect(await store.version()).not.toBe(version);
	await store.close();
});

test('a database whose facts are up to date is opened as it is', async () => {
	const before = await open();
	await fill(before);
	const version = await before.version();
	await before.close();
	change('delete from daily_fact');
	const store = await open();
	expect(await store.dailyFacts()).toEqual([]);
	expect(await store.version()).toBe(version);
	await store.close();
});

describe('since when records are counted in another way', () => {
	/** The setting of a database whose facts rested on something else when it was opened. */
	async function toldAfter(sql: string): Promise<string | null> {
		const before = await open();
		await fill(before);
		await before.close();
		change(`update setting set value = ${sql} where name = 'facts_rest_on'`);
		const store = await open();
		const told = await store.setting('counted_anew_at');
		await store.close();
		return told;
	}

	test('is written down when a newer program first opens the database', async () => {
		const earliest = Math.floor(Date.now() / 1000);
		const told = await toldAfter("json_set(value, '$.counting', 1)");
		expect(Number(told)).toBeGreaterThanOrEqual(earliest);
	});

	test('is not, where the newer program only counts more', async () => {
		expect(await toldAfter("json_remove(value, '$.measures[0]')")).toBeNull();
	});

	test('is not of a new database', async () => {
		const store = await open();
		expect(await store.setting('counted_anew_at')).toBeNull();
		await store.close();
	});
});

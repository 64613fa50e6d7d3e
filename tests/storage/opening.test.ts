import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NewerDatabase } from '#lib/server/storage/newer-database.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { migrate, migrationsFolder } from '#lib/server/storage/sqlite/migrate.ts';
import { contentOf } from './content.ts';
import { batches, contact, draft, noon, takeIn } from './records-by-hand.ts';

let folder = '';
const path = () => join(folder, 'centre.db');
const address = () => `file:${path()}`;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-opening-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const run = promisify(execFile);
const opened = (target: string) => {
	const client = new Database(target);
	client.pragma('journal_mode = WAL');
	return client;
};

/** The program's migrations and one more, as the next version will have. */
function oneMore(sql: string): string {
	const target = join(folder, 'migrations');
	cpSync(migrationsFolder, target, { recursive: true });
	const journal = join(target, 'meta', '_journal.json');
	const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: Record<string, unknown>[] };
	const next = { ...entries.at(-1), idx: entries.length, tag: '9999_next', when: 9_999_999_999_999 };
	writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, next] }));
	writeFileSync(join(target, '9999_next.sql'), sql);
	return target;
}

/** The program's migrations as they were when there were only so many. */
function onlyFirst(count: number): string {
	const target = join(folder, 'older');
	cpSync(migrationsFolder, target, { recursive: true });
	const journal = join(target, 'meta', '_journal.json');
	const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
	writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
	return target;
}

async function withOneContact() {
	const store = await openStore(address());
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([contact('1', noon('2026-03-02'))]));
	const content = await contentOf(store);
	await store.close();
	return content;
}

test('a database is made where there is none, with the folders on the way', async () => {
	const store = await openStore(`file:${join(folder, 'new', 'place', 'centre.db')}`);
	expect(await store.imports()).toEqual([]);
	await store.close();
	expect(readdirSync(join(folder, 'new', 'place')).filter((name) => name.includes('before'))).toEqual([]);
});

test('what was stored is there when the database is opened again', async () => {
	const content = await withOneContact();
	const store = await openStore(address());
	expect(await contentOf(store)).toEqual(content);
	await store.close();
});

test('an address of a server that this version cannot speak to is refused in words', async () => {
	await expect(openStore('postgres://localhost/calls')).rejects.toThrow('file:data/counterweight.db');
});

describe('an older database', () => {
	const columns = (target: string) => {
		const client = opened(target);
		const names = client.prepare<[], { name: string }>('pragma table_info(setting)').all();
		client.close();
		return names.map(({ name }) => name);
	};

	test('is copied beside itself before it is changed', async () => {
		const content = await withOneContact();
		const folderOfNext = oneMore('alter table setting add column note text');
		const client = opened(path());
		migrate(client, folderOfNext);
		client.close();
		const number = readdirSync(folderOfNext).filter((name) => name.endsWith('.sql')).length;
		const copy = join(folder, `centre.before-${number}.db`);
		expect([columns(path()), columns(copy)]).toEqual([
			['name', 'value', 'note'],
			['name', 'value']
		]);
		const store = await openStore(`file:${copy}`);
		expect(await contentOf(store)).toEqual(content);
		await store.close();
	});

	test('forgets what it told of people before these were told of in groups, and nothing else', () => {
		const client = opened(path());
		migrate(client, onlyFirst(12));
		for (const metric of ['coaching_cadence', 'coaching_cadence.pause', 'training_hours', 'tenure.median', 'who5'])
			client
				.prepare("insert into reported values (?, 2, 'Blue', '2026-01-01', 'first', 0, '1', 3, null, null, 9, 1, 1)")
				.run(metric);
		const own = (measure: string) => JSON.stringify({ numerator: { plus: ['contacts', measure], minus: [] } });
		for (const measure of ['coachingSeconds', 'tenureUnderHalfYear', 'paidSeconds'])
			client.prepare('insert into own_metric values (?, ?)').run(measure, own(measure));
		migrate(client);
		const left = (what: string) => client.prepare(`select ${what}`).pluck().all();
		expect([left('metric from reported'), left('key from own_metric')]).toEqual([['who5'], ['paidSeconds']]);
		client.close();
	});

	test('forgets what it reported from too few facts, and looks again at the months it has seen', () => {
		const client = opened(path());
		migrate(client, onlyFirst(17));
		for (const metric of ['turnover', 'turnover.voluntary', 'csat.weighted', 'aht'])
			for (const dimension of [0, 2])
				client
					.prepare("insert into reported values (?, ?, '', '2026-01-01', 'first', 0, '1', 3, null, null, 9, 1, 1)")
					.run(metric, dimension);
		client.exec("insert into setting values ('months_seen_for_reports', '[]'), ('language', 'da')");
		migrate(client);
		const left = client.prepare('select metric || dimension from reported order by 1').pluck().all();
		expect(left).toEqual(['aht0', 'aht2', 'turnover.voluntary0', 'turnover0']);
		expect(client.prepare('select name from setting').pluck().all()).toEqual(['language']);
		client.close();
	});

	test('of the first version is brought up to date, with all that is in it', async () => {
		const client = opened(path());
		migrate(client, onlyFirst(1));
		client.exec(`insert into import (id, kind, file_name, file_bytes, file_hash, recipe_name, sample, imported_at, read,
				stored, doubled, refused, first_day, last_day, first_record, last_record, issues)
			values (1, 'orders', 'old.csv', 9, 'abc', 'Shop', 0, 1770000000, 1, 1, 0, 0, '2026-03-02', '2026-03-02', 1, 1, '{}')`);
		client.exec("insert into orders values (1, 1, 5, 6, 0, -1, 1772452800, '2026-03-02', 37.5)");
		client.close();
		const store = await openStore(address());
		expect((await store.extent()).orders).toEqual({ from: '2026-03-02', through: '2026-03-02' });
		expect(await store.imports()).toMatchObject([{ fileName: 'old.csv', mode: { name: 'add' }, changed: 0, by: '' }]);
		await store.undoImport(1);
		expect((await store.extent()).orders).toBeNull();
		await store.close();
	});

	test('is copied once, and not when it is up to date', async () => {
		await withOneContact();
		const folderOfNext = oneMore('alter table setting add column note text');
		for (let round = 0; round < 2; round++) {
			const client = opened(path());
			migrate(client, folderOfNext);
			client.close();
		}
		expect(readdirSync(folder).filter((name) => name.includes('before'))).toHaveLength(1);
	});

	test('stays as it was when a change fails', async () => {
		const content = await withOneContact();
		const client = opened(path());
		const folderOfNext = oneMore('alter table setting add column note text;--> statement-breakpoint\nnonsense');
		expect(() => {
			migrate(client, folderOfNext);
		}).toThrow('nonsense');
		client.close();
		expect(columns(path())).toEqual(['name', 'value']);
		const store = await openStore(address());
		expect(await contentOf(store)).toEqual(content);
		await store.close();
	});
});

describe('a database of a newer version', () => {
	test('is refused with a sentence that says what to do, and is not touched', async () => {
		await withOneContact();
		const client = opened(path());
		migrate(client, oneMore('alter table setting add column note text'));
		client.close();
		const before = readFileSync(path());
		const refusal = await openStore(address()).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(NewerDatabase);
		expect(refusal).toMatchObject({ path: path(), message: expect.stringContaining('Install that version') as string });
		expect(readFileSync(path()).equals(before)).toBe(true);
	});
});

test('of many who open a new database at once, one makes it and all can use it', async () => {
	const script = `
		import { openStore } from '#lib/server/storage/open.ts';
		const store = await openStore(process.argv[1]);
		await store.saveSetting('process ' + process.pid, 'here');
		await store.close();`;
	const open = () =>
		run('node', ['--input-type=module-typescript', '--eval', script, address()], { cwd: resolve('.') });
	await Promise.all([open(), open(), open()]);
	const client = opened(path());
	const count = (table: string) => client.prepare<[], number>(`select count(*) from ${table}`).pluck().get();
	expect(count("setting where name like 'process %'")).toBe(3);
	expect(count('migration')).toBe(readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql')).length);
	client.close();
	expect(existsSync(join(folder, 'centre.before-1.db'))).toBe(false);
});

test('a process that is killed in the middle of an import leaves the database as it was', async () => {
	const content = await withOneContact();
	const script = `
		import { openStore } from '#lib/server/storage/open.ts';
		const { contact, draft, batch, noon } = await import('./tests/storage/records-by-hand.ts');
		const store = await openStore(process.argv[1]);
		async function* endless() {
			yield batch(Array.from({ length: 5000 }, (_, index) => contact('new ' + index, noon('2026-03-03') + index)));
			process.kill(process.pid, 'SIGKILL');
			yield batch([]);
		}
		await store.takeIn('contacts', draft('contacts'), endless());`;
	const killed = run('node', ['--input-type=module-typescript', '--eval', script, address()], { cwd: resolve('.') });
	await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });
	const store = await openStore(address());
	expect(await contentOf(store)).toEqual(content);
	expect(await store.imports()).toHaveLength(1);
	await store.close();
});

test('a database is opened and read while an import writes to it', async () => {
	const content = await withOneContact();
	const importing = opened(path());
	importing.exec('begin immediate');
	const store = await openStore(address());
	expect(await contentOf(store)).toEqual(content);
	await store.close();
	importing.exec('rollback');
	importing.close();
});

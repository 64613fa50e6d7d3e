import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { currentTotals } from '#lib/facts/running-totals.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { load as layout } from '../../src/routes/+layout.server.ts';
import { load as overview } from '../../src/routes/+page.server.ts';
import { load as compare } from '../../src/routes/compare/+page.server.ts';
import { load as contacts } from '../../src/routes/contacts/+page.server.ts';
import { load as explore } from '../../src/routes/explore/+page.server.ts';
import { load as report } from '../../src/routes/report/+page.server.ts';
import { load as scorecard } from '../../src/routes/scorecard/+page.server.ts';
import { load as targets } from '../../src/routes/targets/+page.server.ts';
import { fillWithNordlys } from '../nordlys/fill.ts';

const folder = mkdtempSync(join(tmpdir(), 'one-query-'));
const address = `file:${join(folder, 'nordlys.db')}`;
const ran: string[] = [];
let store: Store;
let totals: ReturnType<typeof currentTotals>;

beforeAll(async () => {
	await fillWithNordlys(address);
	store = await openStore(address);
	totals = currentTotals(store);
	const probe = new Database(':memory:');
	const statements = Object.getPrototypeOf(probe.prepare('select 1')) as Database.Statement;
	probe.close();
	for (const way of ['all', 'get', 'run', 'iterate'] as const) {
		// eslint-disable-next-line @typescript-eslint/unbound-method -- called for a statement below
		const asked = statements[way];
		vi.spyOn(statements, way).mockImplementation(function (this: Database.Statement, ...bound: unknown[]) {
			ran.push(this.source);
			return asked.apply(this, bound);
		});
	}
});
afterAll(async () => {
	vi.restoreAllMocks();
	await store.close();
	rmSync(folder, { recursive: true });
});

/** What the database is asked while a page is made, as the server makes it. */
async function askedFor(path: string, load: (event: never) => unknown): Promise<string[]> {
	ran.length = 0;
	const own = await store.atHand();
	const event = {
		locals: { store: own, totals: () => totals(own), theme: 'system' },
		url: new URL(path, 'http://localhost'),
		isDataRequest: false,
		setHeaders: () => undefined
	} as never;
	await Promise.all([layout(event), load(event)]);
	return [...ran];
}

const pages = {
	'/': overview,
	'/scorecard': scorecard,
	'/compare': compare,
	'/explore': explore,
	'/report': report,
	'/targets': targets
};

test.each(Object.entries(pages))('%s asks the database once: whether anybody has written', async (path, load) => {
	await askedFor(path, load);
	expect(await askedFor(`${path}?compare=none`, load)).toEqual(['PRAGMA data_version']);
});

test('another unit is told from the same facts; the report asks besides what was reported of it', async () => {
	const [team = ''] = (await totals()).members('team');
	// the units within a unit are counted from contacts, which is said there
	const told = Object.entries(pages).filter(([path]) => path !== '/explore');
	for (const [path, load] of told) {
		await askedFor(path, load);
		const [written, ...others] = await askedFor(`${path}?unit=${encodeURIComponent(`team:${team}`)}`, load);
		expect(written).toBe('PRAGMA data_version');
		expect(others, path).toHaveLength(path === '/report' ? 1 : 0);
	}
});

test('the list of contacts asks once for its contacts and once how many there are', async () => {
	await askedFor('/contacts', contacts);
	const [written, ...others] = await askedFor('/contacts?only=handled', contacts);
	expect(written).toBe('PRAGMA data_version');
	expect(others.filter((statement) => /from\s+"contact"/.test(statement))).toHaveLength(2);
	expect(others).toHaveLength(2);
});

test('after somebody has written, a page asks for what it shows once more, and then no longer', async () => {
	const [path, load] = ['/scorecard', scorecard];
	await askedFor(path, load);
	const point = { metric: 'aht', dimension: 'all', member: '', day: '2026-03-02', by: 'eva' } as const;
	await store.writeComment({ ...point, body: 'Snow' });
	expect(new Set(await askedFor(path, load)).size).toBeGreaterThan(1);
	expect(await askedFor(path, load)).toEqual(['PRAGMA data_version']);
});

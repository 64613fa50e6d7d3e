import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyCell } from '#lib/facts/cell.ts';
import { Counts } from '#lib/facts/counts.ts';
import { at, shapeAt } from '#lib/facts/sums.ts';
import { dimensions } from '#lib/model/fact.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { cellOf } from '#lib/server/storage/facts/fact-row.ts';
import { packShapes, packSums } from '#lib/server/storage/facts/pack-fact.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contentOf } from './content.ts';
import { fill } from './filled.ts';

let folder = '';
let store: Store;
const path = () => join(folder, 'centre.db');

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-verify-'));
	store = await openStore(`file:${path()}`);
	await fill(store);
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

function damage(change: (client: Database.Database) => void): void {
	const client = new Database(path());
	change(client);
	client.close();
}

/** Changes the fact of the whole organisation on a day. */
function changeFact(day: string, change: (cell: ReturnType<typeof emptyCell>) => void): void {
	damage((client) => {
		const key = [dimensions.indexOf('all'), day];
		const row = client
			.prepare<unknown[], { sums: Buffer; shapes: Buffer }>(
				'select sums, shapes from daily_fact where dimension = ? and local_day = ? and reason = 0'
			)
			.get(key);
		const cell = row ? cellOf(row) : emptyCell();
		change(cell);
		client
			.prepare('update daily_fact set sums = ?, shapes = ? where dimension = ? and local_day = ? and reason = 0')
			.run(Buffer.from(packSums(cell.sums)), Buffer.from(packShapes(cell.shapes)), ...key);
	});
}

test('facts that the records give are found in order, and nothing is changed by looking', async () => {
	const [content, version] = [await contentOf(store), await store.version()];
	const found = await store.verify();
	expect(found).toMatchObject({ differing: 0, differences: [], differingChains: 0 });
	expect(found.facts).toBeGreaterThan(50);
	expect([await contentOf(store), await store.version()]).toEqual([content, version]);
});

describe('a fact that is not what the records give', () => {
	test('is told with what is stored and what was counted', async () => {
		const { sums } = (await store.dailyFacts({ dimensions: ['all'] })).find(({ day }) => day === '2026-03-03') ?? {};
		changeFact('2026-03-03', (cell) => {
			cell.sums[at.handled] = (cell.sums[at.handled] ?? 0) + 2;
		});
		const { differing, differences } = await store.verify();
		const handled = sums?.handled ?? 0;
		expect(differing).toBe(1);
		expect(differences).toEqual([
			{
				dimension: 'all',
				member: '',
				reason: null,
				day: '2026-03-03',
				measure: 'handled',
				stored: handled + 2,
				counted: handled
			}
		]);
	});

	test('is told when only a distribution differs', async () => {
		changeFact('2026-03-03', (cell) => {
			(cell.shapes[shapeAt.handle] ?? new Counts()).add(7, 1);
		});
		const { differences } = await store.verify();
		expect(differences).toHaveLength(1);
		expect(differences[0]).toMatchObject({ measure: 'handle' });
		expect((differences[0]?.stored ?? 0) - (differences[0]?.counted ?? 0)).toBe(1);
	});

	test('is told when it is missing, of a reason in a team too, and when nothing in the records speaks of it', async () => {
		damage((client) => {
			client.exec(
				'delete from daily_fact where reason > 0 and dimension = (select max(dimension) from daily_fact where reason > 0)'
			);
			client.exec("update daily_fact set local_day = '2019-01-07' where dimension = 0 and local_day = '2026-03-04'");
		});
		const { differing, differences } = await store.verify();
		expect(differing).toBeGreaterThan(2);
		expect(differences.some(({ reason, stored, counted }) => reason === 'billing' && stored === 0 && counted > 0)).toBe(
			true
		);
		expect(differences.some(({ day, stored, counted }) => day === '2019-01-07' && stored > 0 && counted === 0)).toBe(
			true
		);
	});
});

test('a contact whose place in an issue is wrong is counted', async () => {
	damage((client) => {
		client.exec('update chain set attempt = 9 where contact in (select contact from chain order by contact limit 2)');
		client.exec('delete from chain where contact = (select max(contact) from chain)');
	});
	expect(await store.verify()).toMatchObject({ differing: 0, differingChains: 3 });
});

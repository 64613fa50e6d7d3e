import { expect, test } from 'vitest';
import { emptyExtent } from '#lib/model/fact.ts';
import type { Batch, Issue } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contentOf } from '../content.ts';
import { contract } from '../engines.ts';
import { answer, batch, batches, contact, draft, membership, noon, takeIn, order, recipe } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const one = contact('1', monday);
const two = contact('2', monday + 86_400);
const problem = (row: number, code: string): Issue => ({ row, column: 'talk', code, value: `${row}` });

async function* withProblems(issues: Issue[]): AsyncGenerator<Batch<'contacts'>> {
	yield await Promise.resolve(batch<'contacts'>([one]));
	yield { ...batch<'contacts'>([two]), issues };
}

async function* brokenAfter(...records: (typeof one)[]) {
	yield await Promise.resolve(batch<'contacts'>(records));
	throw new Error('the file ended early');
}

contract('imports', (fresh) => {
	test('an import that breaks half way leaves nothing', async () => {
		const store = await fresh();
		const before = await store.version();
		await expect(takeIn(store, 'contacts', draft('contacts'), brokenAfter(one, two))).rejects.toThrow('ended early');
		expect(await store.imports()).toEqual([]);
		expect(await store.dailyFacts()).toEqual([]);
		expect(await store.version()).toBe(before);
		expect(await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([one]))).toMatchObject({
			id: 1,
			stored: 1
		});
	});

	test('a rehearsal counts and leaves nothing', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([one]));
		const [content, history, version] = [await contentOf(store), await store.imports(), await store.version()];
		const entry = await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([one, two]), { dryRun: true });
		expect(entry).toMatchObject({ read: 2, stored: 1, doubled: 1, firstDay: '2026-03-02', lastDay: '2026-03-03' });
		expect([await contentOf(store), await store.imports(), await store.version()]).toEqual([content, history, version]);
	});

	test('history is newest first and tells where everything came from', async () => {
		const store = await fresh();
		await takeIn(
			store,
			'contacts',
			{ ...draft('contacts', 'march.csv'), sample: true, fileBytes: 77 },
			batches<'contacts'>([one])
		);
		await takeIn(store, 'orders', draft('orders', 'orders.csv'), batches<'orders'>([order('1', 'ann', monday)]));
		const [newest, oldest] = await store.imports();
		expect([newest?.fileName, newest?.kind, newest?.sample]).toEqual(['orders.csv', 'orders', false]);
		expect(oldest).toMatchObject({
			id: 1,
			kind: 'contacts',
			fileName: 'march.csv',
			fileBytes: 77,
			fileHash: '0'.repeat(64),
			recipeName: 'By hand',
			sample: true,
			undoneAt: null
		});
		expect(oldest?.tookMilliseconds).toBeGreaterThanOrEqual(0);
		expect(Math.abs((oldest?.importedAt ?? 0) - Date.now() / 1000)).toBeLessThan(60);
	});

	test('problems are counted by code and can be leafed through', async () => {
		const store = await fresh();
		const issues = [problem(1, 'negative'), problem(2, 'unreadable'), problem(3, 'negative'), problem(4, 'negative')];
		const entry = await takeIn(store, 'contacts', draft('contacts'), withProblems(issues));
		expect(entry.issues).toEqual({ negative: 3, unreadable: 1 });
		expect((await store.imports())[0]?.issues).toEqual(entry.issues);
		expect(await store.importIssues(entry.id, { offset: 1, limit: 2 })).toEqual([issues[1], issues[2]]);
		expect(await store.importIssues(entry.id, { code: 'negative', offset: 1, limit: 9 })).toEqual([
			issues[2],
			issues[3]
		]);
		expect(await store.importIssues(entry.id + 1, { offset: 0, limit: 9 })).toEqual([]);
	});

	test('of very many problems all are counted and ten thousand kept', async () => {
		const store = await fresh();
		const issues = Array.from({ length: 12_000 }, (_, row) => problem(row, 'negative'));
		const entry = await takeIn(store, 'contacts', draft('contacts'), withProblems(issues));
		expect(entry.issues).toEqual({ negative: 12_000 });
		expect(await store.importIssues(entry.id, { offset: 9_998, limit: 10 })).toEqual([issues[9_998], issues[9_999]]);
	});

	test('an empty import is one too', async () => {
		const store = await fresh();
		const entry = await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>());
		expect(entry).toMatchObject({ read: 0, stored: 0, firstDay: null, lastDay: null });
		expect(await store.imports()).toEqual([entry]);
	});

	test('the version changes with what figures rest on, and only then', async () => {
		const store = await fresh();
		const versions = [await store.version()];
		const note = async () => versions.push(await store.version());
		await store.saveSetting('zone', 'Europe/Copenhagen');
		await store.saveRecipe(recipe('contacts'));
		await note();
		expect(versions[1]).toBe(versions[0]);
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([one]));
		await note();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([one]));
		await note();
		expect(versions[3]).toBe(versions[2]);
		await store.undoImport(1);
		await note();
		await store.undoImport(2);
		await note();
		expect(new Set(versions).size).toBe(4);
	});

	test('the extent is that of the records that are there', async () => {
		const store = await fresh();
		expect(await store.extent()).toEqual(emptyExtent);
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([two, one]));
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([two]));
		await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', null, monday)]));
		await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>([answer('1', 'Blue', '2026-02-03', 1, 1)]));
		await takeIn(store, 'roster', draft('roster'), batches<'roster'>([membership('kim', '2020-01-01')]));
		expect(await store.extent()).toEqual({
			...emptyExtent,
			contacts: { from: '2026-03-02', through: '2026-03-03' },
			orders: { from: '2026-03-02', through: '2026-03-02' },
			pulse: { from: '2026-02-03', through: '2026-02-03' }
		});
		await store.undoImport(1);
		expect((await store.extent()).contacts).toEqual({ from: '2026-03-03', through: '2026-03-03' });
	});

	test('the extent ends before days to come, unless there is nothing else', async () => {
		const store = await fresh();
		await takeIn(
			store,
			'contacts',
			draft('contacts'),
			batches<'contacts'>([one, two, contact('3', noon('2098-03-03'))])
		);
		expect((await store.extent()).contacts).toEqual({ from: '2026-03-02', through: '2026-03-03' });
		await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', null, noon('2098-03-03'))]));
		expect((await store.extent()).orders).toEqual({ from: '2098-03-03', through: '2098-03-03' });
	});

	test('a reader meanwhile sees all of an import or nothing of it', async () => {
		const store = await fresh();
		const counts: number[] = [];
		async function* watched(reader: Store) {
			yield batch<'contacts'>([one]);
			counts.push((await reader.dailyFacts()).length);
			yield batch<'contacts'>([two]);
			counts.push((await reader.imports()).length);
		}
		await takeIn(store, 'contacts', draft('contacts'), watched(store));
		expect([...counts, (await store.dailyFacts()).length]).toEqual([0, 0, 2]);
	});

	test('two imports at once come one after the other', async () => {
		const store = await fresh();
		const entries = await Promise.all([
			takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([one], [two])),
			takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([two], [one])),
			store.saveSetting('meanwhile', 'yes')
		]);
		expect(entries.slice(0, 2)).toMatchObject([{ stored: 2 }, { doubled: 2 }]);
		expect(await store.setting('meanwhile')).toBe('yes');
	});

	test('history says by which recipe and profile, in which mode and for whom', async () => {
		const store = await fresh();
		const made = { ...recipe('contacts', 'Our calls'), profile: 'five9-call-log@1' };
		const mode = { name: 'replace', from: '2026-03-01', to: '2026-03-31' } as const;
		const file = { ...draft('contacts'), recipe: made, mode, by: 'browser' };
		const entry = await takeIn(store, 'contacts', file, batches<'contacts'>([one]));
		expect(entry).toMatchObject({ recipeName: 'Our calls', profile: 'five9-call-log@1', mode, by: 'browser' });
		expect(await store.imports()).toEqual([entry]);
	});

	test('what the columns of a source’s last file were like is known, until that file is taken out', async () => {
		const store = await fresh();
		const like = (name: string) => ({ columns: [{ name, blankShare: 0.25, median: 180 }] });
		const take = (source: string, column: string | null) => {
			const fingerprint = column === null ? null : like(column);
			const file = { ...draft('contacts'), recipe: recipe('contacts', source), fingerprint };
			return takeIn(store, 'contacts', file, batches<'contacts'>([one]));
		};
		expect(await store.lastFingerprint('Centre')).toBeNull();
		await take('Centre', 'talk');
		await take('Centre', 'Talk time');
		await take('Partner', 'other');
		await take('Centre', null);
		expect(await store.lastFingerprint('Centre')).toEqual(like('Talk time'));
		await store.undoImport(2);
		expect(await store.lastFingerprint('Centre')).toEqual(like('talk'));
	});
});

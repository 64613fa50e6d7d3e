import { expect, test } from 'vitest';
import { allContacts, contentOf, total } from '../content.ts';
import { contract } from '../engines.ts';
import {
	answer,
	batch,
	batches,
	contact,
	draft,
	membership,
	noon,
	order,
	plainRecord,
	replace,
	takeIn
} from '../records-by-hand.ts';
import type { Contact } from '#lib/model/contact.ts';
import type { Store } from '#lib/server/storage/store.ts';

const monday = noon('2026-03-02');
const rich = (identity: string, hours: number): Contact =>
	contact(identity, monday + hours * 3600, {
		customer: 'ann',
		agent: 'kim',
		agentStartedAt: monday + hours * 3600 + 30,
		team: 'Blue',
		queue: 'Sales',
		handleSeconds: 200,
		waitSeconds: 30,
		rating: 4
	});
const [a, b, c, d] = [rich('a', 0), rich('b', 2), rich('c', 5), rich('d', 50)];
const take = (store: Store, ...records: Contact[]) =>
	takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(records));

contract('undo', (fresh) => {
	test('an import that was undone leaves the database as it was', async () => {
		const store = await fresh();
		const empty = await contentOf(store);
		await take(store, a, b);
		const before = await contentOf(store);
		const { id } = await take(store, c, d);
		expect(await contentOf(store)).not.toEqual(before);
		expect(await store.undoImport(id)).toMatchObject({ id, stored: 2 });
		expect(await contentOf(store)).toEqual(before);
		await store.undoImport(1);
		expect(await contentOf(store)).toEqual(empty);
	});

	test('undone and imported again, everything is as it was', async () => {
		const store = await fresh();
		await take(store, a, b);
		await take(store, b, c, d);
		const before = await contentOf(store);
		await store.undoImport(1);
		expect(await contentOf(store)).not.toEqual(before);
		expect(await take(store, a, b)).toMatchObject({ stored: 1, doubled: 1 });
		expect(await contentOf(store)).toEqual(before);
	});

	test('rows that a later file also brought stay, as that file’s', async () => {
		const store = await fresh();
		const first = await take(store, a, b, b);
		const second = await take(store, b, c);
		await store.undoImport(first.id);
		const rows = await allContacts(store);
		expect(rows.map(({ startedAt, importId }) => [startedAt, importId])).toEqual([
			[b.startedAt, second.id],
			[c.startedAt, second.id]
		]);
		await store.undoImport(second.id);
		expect(await allContacts(store)).toEqual([]);
	});

	test('a row goes from file to file, and goes with the last', async () => {
		const store = await fresh();
		for (let round = 0; round < 4; round++) await take(store, a, b);
		const owners = async () => (await allContacts(store)).map(({ importId }) => importId);
		expect(await owners()).toEqual([1, 1]);
		await store.undoImport(3);
		expect(await owners()).toEqual([1, 1]);
		await store.undoImport(1);
		expect(await owners()).toEqual([2, 2]);
		await store.undoImport(2);
		expect(await owners()).toEqual([4, 4]);
		await store.undoImport(4);
		expect(await owners()).toEqual([]);
	});

	test('history keeps what was undone, and says when', async () => {
		const store = await fresh();
		await take(store, a);
		await take(store, b);
		const undone = await store.undoImport(1);
		expect(undone.undoneAt).toBeGreaterThanOrEqual(undone.importedAt);
		expect((await store.imports()).map(({ id, undoneAt }) => [id, undoneAt !== null])).toEqual([
			[2, false],
			[1, true]
		]);
	});

	test('undoing twice changes nothing more', async () => {
		const store = await fresh();
		await take(store, a, b);
		await take(store, a);
		const undone = await store.undoImport(1);
		const before = await contentOf(store);
		expect(await store.undoImport(1)).toEqual(undone);
		expect(await contentOf(store)).toEqual(before);
	});

	test('there is nothing to undo of an import that never was', async () => {
		const store = await fresh();
		await expect(store.undoImport(7)).rejects.toThrow('There is no import 7.');
	});

	test('an undone import leaves no customer, name or problem behind', async () => {
		const store = await fresh();
		// eslint-disable-next-line @typescript-eslint/require-await -- an async iterable by signature
		async function* file() {
			const issues = [{ row: 1, column: 'talk', code: 'negative', value: '-5' }];
			yield { ...batch<'contacts'>([a]), issues };
		}
		await takeIn(store, 'contacts', draft('contacts'), file());
		expect(await store.importIssues(1, { offset: 0, limit: 10 })).toHaveLength(1);
		await store.undoImport(1);
		expect(await store.importIssues(1, { offset: 0, limit: 10 })).toEqual([]);
		expect(await store.members('queue')).toEqual([]);
		await take(store, { ...a, customer: 'bob' });
		expect((await allContacts(store)).map(({ customer }) => customer)).toEqual([1]);
	});

	test('every kind of import can be undone', async () => {
		const store = await fresh();
		await take(store, { ...a, team: null }, { ...b, team: null });
		const before = await contentOf(store);
		const answers = [1, 2, 3, 4, 5].map((number) => answer(`${number}`, 'Blue', '2026-03-09', 60 + number, 9));
		const imports = [
			await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', 'ann', monday + 90_000)])),
			await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>(answers)),
			await takeIn(
				store,
				'roster',
				draft('roster'),
				batches<'roster'>([membership('kim', '2026-01-01', { team: 'Blue', site: 'Aarhus' })])
			)
		];
		expect([await total(store, 'returnedWithin30'), await total(store, 'who5Answers', 'site', 'Aarhus')]).toEqual([
			1, 5
		]);
		for (const { id } of imports) await store.undoImport(id);
		expect(await contentOf(store)).toEqual(before);
	});

	test('several imports go at once, and end where one by one would have', async () => {
		const [store, other] = [await fresh(), await fresh()];
		for (const one of [store, other]) {
			await take(one, a, b);
			await take(one, b, c);
			await takeIn(one, 'orders', draft('orders'), batches<'orders'>([order('1', 'ann', monday + 90_000)]));
			await take(one, c, d);
		}
		const heard: number[] = [];
		await store.undoImports([1, 2, 3], (gone) => heard.push(gone));
		for (const id of [1, 2, 3]) await other.undoImport(id);
		expect(await contentOf(store)).toEqual(await contentOf(other));
		expect((await allContacts(store)).map(({ importId }) => importId)).toEqual([4, 4]);
		expect((await store.imports()).map(({ undoneAt }) => undoneAt !== null)).toEqual([false, true, true, true]);
		expect(heard).toEqual([0, 2]);
	});

	test('several imports of which one brings back what another told more of go as one by one', async () => {
		const [store, other] = [await fresh(), await fresh()];
		const spoken = { ...a, team: null, language: 'Danish' };
		const employed = plainRecord('employment', '1', { agent: 'kim', fromDay: '2025-01-01', languages: 'da' });
		const rest = contact('rest', monday + 3600, { agent: 'lee' });
		for (const one of [store, other]) {
			await take(one, spoken);
			const instead = draft('contacts', 'file.csv', replace('2026-03-01', '2026-03-31'));
			await takeIn(one, 'contacts', instead, batches<'contacts'>([rest]));
			const members = [membership('kim', '2026-01-01', { team: 'Blue' })];
			await takeIn(one, 'roster', draft('roster'), batches<'roster'>(members));
			await takeIn(one, 'employment', draft('employment'), batches<'employment'>([employed]));
		}
		await store.undoImports([2, 3, 4]);
		for (const id of [4, 3, 2]) await other.undoImport(id);
		expect((await allContacts(store)).map(({ team }) => team)).toEqual([null]);
		expect(await total(store, 'languageKnown')).toBe(0);
		expect(await contentOf(store)).toEqual(await contentOf(other));
	});

	test('of several imports all go or none', async () => {
		const store = await fresh();
		await take(store, a, b);
		await take(store, c, d);
		await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', 'ann', monday + 90_000)]));
		const before = await contentOf(store);
		const cutOff = (gone: number) => {
			if (gone === 2) throw new Error('cut off');
		};
		await expect(store.undoImports([1, 2, 3], cutOff)).rejects.toThrow('cut off');
		expect(await contentOf(store)).toEqual(before);
	});
});

import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import type { Mode } from '#lib/model/import.ts';
import type { Store, TakeInReport } from '#lib/server/storage/store.ts';
import { allContacts, contentOf, spokenFact, total } from '../content.ts';
import { contract } from '../engines.ts';
import {
	add,
	answer,
	batches,
	contact,
	correct,
	draft,
	membership,
	noon,
	order,
	recipe,
	replace,
	takeIn
} from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const byKim = (identity: string, days: number, more: Partial<Contact> = {}): Contact =>
	contact(identity, monday + days * 86_400, { agent: 'kim', customer: 'ann', handleSeconds: 60, ...more });
const [one, two, three] = [byKim('1', 0), byKim('2', 1), byKim('3', 2)];

const take = (store: Store, mode: Mode, records: Contact[], source = 'Centre'): Promise<TakeInReport> =>
	store.takeIn(
		'contacts',
		{ ...draft('contacts', 'file.csv', mode), recipe: recipe('contacts', source) },
		batches<'contacts'>(records)
	);
const handled = (store: Store) => total(store, 'handleSeconds');
const ids = async (store: Store) => (await allContacts(store)).map(({ startedAt }) => (startedAt - monday) / 86_400);

contract('an import that adds', (fresh) => {
	test('leaves what is there as it is, and counts what differs', async () => {
		const store = await fresh();
		await take(store, add, [one, two]);
		const before = await contentOf(store);
		const { entry } = await take(store, add, [{ ...one, handleSeconds: 90 }, two]);
		expect(entry).toMatchObject({ stored: 0, changed: 1, doubled: 1, removed: 0 });
		expect(await contentOf(store)).toEqual(before);
	});

	test('says what it had said all along when the file before it goes', async () => {
		const store = await fresh();
		await take(store, add, [one, two]);
		await take(store, add, [{ ...one, handleSeconds: 90, customer: 'bob' }]);
		await store.undoImport(1);
		expect(await handled(store)).toBe(90);
		expect(await ids(store)).toEqual([0]);
	});
});

contract('an import that corrects', (fresh) => {
	test('gives known records its own values, and chains and facts follow', async () => {
		const store = await fresh();
		await take(store, add, [one, two]);
		const [{ id } = { id: 0 }] = await allContacts(store);
		const { entry } = await take(store, correct, [
			{ ...one, customer: 'bob', handleSeconds: 90, team: 'Blue' },
			two,
			three
		]);
		expect(entry).toMatchObject({ stored: 1, changed: 1, doubled: 1, removed: 0 });
		expect(await handled(store)).toBe(210);
		expect(await total(store, 'issues')).toBe(2);
		expect(await spokenFact(store, '2026-03-02', 'team', 'Blue')).toMatchObject({ handled: 1, handleSeconds: 90 });
		expect((await allContacts(store))[0]).toMatchObject({ id, importId: 2, handleSeconds: 90 });
	});

	test('may move a contact to another day', async () => {
		const store = await fresh();
		await take(store, add, [one, two]);
		await take(store, correct, [byKim('1', 4)]);
		expect(await ids(store)).toEqual([1, 4]);
		expect(await store.extent()).toMatchObject({ contacts: { from: '2026-03-03', through: '2026-03-06' } });
		expect(await spokenFact(store, '2026-03-02')).toEqual({});
	});

	test('can be taken out again, and the values before come back', async () => {
		const store = await fresh();
		await take(store, add, [one, two]);
		const before = await contentOf(store);
		await take(store, correct, [{ ...one, handleSeconds: 90 }]);
		await store.undoImport(2);
		expect(await contentOf(store)).toEqual(before);
		expect((await allContacts(store)).map(({ importId }) => importId)).toEqual([1, 1]);
	});

	test('keeps its say when the file that it corrected is taken out, also of several in any order', async () => {
		const store = await fresh();
		for (const handleSeconds of [60, 70, 80, 90]) await take(store, correct, [{ ...one, handleSeconds }]);
		await store.undoImport(1);
		expect(await handled(store)).toBe(90);
		await store.undoImport(4);
		expect(await handled(store)).toBe(80);
		await store.undoImport(2);
		await store.undoImport(3);
		expect(await ids(store)).toEqual([]);
	});

	test('works for orders, answers, the roster and records that are kept as they come', async () => {
		const store = await fresh();
		await take(store, add, [one]);
		await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', 'ann', monday + 86_400)]));
		const later = batches<'orders'>([order('1', 'ann', monday + 50 * 86_400)]);
		await takeIn(store, 'orders', draft('orders', 'later.csv', correct), later);
		expect([await total(store, 'returnedWithin30'), await total(store, 'returnedWithin90')]).toEqual([0, 1]);

		const answers = (lowest: number) =>
			batches<'pulse'>([0, 1, 2, 3, 4].map((number) => answer(`${number}`, 'Blue', '2026-03-09', lowest + number, 9)));
		await takeIn(store, 'pulse', draft('pulse'), answers(60));
		await takeIn(store, 'pulse', draft('pulse', 'b.csv', correct), answers(80));
		expect(await total(store, 'who5Sum')).toBe(410);

		const red = { ...membership('kim', '2026-01-01'), team: 'Red' };
		await takeIn(
			store,
			'roster',
			draft('roster'),
			batches<'roster'>([membership('kim', '2026-01-01', { team: 'Blue' })])
		);
		await takeIn(store, 'roster', draft('roster', 'c.csv', correct), batches<'roster'>([red]));
		expect((await allContacts(store)).map(({ team }) => team)).toEqual(['Red']);
		await store.undoImport(7);
		expect((await allContacts(store)).map(({ team }) => team)).toEqual(['Blue']);
	});
});

contract('an import that replaces a period', (fresh) => {
	const period = replace('2026-03-02', '2026-03-03');

	test('takes out what the same source brought for the period and its file lacks', async () => {
		const store = await fresh();
		await take(store, add, [one, two, three]);
		const { entry } = await take(store, period, [{ ...two, handleSeconds: 90 }]);
		expect(entry).toMatchObject({ stored: 0, changed: 1, doubled: 0, removed: 1 });
		expect(await ids(store)).toEqual([1, 2]);
		expect(await handled(store)).toBe(150);
	});

	test('leaves what another source brought', async () => {
		const store = await fresh();
		await take(store, add, [one], 'Partner');
		await take(store, add, [two]);
		await take(store, period, []);
		expect(await ids(store)).toEqual([0]);
	});

	test('leaves what another source told as well, though it came later', async () => {
		const store = await fresh();
		await take(store, add, [one]);
		await take(store, add, [{ ...one, handleSeconds: 90 }], 'Partner');
		expect((await take(store, period, [])).entry).toMatchObject({ removed: 0 });
		expect(await handled(store)).toBe(90);
		await store.undoImport(3);
		expect(await handled(store)).toBe(60);
	});

	test('keeps what its file has word for word', async () => {
		const store = await fresh();
		await take(store, add, [one, two]);
		expect((await take(store, period, [one, two])).entry).toMatchObject({ doubled: 2, removed: 0 });
		expect(await ids(store)).toEqual([0, 1]);
	});

	test('can be taken out again, and what it took out comes back', async () => {
		const store = await fresh();
		await take(store, add, [one, two, three]);
		const before = await contentOf(store);
		await take(store, period, [{ ...two, handleSeconds: 90 }]);
		await store.undoImport(2);
		expect(await contentOf(store)).toEqual(before);
	});

	test('still takes out what only shows because another file was taken out', async () => {
		const store = await fresh();
		await take(store, add, [one], 'Partner');
		await take(store, add, [{ ...one, handleSeconds: 90 }]);
		await take(store, period, []);
		expect(await handled(store)).toBe(60);
		await store.undoImport(1);
		expect(await ids(store)).toEqual([]);
		await store.undoImport(3);
		expect(await handled(store)).toBe(90);
	});

	test('does not stand in the way of a later file', async () => {
		const store = await fresh();
		await take(store, add, [one]);
		await take(store, period, []);
		expect((await take(store, add, [one])).entry).toMatchObject({ stored: 1, changed: 0 });
		await store.undoImport(2);
		expect(await ids(store)).toEqual([0]);
		await store.undoImport(1);
		expect((await allContacts(store)).map(({ importId }) => importId)).toEqual([3]);
	});

	test('goes by the day that a spell begins on', async () => {
		const store = await fresh();
		const spells = [
			membership('kim', '2026-03-02', { team: 'Blue' }),
			membership('lee', '2026-03-01', { team: 'Blue' })
		];
		await takeIn(store, 'roster', draft('roster'), batches<'roster'>(spells));
		const entry = await takeIn(store, 'roster', draft('roster', 'b.csv', period), batches<'roster'>());
		expect(entry.removed).toBe(1);
	});
});

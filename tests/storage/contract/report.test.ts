import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import type { Mode } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contract } from '../engines.ts';
import { add, batches, contact, correct, draft, membership, noon, recipe, replace } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const call = (identity: string, more: Partial<Contact> = {}) => contact(identity, monday, { customer: 'ann', ...more });
const calls = (count: number, more: Partial<Contact> = {}) =>
	Array.from({ length: count }, (_, index) => call(`${index}`, more));

const take = (store: Store, records: Contact[], mode: Mode = add, dryRun = false) =>
	store.takeIn(
		'contacts',
		{ ...draft('contacts', 'file.csv', mode), recipe: recipe('contacts', 'Centre', ['Mood']) },
		batches<'contacts'>(records),
		{ dryRun }
	);

contract('the report of an import', (fresh) => {
	test('shows the first five records of each fate with their rows', async () => {
		const store = await fresh();
		const { first } = await take(store, calls(7, { handleSeconds: 60 }));
		expect(first.stored.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
		expect(first.stored[0]?.values).toMatchObject({
			handleSeconds: 60,
			startedAt: monday,
			outcome: 'handled',
			team: null
		});
		expect(first.doubled).toEqual([]);
		const again = await take(store, [...calls(3, { handleSeconds: 60 }), ...calls(0)], add, true);
		expect(again.first.doubled.map(({ row }) => row)).toEqual([1, 2, 3]);
		expect(again.first.stored).toEqual([]);
	});

	test('tells of a customer no more than whether one is known, and nothing that identifies the row', async () => {
		const store = await fresh();
		const { first } = await take(store, [call('secret 45211234'), call('other', { customer: null })]);
		expect(first.stored.map(({ values }) => values.customer)).toEqual([true, false]);
		expect(JSON.stringify(first)).not.toMatch(/45211234|"ann"/);
		expect(first.stored[0]?.values).not.toHaveProperty('identity');
	});

	test('shows what differs as it was', async () => {
		const store = await fresh();
		await take(store, [call('1', { team: 'Blue', handleSeconds: 60, kept: ['calm'] })]);
		const changed = call('1', { team: 'Blue', customer: null, talkSeconds: 40, handleSeconds: 60, kept: ['cross'] });
		for (const mode of [add, correct]) {
			const { first } = await take(store, [changed], mode, true);
			expect(first.changed).toMatchObject([
				{ row: 1, values: { team: 'Blue', talkSeconds: 40, customer: false, kept: 'Mood: cross' } }
			]);
			expect(first.changed[0]?.before).toEqual({ talkSeconds: null, customer: true, kept: 'Mood: calm' });
		}
	});

	test('shows what a replacement takes out, which has no row', async () => {
		const store = await fresh();
		await take(store, calls(6, { queue: 'Sales' }));
		const { first, entry } = await take(store, [], replace('2026-03-02', '2026-03-02'), true);
		expect(entry.removed).toBe(6);
		expect(first.removed).toHaveLength(5);
		expect(first.removed[0]).toMatchObject({ row: 0, values: { queue: 'Sales' } });
	});

	test('counts the rows that became no record', async () => {
		const store = await fresh();
		async function* file() {
			for await (const batch of batches<'contacts'>(calls(2), calls(1)))
				yield { ...batch, read: 5, joined: 2, refused: 1 };
		}
		const { entry } = await store.takeIn('contacts', draft('contacts'), file());
		expect(entry).toMatchObject({ read: 10, joined: 4, refused: 2, stored: 3 });
	});

	test('names what was never met, and beside it what the file lacks: a rename is one of each', async () => {
		const store = await fresh();
		const before = await take(store, [
			call('1', { team: 'Blue', agent: 'kim' }),
			call('2', { team: 'Red', agent: 'lee' })
		]);
		expect(before.names).toEqual([
			{ dimension: 'agent', fresh: ['kim', 'lee'], absent: [] },
			{ dimension: 'team', fresh: ['Blue', 'Red'], absent: [] }
		]);
		const { names } = await take(
			store,
			[call('3', { team: 'Blue team', agent: 'kim' }), call('4', { team: 'Red' })],
			add,
			true
		);
		expect(names).toEqual([{ dimension: 'team', fresh: ['Blue team'], absent: ['Blue'] }]);
	});

	test('knows names that only a roster told, and lists those of any kind of file', async () => {
		const store = await fresh();
		const roster = batches<'roster'>([membership('kim', '2026-01-01', { team: 'Blue' })]);
		const { names } = await store.takeIn('roster', draft('roster'), roster);
		expect(names.map(({ dimension, fresh: found }) => [dimension, found])).toEqual([
			['agent', ['kim']],
			['team', ['Blue']]
		]);
		expect((await take(store, [call('1', { agent: 'kim' })])).names).toEqual([]);
	});

	test('lists five hundred names at most', async () => {
		const store = await fresh();
		const { names } = await take(
			store,
			Array.from({ length: 620 }, (_, index) => call(`${index}`, { queue: `Queue ${1000 + index}` }))
		);
		expect(names[0]?.fresh).toHaveLength(500);
		expect(names[0]?.fresh[0]).toBe('Queue 1000');
	});
});

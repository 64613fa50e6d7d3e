import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import type { Mode } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { allContacts, contentOf, total } from '../content.ts';
import { contract } from '../engines.ts';
import { add, batches, contact, correct, draft, noon, recipe, takeIn } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const call = (identity: string, kept: Contact['kept'], more: Partial<Contact> = {}) =>
	contact(identity, monday + Number(identity) * 60, { customer: 'ann', handleSeconds: 60, kept, ...more });

const take = (store: Store, columns: string[], records: Contact[], mode: Mode = add) =>
	takeIn(
		store,
		'contacts',
		{ ...draft('contacts', 'file.csv', mode), recipe: recipe('contacts', 'Centre', columns) },
		batches<'contacts'>(records)
	);
const kept = async (store: Store) =>
	Object.fromEntries(
		(await store.keptColumns()).map(({ column, contacts, examples }) => [column, [contacts, examples.sort()]])
	);

contract('columns that no field was chosen for', (fresh) => {
	test('are kept with their contacts, and told with examples', async () => {
		const store = await fresh();
		await take(store, ['Mood', 'Place'], [call('1', ['calm', null]), call('2', ['cross', 'shop']), call('3', null)]);
		await take(store, ['Place'], [call('4', ['street']), call('5', [null])]);
		expect(await kept(store)).toEqual({ Mood: [2, ['calm', 'cross']], Place: [2, ['shop', 'street']] });
	});

	test('are part of what a file says: another value is a change, an empty column is none', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['calm']), call('2', ['calm'])]);
		const entry = await take(
			store,
			['Place', 'Mood'],
			[call('1', [null, 'calm']), call('2', [null, 'cross'])],
			correct
		);
		expect(entry).toMatchObject({ doubled: 1, changed: 1 });
		expect(await kept(store)).toEqual({ Mood: [2, ['calm', 'cross']] });
	});

	test('go and come back with their contacts', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['calm'])]);
		const before = await contentOf(store);
		await take(store, ['Place'], [call('1', ['shop'])], correct);
		expect(await kept(store)).toEqual({ Place: [1, ['shop']] });
		await store.undoImport(2);
		expect(await contentOf(store)).toEqual(before);
		await store.undoImport(1);
		expect(await kept(store)).toEqual({});
	});
});

contract('a field filled in from a kept column', (fresh) => {
	const asReason = (text: string) => (text === 'cross' ? 'complaint' : null);

	test('gets its values where it had none, and chains and facts follow', async () => {
		const store = await fresh();
		const file = [call('1', ['cross']), call('2', ['calm']), call('3', ['cross'], { reason: 'bill' }), call('4', null)];
		await take(store, ['Mood'], file);
		expect(await total(store, 'issues')).toBe(1);
		const version = await store.version();
		expect(await store.fillFromKept('Mood', 'reason', asReason)).toBe(1);
		expect(await store.version()).not.toBe(version);
		expect((await allContacts(store)).map(({ reason }) => reason)).toEqual(['complaint', null, 'bill', null]);
		expect(await total(store, 'contacts', 'reason', 'complaint')).toBe(1);
		expect(await kept(store)).toMatchObject({ Mood: [3, ['calm', 'cross']] });
		expect(await store.fillFromKept('Mood', 'reason', asReason)).toBe(0);
	});

	test('changes the issues that reasons divide', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['cross'], { reason: null }), call('2', null, { reason: 'bill' })]);
		expect(await total(store, 'issues')).toBe(1);
		await store.fillFromKept('Mood', 'reason', asReason);
		expect(await total(store, 'issues')).toBe(2);
	});

	test('is filled in, too, in what other files have said', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['cross'])]);
		await take(store, ['Mood'], [call('1', ['cross'], { handleSeconds: 90 })]);
		await store.fillFromKept('Mood', 'reason', asReason);
		await store.undoImport(1);
		expect(await allContacts(store)).toMatchObject([{ reason: 'complaint', handleSeconds: 90 }]);
	});

	test('of outcomes only the unknown are filled in', async () => {
		const store = await fresh();
		await take(store, ['End'], [call('1', ['hung up'], { outcome: 'unknown' }), call('2', ['hung up'])]);
		expect(await store.fillFromKept('End', 'outcome', () => 'abandoned_queue')).toBe(1);
		expect((await allContacts(store)).map(({ outcome }) => outcome)).toEqual(['abandoned_queue', 'handled']);
		expect(await total(store, 'abandoned')).toBe(1);
	});

	test('changes nothing where no such column is kept', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['cross'])]);
		const [content, version] = [await contentOf(store), await store.version()];
		expect(await store.fillFromKept('Weather', 'reason', asReason)).toBe(0);
		expect([await contentOf(store), await store.version()]).toEqual([content, version]);
	});
});

contract('a filling that is undone', (fresh) => {
	const asReason = (text: string) => (text === 'cross' ? 'complaint' : null);

	test('leaves all as if nobody had filled in anything', async () => {
		const store = await fresh();
		await take(
			store,
			['Mood'],
			[call('1', ['cross']), call('2', ['cross'], { reason: 'complaint' }), call('3', ['calm'], { outcome: 'unknown' })]
		);
		const before = await contentOf(store);
		await store.fillFromKept('Mood', 'reason', asReason);
		await store.fillFromKept('Mood', 'outcome', () => 'missed');
		const [outcomes, reasons] = await store.fillings();
		expect(reasons).toMatchObject({ column: 'Mood', field: 'reason', contacts: 1 });
		expect(await store.undoFilling(outcomes?.id ?? 0)).toBe(1);
		expect((await allContacts(store)).map(({ reason }) => reason)).toEqual(['complaint', 'complaint', null]);
		const version = await store.version();
		expect(await store.undoFilling(reasons?.id ?? 0)).toBe(1);
		expect(await store.version()).not.toBe(version);
		expect(await contentOf(store)).toEqual(before);
		expect(await store.fillings()).toEqual([]);
		expect(await store.undoFilling(1)).toBe(0);
	});

	test('leaves what a later file says itself', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['cross']), call('2', ['cross'])]);
		await store.fillFromKept('Mood', 'reason', asReason);
		await take(store, ['Mood'], [call('1', ['cross'], { reason: 'complaint' })], correct);
		expect(await store.undoFilling(1)).toBe(1);
		expect((await allContacts(store)).map(({ reason }) => reason)).toEqual(['complaint', null]);
	});

	test('reaches what other files have said, and what comes back when one of them is undone', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['cross'])]);
		await take(store, ['Mood'], [call('1', ['cross'], { handleSeconds: 90 })]);
		await store.fillFromKept('Mood', 'reason', asReason);
		await store.undoFilling(1);
		await store.undoImport(1);
		expect(await allContacts(store)).toMatchObject([{ reason: null, handleSeconds: 90 }]);
	});

	test('is forgotten with the imports that it filled in', async () => {
		const store = await fresh();
		await take(store, ['Mood'], [call('1', ['cross'])]);
		await take(store, ['Mood'], [call('2', ['cross'])]);
		await store.fillFromKept('Mood', 'reason', asReason);
		await store.undoImport(1);
		expect(await store.fillings()).toHaveLength(1);
		await store.undoImport(2);
		expect(await store.fillings()).toEqual([]);
	});

	test('gives the reader the contact beside the text', async () => {
		const store = await fresh();
		await take(
			store,
			['End'],
			[
				call('1', ['gone'], { outcome: 'unknown', waitSeconds: 4 }),
				call('2', ['gone'], { outcome: 'unknown', waitSeconds: 40 })
			]
		);
		await store.fillFromKept('End', 'outcome', (_, { waitSeconds }) =>
			(waitSeconds ?? 0) < 10 ? 'short_abandon' : 'abandoned_queue'
		);
		expect((await allContacts(store)).map(({ outcome }) => outcome)).toEqual(['short_abandon', 'abandoned_queue']);
	});
});

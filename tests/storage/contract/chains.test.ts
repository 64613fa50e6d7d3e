import { expect, test } from 'vitest';
import { allContacts, contentOf, spokenFact, total } from '../content.ts';
import { contract } from '../engines.ts';
import { batches, contact, draft, noon, takeIn, order } from '../records-by-hand.ts';

const day = 86_400;
const monday = noon('2026-03-02');
const call = (identity: string, days: number, more: Parameters<typeof contact>[2] = {}) =>
	contact(identity, monday + days * day, { customer: 'ann', ...more });

contract('chains', (fresh) => {
	test('a customer who calls again within a week continues the issue', async () => {
		const store = await fresh();
		await takeIn(
			store,
			'contacts',
			draft('contacts'),
			batches<'contacts'>([call('1', 0), call('2', 3), call('3', 20)])
		);
		const rows = await allContacts(store);
		expect(rows.map(({ attempt, nextSeconds }) => [attempt, nextSeconds])).toEqual([
			[1, 3 * day],
			[2, 17 * day],
			[1, null]
		]);
		expect(new Set(rows.map(({ customer }) => customer)).size).toBe(1);
		expect(await spokenFact(store, '2026-03-02')).toMatchObject({
			keyed: 1,
			issues: 1,
			issueContacts: 2,
			nextWithin3: 1
		});
	});

	test('a reason of the same family continues the issue, in the first file and in later ones', async () => {
		const store = await fresh();
		const about = (identity: string, days: number, reason: string) => call(identity, days, { reason });
		const first = [about('1', 0, 'Bill > Late'), about('2', 1, 'Bill > Refund'), about('3', 2, 'Move')];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(first));
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([about('4', 3, 'Move::Abroad')]));
		expect((await allContacts(store)).map(({ attempt }) => attempt)).toEqual([1, 2, 1, 2]);
		expect((await store.verify()).differingChains).toBe(0);
	});

	test('a chain grows across files, whichever comes first', async () => {
		const [early, late] = [[call('1', 0)], [call('2', 3)]];
		const [forwards, backwards] = [await fresh(), await fresh()];
		for (const [store, files] of [
			[forwards, [early, late]],
			[backwards, [late, early]]
		] as const) {
			for (const file of files) await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file));
		}
		expect(await total(forwards, 'repeats')).toBe(1);
		expect(await contentOf(backwards)).toEqual(await contentOf(forwards));
	});

	test('unknown callers are never one customer', async () => {
		const store = await fresh();
		const unknown = [0, 1, 2].map((days) => call(`${days}`, days, { customer: null }));
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(unknown));
		const rows = await allContacts(store);
		expect(rows.map(({ customer, attempt, nextSeconds }) => [customer, attempt, nextSeconds])).toEqual([
			[null, null, null],
			[null, null, null],
			[null, null, null]
		]);
		expect([await total(store, 'handled'), await total(store, 'keyed')]).toEqual([3, 0]);
	});

	test('a key with more than twelve contacts in thirty days is nobody', async () => {
		const store = await fresh();
		const many = Array.from({ length: 13 }, (_, index) => call(`${index}`, index * 2));
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(many.slice(0, 12)));
		expect(await total(store, 'keyed')).toBe(12);
		const entry = await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(many.slice(12)));
		expect(await total(store, 'keyed')).toBe(0);
		expect((await allContacts(store)).every(({ attempt }) => attempt === null)).toBe(true);
		await store.undoImport(entry.id);
		expect(await total(store, 'keyed')).toBe(12);
	});

	test('internal contacts make no key a shared one and are no part of a chain', async () => {
		const store = await fresh();
		const inside = Array.from({ length: 20 }, (_, index) => call(`${index}`, index / 2, { outcome: 'internal' }));
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([...inside, call('a', 0), call('b', 5)]));
		expect([await total(store, 'keyed'), await total(store, 'repeats')]).toEqual([2, 1]);
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([call('c', 8)]));
		expect([await total(store, 'keyed'), await total(store, 'repeats')]).toEqual([3, 2]);
	});

	test('outbound contacts and contacts nobody answered are no part of a chain', async () => {
		const store = await fresh();
		const file = [
			call('1', 0),
			call('2', 1, { direction: 'out' }),
			call('3', 2, { outcome: 'abandoned_queue' }),
			call('4', 3)
		];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file));
		expect((await allContacts(store)).map(({ attempt }) => attempt)).toEqual([1, null, null, 2]);
	});

	test('another reason is another issue', async () => {
		const store = await fresh();
		const file = [call('1', 0, { reason: 'bill' }), call('2', 1, { reason: 'move' }), call('3', 2, { reason: 'move' })];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file));
		expect((await allContacts(store)).map(({ attempt }) => attempt)).toEqual([1, 1, 2]);
	});

	test('an issue belongs to the team and the day that opened it', async () => {
		const store = await fresh();
		const file = [call('1', 0, { team: 'Blue', handleSeconds: 100 }), call('2', 1, { team: 'Red', handleSeconds: 50 })];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file));
		expect(await spokenFact(store, '2026-03-02', 'team', 'Blue')).toMatchObject({
			issueContacts: 2,
			issueHandleSeconds: 150
		});
		expect(await spokenFact(store, '2026-03-03', 'team', 'Red')).toEqual({
			contacts: 1,
			offered: 1,
			handled: 1,
			handleKnown: 1,
			handleSeconds: 50,
			handleSquares: 2500,
			keyed: 1,
			repeats: 1
		});
	});

	test('an order after the contact is a return, whichever file comes first', async () => {
		const contacts = [call('1', 0), call('2', 40)];
		const orders = [order('o', 'ann', monday + 50 * day), order('p', 'someone else', monday + day)];
		const [before, after] = [await fresh(), await fresh()];
		await takeIn(before, 'orders', draft('orders'), batches<'orders'>(orders));
		await takeIn(before, 'contacts', draft('contacts'), batches<'contacts'>(contacts));
		await takeIn(after, 'contacts', draft('contacts'), batches<'contacts'>(contacts));
		expect(await total(after, 'returnedWithin90')).toBe(0);
		const entry = await takeIn(after, 'orders', draft('orders'), batches<'orders'>(orders));
		expect(await spokenFact(after, '2026-03-02')).toMatchObject({ returnable: 1, returnedWithin90: 1 });
		expect(await spokenFact(after, '2026-04-11')).toMatchObject({ returnable: 1, returnedWithin30: 1 });
		expect(await contentOf(after)).toEqual(await contentOf(before));
		await after.undoImport(entry.id);
		expect([await total(after, 'returnable'), await total(after, 'returnedWithin90')]).toEqual([2, 0]);
	});
});

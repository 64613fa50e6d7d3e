import { expect, test } from 'vitest';
import { allContacts, contentOf, total } from '../content.ts';
import { contract } from '../engines.ts';
import { answer, batch, batches, contact, draft, membership, noon, takeIn, order } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const [first, second, third] = [contact('1', monday), contact('2', monday + 60), contact('3', monday + 120)];

contract('identity', (fresh) => {
	test('the same file twice adds nothing', async () => {
		const store = await fresh();
		const file = [first, second];
		expect(await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file))).toMatchObject({
			read: 2,
			stored: 2,
			doubled: 0
		});
		const before = await contentOf(store);
		expect(await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file))).toMatchObject({
			read: 2,
			stored: 0,
			doubled: 2
		});
		expect(await contentOf(store)).toEqual(before);
	});

	test('of an overlapping file only what is new is added', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([first, second]));
		const entry = await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([second, third]));
		expect(entry).toMatchObject({ stored: 1, doubled: 1 });
		expect((await allContacts(store)).map(({ startedAt }) => startedAt - monday)).toEqual([0, 60, 120]);
	});

	test('truly equal rows of one file are all kept, and all found again', async () => {
		const store = await fresh();
		const file = [first, first, second, first];
		expect(await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file))).toMatchObject({ stored: 4 });
		const again = [first, first, first, first];
		expect(await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(again))).toMatchObject({
			stored: 1,
			doubled: 3
		});
		expect(await total(store, 'contacts')).toBe(5);
	});

	test('equal rows are told apart across the batches of a file', async () => {
		const store = await fresh();
		const file = () => batches<'contacts'>([first], [first, second], [first]);
		expect(await takeIn(store, 'contacts', draft('contacts'), file())).toMatchObject({ stored: 4, doubled: 0 });
		expect(await takeIn(store, 'contacts', draft('contacts'), file())).toMatchObject({ stored: 0, doubled: 4 });
	});

	test('orders, answers and rosters are known again as contacts are', async () => {
		const store = await fresh();
		const orders = () => batches<'orders'>([order('1', 'ann', monday), order('1', 'ann', monday)]);
		const pulse = () => batches<'pulse'>([answer('1', 'Blue', '2026-03-02', 60, 8)]);
		const roster = () => batches<'roster'>([membership('kim', '2026-01-01', { team: 'Blue' })]);
		expect(await takeIn(store, 'orders', draft('orders'), orders())).toMatchObject({ stored: 2, doubled: 0 });
		expect(await takeIn(store, 'orders', draft('orders'), orders())).toMatchObject({ stored: 0, doubled: 2 });
		expect(await takeIn(store, 'pulse', draft('pulse'), pulse())).toMatchObject({ stored: 1, doubled: 0 });
		expect(await takeIn(store, 'pulse', draft('pulse'), pulse())).toMatchObject({ stored: 0, doubled: 1 });
		expect(await takeIn(store, 'roster', draft('roster'), roster())).toMatchObject({ stored: 1, doubled: 0 });
		expect(await takeIn(store, 'roster', draft('roster'), roster())).toMatchObject({ stored: 0, doubled: 1 });
	});

	test('a record of one kind is not taken for a record of another', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([first]));
		const entry = await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', 'ann', monday)]));
		expect(entry).toMatchObject({ stored: 1, doubled: 0 });
	});

	test('every row that was read is stored, doubled or refused', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([first]));
		const unreadable = { row: 3, column: 'start', code: 'unreadable', value: 'xx' };
		// eslint-disable-next-line @typescript-eslint/require-await -- an async iterable by signature
		async function* file() {
			yield batch<'contacts'>([first, second], [unreadable]);
		}
		const entry = await takeIn(store, 'contacts', draft('contacts'), file());
		expect(entry).toMatchObject({ read: 3, stored: 1, doubled: 1, refused: 1, issues: { unreadable: 1 } });
	});
});

import { expect, test } from 'vitest';
import type { Store } from '#lib/server/storage/store.ts';
import { contract } from '../engines.ts';
import {
	answer,
	batches,
	contact,
	draft,
	membership,
	noon,
	order,
	recipe,
	replace,
	takeIn
} from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const nothing = { records: 0, from: null, through: null };

contract('what is in', (fresh) => {
	test('is nothing of any kind to begin with', async () => {
		const store = await fresh();
		expect(new Set(Object.values(await store.holdings()).map((one) => JSON.stringify(one)))).toEqual(
			new Set([JSON.stringify(nothing)])
		);
	});

	test('is told by kind, with the first and the last day', async () => {
		const store = await fresh();
		const calls = [contact('1', monday), contact('2', monday, { direction: 'out' }), contact('3', monday + 2 * 86_400)];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', 'ann', monday)]));
		await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>([answer('1', 'Blue', '2026-03-05', 60, null)]));
		const spells = [membership('kim', '2026-01-01', { untilDay: '2026-04-30' }), membership('bo', '2026-02-01')];
		await takeIn(store, 'roster', draft('roster'), batches<'roster'>(spells));
		expect(await store.holdings()).toMatchObject({
			contacts: { records: 3, from: '2026-03-02', through: '2026-03-04' },
			orders: { records: 1, from: '2026-03-02', through: '2026-03-02' },
			pulse: { records: 1, from: '2026-03-05', through: '2026-03-05' },
			roster: { records: 2, from: '2026-01-01', through: '2026-04-30' },
			totals: nothing
		});
	});

	test('is less after an import is undone, and never counts a record of two files twice', async () => {
		const store = await fresh();
		const calls = [contact('1', monday), contact('2', monday + 86_400)];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const overlap = await takeIn(
			store,
			'contacts',
			draft('contacts'),
			batches<'contacts'>([...calls, contact('3', monday + 86_400)])
		);
		expect((await store.holdings()).contacts).toMatchObject({ records: 3, through: '2026-03-03' });
		await store.undoImport(overlap.id);
		expect((await store.holdings()).contacts).toMatchObject({ records: 2 });
	});
});

contract('a recipe that is renamed', (fresh) => {
	const calls = (...ids: string[]) => batches<'contacts'>(ids.map((id) => contact(id, monday)));
	const take = (store: Store, name: string, ids: string[], mode = replace('2026-03-01', '2026-03-31')) =>
		takeIn(store, 'contacts', { ...draft('contacts', 'f.csv', mode), recipe: recipe('contacts', name) }, calls(...ids));

	test('has its new name only, and reads as before', async () => {
		const store = await fresh();
		await store.saveRecipe({ ...recipe('contacts', 'Old'), zone: 'Europe/Oslo' });
		await store.renameRecipe('Old', 'New');
		expect(await store.recipes()).toMatchObject([{ name: 'New', zone: 'Europe/Oslo' }]);
		await store.renameRecipe('Of nobody', 'Newer');
		expect((await store.recipes()).map(({ name }) => name)).toEqual(['New']);
	});

	test('still replaces what it brought under the old name', async () => {
		const store = await fresh();
		await store.saveRecipe(recipe('contacts', 'Old'));
		await take(store, 'Old', ['1', '2']);
		await take(store, 'Other', ['9'], replace('2026-05-01', '2026-05-31'));
		await store.renameRecipe('Old', 'New');
		expect((await store.imports()).map(({ recipeName }) => recipeName)).toEqual(['Other', 'New']);
		expect(await take(store, 'New', ['1'])).toMatchObject({ removed: 1 });
		expect((await store.holdings()).contacts.records).toBe(2);
	});
});

import { expect, test } from 'vitest';
import { contentOf, always } from '../content.ts';
import { contract } from '../engines.ts';
import { add, batches, draft, membership, plainRecord, takeIn, writtenRecord } from '../records-by-hand.ts';
import type { Store } from '#lib/server/storage/store.ts';

const target = writtenRecord('targets', {
	metric: 'aht',
	value: 300,
	fromDay: '2026-01-01',
	counterweight: 'fcr_repeat',
	reviewDay: '2026-06-01',
	owner: 'Eva'
});
const told = async (store: Store) =>
	(await store.plainRecords('targets', always)).map(({ identity, value }) => [identity, value]);
const bringFile = (store: Store, ...values: number[]) =>
	takeIn(
		store,
		'targets',
		draft('targets', 'targets.csv', add),
		batches<'targets'>(
			values.map((value, row) => plainRecord('targets', `row ${row}`, { metric: 'aht', value, fromDay: '2026-01-01' }))
		)
	);

contract('what people write by hand', (fresh) => {
	test('is an import without a file, and its undoing leaves no trace', async () => {
		const store = await fresh();
		const before = await contentOf(store);
		const version = await store.version();
		const entry = await store.enterByHand('targets', target, 'eva');
		expect(entry).toMatchObject({ kind: 'targets', fileName: '', recipeName: '', by: 'eva', stored: 1 });
		expect(await store.version()).not.toBe(version);
		const [stored] = await store.plainRecords('targets', always);
		expect(stored).toMatchObject(target);
		expect(await store.importsOf('targets')).toEqual(new Map([[stored?.identity, entry.id]]));
		expect(await store.handleTargets()).toMatchObject([{ seconds: 300, dimension: 'all' }]);
		await store.undoImport(entry.id);
		expect(await contentOf(store)).toEqual(before);
		expect(await store.handleTargets()).toEqual([]);
	});

	test('twice the same is two', async () => {
		const store = await fresh();
		await store.enterByHand('targets', target, 'eva');
		expect(await store.enterByHand('targets', target, 'eva')).toMatchObject({ stored: 1, doubled: 0 });
		expect(await told(store)).toHaveLength(2);
	});

	test('changes what a file brought, which is as it was when that is undone', async () => {
		const store = await fresh();
		await bringFile(store, 300, 240);
		const [id = ''] = (await told(store))[0] as string[];
		const change = await store.changeByHand('targets', id, { ...target, value: 280 }, 'eva');
		expect(change).toMatchObject({ mode: { name: 'correct' }, changed: 1, stored: 0, by: 'eva' });
		expect(await told(store)).toEqual([
			[id, 280],
			['2', 240]
		]);
		expect((await store.importsOf('targets')).get(id)).toBe(change.id);
		await store.undoImport(change.id);
		expect(await told(store)).toEqual([
			['1', 300],
			['2', 240]
		]);
		expect((await store.importsOf('targets')).get(id)).toBe(1);
	});

	test('takes out one record of a file, and brings it back when that is undone', async () => {
		const store = await fresh();
		await bringFile(store, 300, 240);
		const removal = await store.changeByHand('targets', '1', null, 'eva');
		expect(removal).toMatchObject({ mode: { name: 'remove' }, removed: 1 });
		expect(await told(store)).toEqual([['2', 240]]);
		await store.undoImport(removal.id);
		expect((await told(store)).map(([, value]) => value).sort()).toEqual([240, 300]);
	});

	test('a change of a change is undone one at a time, in any order', async () => {
		const store = await fresh();
		const first = await store.enterByHand('targets', target, 'eva');
		const second = await store.changeByHand('targets', '1', { ...target, value: 280 }, 'eva');
		const third = await store.changeByHand('targets', '1', { ...target, value: 260 }, 'eva');
		await store.undoImport(second.id);
		expect((await told(store))[0]?.[1]).toBe(260);
		await store.undoImport(third.id);
		expect((await told(store))[0]?.[1]).toBe(300);
		await store.undoImport(first.id);
		expect(await told(store)).toEqual([]);
	});

	test('a file that is undone takes with it what was taken out of it by hand', async () => {
		const store = await fresh();
		const before = await contentOf(store);
		const file = await bringFile(store, 300);
		const removal = await store.changeByHand('targets', '1', null, 'eva');
		await store.undoImport(file.id);
		expect(await told(store)).toEqual([]);
		await store.undoImport(removal.id);
		expect(await contentOf(store)).toEqual(before);
	});

	test('what happened makes pages new, but no figure', async () => {
		const store = await fresh();
		const [version, facts] = [await store.version(), await store.factsVersion()];
		const event = writtenRecord('events', { name: 'New menu', fromDay: '2026-03-02' });
		const { id } = await store.enterByHand('events', event, 'eva');
		const after = await store.version();
		expect(after).not.toBe(version);
		await store.undoImport(id);
		expect(await store.version()).not.toBe(after);
		expect(await store.factsVersion()).toBe(facts);
		await store.enterByHand('targets', target, 'eva');
		expect(await store.factsVersion()).not.toBe(facts);
	});

	test('no record, no change', async () => {
		const store = await fresh();
		await expect(store.changeByHand('events', '7', null, 'eva')).rejects.toThrow(RangeError);
		expect(await store.imports()).toEqual([]);
	});
});

contract('where teams are at home', (fresh) => {
	test('is what roster and employments say', async () => {
		const store = await fresh();
		await takeIn(
			store,
			'roster',
			draft('roster'),
			batches<'roster'>([
				membership('kim', '2026-01-01', { team: 'Blue', site: 'Odense', employer: 'Own' }),
				membership('bo', '2026-01-01', { team: 'Blue', site: 'Odense', employer: 'Own' }),
				membership('li', '2026-01-01', { team: 'Red' })
			])
		);
		expect(await store.teamHomes()).toEqual([{ team: 'Blue', site: 'Odense', employer: 'Own' }]);
	});
});

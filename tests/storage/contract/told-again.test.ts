import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { usualDefinitions } from '#lib/model/definitions.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { batches, contact, draft, noon, takeIn, writtenRecord } from '../records-by-hand.ts';
import { contract } from '../engines.ts';
import { openEmpty } from '../open-empty.ts';

const always = { from: '0000-01-01', to: '9999-12-31' };
const by = 'eva';
const point = { metric: 'aht', dimension: 'all', member: '', day: '2026-03-02', by } as const;
const event = writtenRecord('events', {});

/** What a page may be told of again, and what makes it another. */
const changes: Record<
	string,
	{ told: (store: Store) => Promise<unknown>; change: (store: Store) => Promise<unknown> }
> = {
	'a setting': { told: (store) => store.setting('zone'), change: (store) => store.saveSetting('zone', 'Europe/Oslo') },
	'a comment': { told: (store) => store.comments(), change: (store) => store.writeComment({ ...point, body: 'Snow' }) },
	'a rebase': { told: (store) => store.rebases(), change: (store) => store.rebase(point) },
	'an event': {
		told: (store) => store.plainRecords('events', always),
		change: (store) => store.enterByHand('events', event, by)
	},
	'an import': { told: (store) => store.imports(), change: (store) => store.enterByHand('events', event, by) },
	definitions: {
		told: (store) => store.definitionVersions(),
		change: (store) =>
			store.changeDefinitions({ definitions: { ...usualDefinitions, currency: 'DKK' }, by, reason: 'tried' })
	},
	versions: {
		told: (store) => store.version(),
		change: (store) => store.writeComment({ ...point, body: 'Snow' })
	}
};

contract('a store at hand', (fresh) => {
	test.each(Object.entries(changes))('tells %s again as it was, and anew once somebody has written', async (_, one) => {
		const store = await fresh();
		const before = await store.atHand();
		const told = await one.told(before);
		expect(await store.atHand()).toBe(before);
		expect(one.told(before)).toBe(one.told(before));
		await one.change(store);
		const after = await store.atHand();
		expect(after).not.toBe(before);
		expect(await one.told(after)).not.toEqual(told);
		expect(await one.told(after)).toEqual(await one.told(store));
	});

	test('keeps targets and events, but not records of which there may be many', async () => {
		const before = await (await fresh()).atHand();
		expect(before.plainRecords('targets', always)).toBe(before.plainRecords('targets', always));
		expect(before.plainRecords('totals', always)).not.toBe(before.plainRecords('totals', always));
	});

	test('that is asked for again names whom an import brought meanwhile', async () => {
		const store = await fresh();
		const bring = (queue: string, started: number) =>
			takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([contact(queue, started, { queue })]));
		await bring('Billing', noon('2026-03-02'));
		const before = await store.atHand();
		const queues = async () => {
			const now = await before.atHand();
			return (await now.contacts({ ...always, unit: null, limit: 9 })).map(({ queue }) => queue);
		};
		expect(await queues()).toEqual(['Billing']);
		await bring('Moving', noon('2026-03-03'));
		expect(await queues()).toEqual(['Billing', 'Moving']);
	});

	test('asks again what failed', async () => {
		const store = await fresh();
		const before = await store.atHand();
		const failing = () => before.plainRecords('targets', null as never);
		await expect(failing()).rejects.toThrow();
		await expect(failing()).rejects.toThrow();
		expect(await before.plainRecords('targets', always)).toEqual([]);
	});
});

test('a store at hand hears of what another process writes', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'counterweight-at-hand-'));
	const path = join(folder, 'test.db');
	const [store, other] = [await openEmpty(path), await openStore(`file:${path}`)];
	try {
		expect(await (await store.atHand()).setting('zone')).toBeNull();
		await other.saveSetting('zone', 'Europe/Oslo');
		expect(await (await store.atHand()).setting('zone')).toBe('Europe/Oslo');
	} finally {
		await Promise.all([store.close(), other.close()]);
		rmSync(folder, { recursive: true });
	}
});

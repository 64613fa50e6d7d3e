import { expect, test } from 'vitest';
import { usualDefinitions } from '#lib/model/definitions.ts';
import { dataVersionOf, isOfThisForm } from '#lib/server/analyses/data-version.ts';
import { contract } from '../../storage/engines.ts';
import { batches, contact, draft, noon, takeIn, writtenRecord } from '../../storage/records-by-hand.ts';

contract('what analyses rest on', (fresh) => {
	test('is another when records come or go, by a file or by hand, and the same again when they are taken out', async () => {
		const store = await fresh();
		const versions = [await dataVersionOf(store)];
		const note = async () => versions.push(await dataVersionOf(store));
		const call = contact('1', noon('2026-03-02'));
		const { id } = await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([call]));
		await note();
		const event = await store.enterByHand(
			'events',
			writtenRecord('events', { name: 'Menu', fromDay: '2026-03-01' }),
			'Kim'
		);
		await note();
		await store.changeByHand('events', '1', null, 'Kim');
		await note();
		expect(new Set(versions).size).toBe(4);
		for (const { id: later } of (await store.imports()).filter((entry) => entry.id > event.id))
			await store.undoImport(later);
		expect(await dataVersionOf(store)).toBe(versions[2]);
		for (const one of [event.id, id]) await store.undoImport(one);
		expect(await dataVersionOf(store)).toBe(versions[0]);
	});

	test('is another when the organisation counts otherwise', async () => {
		const store = await fresh();
		const before = await dataVersionOf(store);
		await store.changeDefinitions({ definitions: { ...usualDefinitions, issueDays: 14 }, by: 'Kim', reason: 'Longer' });
		expect(await dataVersionOf(store)).not.toBe(before);
	});

	test('stays the same when somebody saves a scorecard, comments, or an analysis is kept', async () => {
		const store = await fresh();
		const before = await dataVersionOf(store);
		const weights = { fcr_repeat: 60, who5: 40 };
		await store.saveScorecards([{ key: 'calm', name: 'Calm', unit: null, and: null, baseline: null, weights }], 'Kim');
		await store.writeComment({
			...{ metric: 'aht', dimension: 'all', member: '' },
			...{ day: '2026-03-02', body: 'A new menu', by: 'Kim' }
		});
		await store.keepAnalyses('load', []);
		expect(await dataVersionOf(store)).toBe(before);
		expect(isOfThisForm(before)).toBe(true);
		expect(isOfThisForm(`0 ${before}`)).toBe(false);
	});
});

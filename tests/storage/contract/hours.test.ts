import { expect, test } from 'vitest';
import { total } from '../content.ts';
import { contract } from '../engines.ts';
import { batches, contact, draft, noon, takeIn } from '../records-by-hand.ts';

const monday = noon('2026-03-02');

contract('contacts by the hour', (fresh) => {
	test('are counted where they began, by the rules of the daily facts', async () => {
		const store = await fresh();
		const file = [
			contact('1', monday + 3599, { handleSeconds: 60, transfers: 2 }),
			contact('2', monday, { outcome: 'abandoned_queue', transfers: 1 }),
			contact('3', monday + 60, { outcome: 'short_abandon' }),
			contact('4', monday + 60, { direction: 'out', handleSeconds: 500 }),
			contact('5', monday + 60, { outcome: 'internal', handleSeconds: 500 }),
			contact('6', monday + 3600, { handleSeconds: 30 }),
			contact('7', monday + 86_400)
		];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file));
		const hours = await store.hourCounts({ from: '2026-03-02', to: '2026-03-02' });
		expect(hours).toEqual([
			{
				startedAt: monday,
				day: '2026-03-02',
				contacts: 5,
				offered: 3,
				handled: 1,
				abandoned: 1,
				shortAbandoned: 1,
				transfers: 2,
				handleSeconds: 60
			},
			{
				startedAt: monday + 3600,
				day: '2026-03-02',
				contacts: 1,
				offered: 1,
				handled: 1,
				abandoned: 0,
				shortAbandoned: 0,
				transfers: 0,
				handleSeconds: 30
			}
		]);
		const all = await store.hourCounts({ from: '2026-03-01', to: '2026-03-09' });
		for (const measure of ['contacts', 'offered', 'handled', 'abandoned', 'shortAbandoned', 'handleSeconds'] as const) {
			expect(all.reduce((sum, hour) => sum + hour[measure], 0)).toBe(await total(store, measure));
		}
	});

	test('an hour that two days share at midnight is told for each', async () => {
		const store = await fresh();
		// half an hour east of a whole offset, midnight divides an hour
		const file = [contact('1', monday, { day: '2026-03-02' }), contact('2', monday + 1800, { day: '2026-03-03' })];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file));
		const hours = await store.hourCounts({ from: '2026-03-02', to: '2026-03-03' });
		expect(hours.map(({ startedAt, day }) => [startedAt, day])).toEqual([
			[monday, '2026-03-02'],
			[monday, '2026-03-03']
		]);
	});
});

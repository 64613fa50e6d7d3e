import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { always, contentOf, spokenFact, namedFactsWithin } from '../content.ts';
import { contract, type Fresh } from '../engines.ts';
import { batches, contact, draft, membership, noon, takeIn } from '../records-by-hand.ts';

const midnight = noon('2026-03-01') + 12 * 3600;

/** A contact that an agent took so many hours after 2 March began. */
const call = (hours: number, more: Partial<Contact> = {}): Contact =>
	contact(`${hours} ${more.agent ?? 'kim'}`, midnight + hours * 3600, {
		agent: 'kim',
		team: 'Night',
		agentStartedAt: midnight + hours * 3600,
		handleSeconds: 600,
		...more
	});

const bring = (store: Store, contacts: Contact[]) =>
	takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(contacts));

const evening = [21, 22.5, 23.9].map((hours) => call(hours));
const morning = [24.2, 26, 29].map((hours) => call(hours));
const days = async (store: Store) => {
	const facts = await Promise.all(['2026-03-02', '2026-03-03'].map((day) => spokenFact(store, day)));
	return facts.map(({ agentDays = 0, agentDayContacts = 0, gaps = 0 }) => [agentDays, agentDayContacts, gaps]);
};

contract('a night shift', (fresh: Fresh) => {
	test("is one agent's day, whichever of its two days comes first", async () => {
		for (const files of [[evening, morning], [morning, evening], [[...evening, ...morning]]]) {
			const store = await fresh();
			for (const file of files) await bring(store, file);
			expect(await days(store)).toEqual([
				[1, 6, 1],
				[0, 0, 0]
			]);
			expect((await store.verify()).differences).toEqual([]);
		}
	});

	test('is no longer whole when its morning is taken out again', async () => {
		const store = await fresh();
		await bring(store, evening);
		const { id } = await bring(store, morning);
		await store.undoImport(id);
		expect(await days(store)).toEqual([
			[0, 0, 0],
			[0, 0, 0]
		]);
	});

	test('is told within its team by the day it began, also where only one of its days is asked for', async () => {
		const store = await fresh();
		await bring(store, [...evening, ...morning]);
		const within = async (day: string) => {
			const facts = await namedFactsWithin(
				store,
				{ dimension: 'team', member: 'Night' },
				{ by: 'all', from: day, to: day }
			);
			return facts.map(({ sums }) => [sums.agentDays, sums.agentDayContacts, sums.contacts]);
		};
		expect([await within('2026-03-02'), await within('2026-03-03')]).toEqual([[[1, 6, 3]], [[0, 0, 3]]]);
	});

	test('follows the roster on both of its days', async () => {
		const store = await fresh();
		await bring(
			store,
			[...evening, ...morning].map((one) => ({ ...one, team: null }))
		);
		await takeIn(
			store,
			'roster',
			draft('roster'),
			batches<'roster'>([
				membership('kim', '2026-03-02', { team: 'Blue', untilDay: '2026-03-02' }),
				membership('kim', '2026-03-03', { team: 'Red' })
			])
		);
		expect(await spokenFact(store, '2026-03-02', 'team', 'Blue')).toMatchObject({ agentDays: 1, agentDayContacts: 6 });
		expect(await spokenFact(store, '2026-03-02', 'team', 'Red')).toMatchObject({ gaps: 1 });
		expect((await store.verify()).differences).toEqual([]);
	});

	test('is the same at the end of any history', async () => {
		const someContacts = fc.uniqueArray(
			fc.record({
				quarter: fc.integer({ min: 0, max: 4 * 72 - 1 }),
				agent: fc.constantFrom('kim', 'lee'),
				file: fc.integer({ min: 0, max: 3 })
			}),
			{ selector: ({ quarter, agent }) => `${quarter} ${agent}`, minLength: 10, maxLength: 40, size: 'max' }
		);
		await fc.assert(
			fc.asyncProperty(someContacts, fc.integer({ min: 0, max: 3 }), async (all, undone) => {
				const of = (wanted: (file: number) => boolean) =>
					all.filter(({ file }) => wanted(file)).map(({ quarter, agent }) => call(quarter / 4, { agent }));
				const store = await fresh();
				const ids: number[] = [];
				for (const file of [0, 1, 2, 3])
					ids.push(
						(
							await bring(
								store,
								of((one) => one === file)
							)
						).id
					);
				await store.undoImport(ids[undone] ?? 0);
				const other = await fresh();
				await bring(
					other,
					of((file) => file !== undone)
				);
				expect((await contentOf(store)).facts).toEqual((await contentOf(other)).facts);
				const within = await namedFactsWithin(store, { dimension: 'team', member: 'Night' }, { by: 'team', ...always });
				expect(within).toEqual(await store.dailyFacts({ dimensions: ['team'] }));
				expect((await store.verify()).differences).toEqual([]);
			}),
			{ numRuns: 12 }
		);
	});
});

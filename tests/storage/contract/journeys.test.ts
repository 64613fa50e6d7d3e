import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { journeyDays, journeySteps, type IssuePath } from '#lib/model/journey.ts';
import { always } from '../content.ts';
import { contract } from '../engines.ts';
import { batches, contact, draft, noon, plainRecord, takeIn } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const daySeconds = 86_400;
const all = { ...always, unit: null };
const call = (identity: string, days: number, more: Partial<Contact> = {}) =>
	contact(identity, monday + days * daySeconds, { customer: 'ann', reason: 'bill', ...more });

/** The same journeys, put together from the contacts one by one. */
function pathsByHand(contacts: readonly Contact[]): IssuePath[] {
	const newest = Math.max(...contacts.map(({ startedAt }) => startedAt));
	const paths = new Map<string, IssuePath>();
	const known = contacts.filter(({ customer, outcome }) => customer !== null && outcome === 'handled');
	for (const own of Map.groupBy(known, ({ customer }) => customer).values()) {
		const journeys: Contact[][] = [];
		for (const one of own.toSorted((a, b) => a.startedAt - b.startedAt)) {
			const last = journeys.at(-1)?.at(-1);
			if (last && one.startedAt - last.startedAt <= journeyDays * daySeconds) journeys.at(-1)?.push(one);
			else journeys.push([one]);
		}
		for (const journey of journeys) {
			const told = journey.slice(0, journeySteps);
			const key = JSON.stringify(told.map(({ reason }) => reason));
			const path = paths.get(key) ?? { reasons: told.map(({ reason }) => reason), journeys: 0, open: 0 };
			path.journeys++;
			const isOpen = newest - (told.at(-1)?.startedAt ?? 0) < journeyDays * daySeconds;
			if (told.length < journeySteps && isOpen) path.open++;
			paths.set(key, path);
		}
	}
	return [...paths.values()];
}

const inOrder = (paths: readonly IssuePath[]) => paths.map((path) => JSON.stringify(path)).sort();

contract('journeys', (fresh) => {
	test('follow a customer from reason to reason, and end after thirty quiet days', async () => {
		const store = await fresh();
		const calls = [
			call('1', 0),
			call('2', 5, { reason: 'move' }),
			call('3', 50),
			call('4', 3, { customer: 'bob', reason: null }),
			call('5', 4, { customer: 'bob', outcome: 'abandoned_queue' }),
			call('6', 200, { customer: 'cid' })
		];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		expect(await store.issuePaths(all)).toEqual([
			{ reasons: ['bill'], journeys: 2, open: 1 },
			{ reasons: [null], journeys: 1, open: 0 },
			{ reasons: ['bill', 'move'], journeys: 1, open: 0 }
		]);
	});

	test('belong to the unit and the day of their first contact', async () => {
		const store = await fresh();
		const calls = [
			call('1', 0, { team: 'Red' }),
			call('2', 1, { team: 'Blue' }),
			call('3', 2, { team: 'Blue', customer: 'bob' })
		];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const blue = { dimension: 'team', member: 'Blue' } as const;
		const lengths = (paths: readonly IssuePath[]) => paths.map(({ reasons }) => reasons.length);
		expect(lengths(await store.issuePaths({ ...all, unit: blue }))).toEqual([1]);
		expect(lengths(await store.issuePaths({ ...all, from: '2026-03-03' }))).toEqual([1]);
		expect(await store.issuePaths({ ...all, unit: blue, and: { dimension: 'reason', member: 'none' } })).toEqual([]);
	});

	test('are those that one finds by going through the contacts one by one', async () => {
		const random = fc.array(
			fc.record({
				days: fc.integer({ min: 0, max: 160 }),
				customer: fc.option(fc.constantFrom('ann', 'bob')),
				reason: fc.option(fc.constantFrom('bill', 'move')),
				handled: fc.boolean()
			}),
			{ minLength: 1, maxLength: 12 }
		);
		await fc.assert(
			fc.asyncProperty(random, async (made) => {
				const store = await fresh();
				const calls = made.map(({ days, handled, ...more }, index) =>
					contact(`${index}`, monday + days * daySeconds + index, {
						...more,
						outcome: handled ? 'handled' : 'abandoned_queue'
					})
				);
				await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
				expect(inOrder(await store.issuePaths(all))).toEqual(inOrder(pathsByHand(calls)));
			}),
			{ numRuns: 12 }
		);
	});
});

contract('ways through menus', (fresh) => {
	test('count inbound contacts by menus, queue, transfers and outcome', async () => {
		const store = await fresh();
		const calls = [
			call('1', 0, { ivrEntries: 1, queue: 'Sales', transfers: 0 }),
			call('2', 0, { ivrEntries: 5, queue: 'Sales', transfers: 3 }),
			call('3', 0, { ivrEntries: 2, queue: 'Sales', transfers: 1 }),
			call('4', 0, { outcome: 'abandoned_ivr' }),
			call('5', 0, { direction: 'out' })
		];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		expect(await store.menuPaths(all)).toEqual([
			{ entries: 2, queue: 'Sales', transfers: 1, outcome: 'handled', contacts: 2 },
			{ entries: null, queue: null, transfers: null, outcome: 'abandoned_ivr', contacts: 1 },
			{ entries: 1, queue: 'Sales', transfers: 0, outcome: 'handled', contacts: 1 }
		]);
		expect(await store.menuPaths({ ...all, unit: { dimension: 'queue', member: 'None' } })).toEqual([]);
	});
});

contract('what three measures say of a contact', (fresh) => {
	test('is counted together: silence, the customer, the agent', async () => {
		const store = await fresh();
		const calls = [
			call('1', 0, { resolved: true }),
			call('2', 3, { resolved: false }),
			call('3', 0, { customer: 'bob', resolved: true }),
			call('4', 0, { customer: null, resolved: true }),
			call('5', 40, { customer: 'cid' })
		];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const said = plainRecord('surveys', '1', {
			customer: 'bob',
			day: '2026-03-02',
			askedAt: monday + 7200,
			resolved: false
		});
		await takeIn(store, 'surveys', draft('surveys'), batches<'surveys'>([said]));
		const asked = { ...all, silenceDays: 7, seenUntil: '2026-03-20' };
		const told = await store.resolutions(asked);
		expect(new Set(told)).toEqual(
			new Set([
				{ repeat: false, survey: null, flag: true, contacts: 1 },
				{ repeat: true, survey: null, flag: false, contacts: 1 },
				{ repeat: true, survey: false, flag: true, contacts: 1 },
				{ repeat: null, survey: null, flag: true, contacts: 1 },
				{ repeat: null, survey: null, flag: null, contacts: 1 }
			])
		);
		expect(await store.resolutions({ ...asked, unit: { dimension: 'team', member: 'None' } })).toEqual([]);
	});
});

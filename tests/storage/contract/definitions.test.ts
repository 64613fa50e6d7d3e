import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualDefinitions, type Definitions } from '#lib/model/definitions.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contract } from '../engines.ts';
import { fill } from '../filled.ts';
import { batches, contact, draft, noon, takeIn } from '../records-by-hand.ts';

const change = (more: Partial<Definitions>) => ({
	definitions: { ...usualDefinitions, ...more },
	by: 'Kim',
	reason: 'The promise is another one'
});

const factsOf = async (store: Store) => JSON.stringify([await store.dailyFacts(), await store.verify()]);

contract('definitions', (fresh) => {
	test('are the usual until somebody changes them; every version stays, with who and why', async () => {
		const store = await fresh();
		expect(await store.definitionVersions()).toEqual([]);
		await store.changeDefinitions(change({ serviceLevelSeconds: 30 }));
		const second = await store.changeDefinitions({ ...change({ currency: 'DKK' }), by: 'Lee' });
		const versions = await store.definitionVersions();
		expect(versions.map(({ number, by, reason }) => [number, by, reason])).toEqual([
			[2, 'Lee', 'The promise is another one'],
			[1, 'Kim', 'The promise is another one']
		]);
		expect(versions[0]).toEqual(second);
		expect(versions[0]?.definitions).toEqual({ ...usualDefinitions, currency: 'DKK' });
	});

	test('changed and changed back give the same facts, byte for byte', async () => {
		const store = await fresh();
		await fill(store);
		const before = await factsOf(store);
		const seconds = fc.integer({ min: 0, max: 200 });
		const limits = fc.record({
			serviceLevelSeconds: seconds,
			shortAbandonSeconds: seconds,
			shortTalkSeconds: seconds,
			issueDays: fc.integer({ min: 1, max: 9 }),
			sharedKeyContacts: fc.integer({ min: 1, max: 20 }),
			heavyContacts: fc.integer({ min: 1, max: 12 })
		});
		await fc.assert(
			fc.asyncProperty(limits, async (other) => {
				await store.changeDefinitions(change(other));
				expect((await store.verify()).differing).toBe(0);
				await store.changeDefinitions(change({}));
				expect(await factsOf(store)).toBe(before);
			}),
			{ numRuns: 4 }
		);
	});

	test('say what counts: the same contacts, other facts', async () => {
		const store = await fresh();
		const at = noon('2026-03-02');
		const waited = (id: string, waitSeconds: number, more = {}) =>
			contact(id, at + 86_400 * Number(id) * 3, { waitSeconds, customer: 'anna', talkSeconds: 12, ...more });
		const calls = [waited('0', 25), waited('1', 15), waited('2', 12, { outcome: 'abandoned_queue' })];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const all = async () => {
			const facts = await store.dailyFacts({ dimensions: ['all'] });
			const sum = (measure: 'answeredInTarget' | 'issues' | 'abandoned' | 'shortAbandoned' | 'shortTalks') =>
				facts.reduce((total, { sums }) => total + sums[measure], 0);
			return [sum('answeredInTarget'), sum('issues'), sum('abandoned'), sum('shortAbandoned'), sum('shortTalks')];
		};
		expect(await all()).toEqual([1, 1, 1, 0, 0]);
		await store.changeDefinitions(
			change({ serviceLevelSeconds: 30, issueDays: 2, shortAbandonSeconds: 13, shortTalkSeconds: 15 })
		);
		expect(await all()).toEqual([2, 2, 0, 1, 2]);
		const hours = await store.hourCounts({ from: '2026-03-01', to: '2026-03-31' });
		expect(hours.map(({ abandoned, shortAbandoned }) => [abandoned, shortAbandoned])).toContainEqual([0, 1]);
		// what comes later is counted by the same limits
		const later = batches<'contacts'>([waited('3', 28)]);
		await takeIn(store, 'contacts', draft('contacts'), later);
		expect((await all())[0]).toBe(3);
		expect((await store.verify()).differing).toBe(0);
	});

	test('that no count rests on leave the facts alone', async () => {
		const store = await fresh();
		await fill(store);
		const shares: number[] = [];
		await store.changeDefinitions(change({ costPerHour: 300 }), (share) => shares.push(share));
		expect(shares).toEqual([]);
		await store.changeDefinitions(change({ issueDays: 3 }), (share) => shares.push(share));
		expect(shares.at(-1)).toBeGreaterThan(0.8);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
	});
});

import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { sparseOf, type SparseFact } from '#lib/facts/sparse-fact.ts';
import { measures, type Measure } from '#lib/model/fact.ts';
import type { PlainKind } from '#lib/model/plain-records.ts';
import type { Records } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { always, contentOf, spokenFact, total, namedFactsWithin } from '../content.ts';
import { contract, type Fresh } from '../engines.ts';
import { fill } from '../filled.ts';
import { batches, contact, correct, draft, noon, order, plainRecord, takeIn } from '../records-by-hand.ts';

const day = 86_400;
const monday = noon('2026-03-02');
const call = (identity: string, days: number, more: Partial<Contact> = {}) =>
	contact(identity, monday + days * day, { customer: 'ann', ...more });
const bringCalls = (store: Store, ...calls: Contact[]) =>
	takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
const bring = <K extends PlainKind>(store: Store, kind: K, ...records: Records[K][]) =>
	takeIn(store, kind, draft(kind), batches<K>(records));
const totals = (store: Store, ...wanted: Measure[]) => Promise.all(wanted.map((measure) => total(store, measure)));

/** Files that must give the same whichever comes first, and leave no trace when the second is undone. */
async function eitherWay(
	fresh: Fresh,
	one: (store: Store) => Promise<{ id: number }>,
	other: typeof one
): Promise<Store> {
	const [first, second] = [await fresh(), await fresh()];
	await one(first);
	const before = await contentOf(first);
	const { id } = await other(first);
	await other(second);
	await one(second);
	expect(await contentOf(second)).toEqual(await contentOf(first));
	await first.undoImport(id);
	expect(await contentOf(first)).toEqual(before);
	return second;
}

contract('facts of chains', (fresh) => {
	test('tell of a small file what can be counted by hand', async () => {
		const store = await fresh();
		await bringCalls(
			store,
			call('1', 0, { reason: 'bill', agent: 'kim', handleSeconds: 200 }),
			call('2', 0.5, { outcome: 'abandoned_queue' }),
			call('3', 1, { reason: 'bill', agent: 'kim', handleSeconds: 100 }),
			call('4', 4, { reason: 'bill', agent: 'lee', handleSeconds: 100 }),
			call('5', 20, { outcome: 'abandoned_queue' }),
			call('6', 30, { outcome: 'callback_requested' }),
			call('7', 30.5, { direction: 'out' }),
			call('8', 60, { outcome: 'callback_requested' })
		);
		// one issue of three contacts: the first is followed after a day, the second after three; two repeats, one by kim again
		expect(await totals(store, 'issues', 'keyed', 'repeats', 'repeatsAgentKnown', 'repeatsSameAgent')).toEqual([
			1, 3, 2, 2, 1
		]);
		// kim, kim, lee: two in three with kim, one pair in three, one step in two
		expect(await totals(store, 'agentsMetKnown', 'usualAgent', 'agentPairs', 'agentSteps')).toEqual([1, 667, 333, 500]);
		expect(await totals(store, 'monthContactSquares', 'agentContactSquares')).toEqual([9, 5]);
		expect(await totals(store, 'anyNextWithin1', 'anyNextWithin3', 'anyNextWithin7')).toEqual([1, 1, 0]);
		expect(await totals(store, 'sameNextWithin1', 'sameNextWithin3', 'nextWithin1')).toEqual([1, 0, 1]);
		expect(await totals(store, 'abandonedKeyed', 'retriedWithin1')).toEqual([2, 1]);
		expect(await totals(store, 'callbacksPromised', 'callbacksKept')).toEqual([2, 1]);
		const [fact] = await store.dailyFacts({ dimensions: ['all'], from: '2026-03-02', to: '2026-03-02' });
		expect([...(fact?.shapes.issueLength.values() ?? [])]).toEqual([1]);
		// 200 seconds are the twentieth step of ten
		expect(fact?.shapes.handleTens).toEqual(new Map([[20, 1]]));
	});

	test('know a try that comes in a later file, and forget it when that is taken out', async () => {
		const store = await eitherWay(
			fresh,
			(one) =>
				bringCalls(one, call('1', 0, { outcome: 'abandoned_queue' }), call('2', 3, { outcome: 'callback_requested' })),
			(one) => bringCalls(one, call('3', 0.9, { outcome: 'missed' }), call('4', 3.5, { direction: 'out' }))
		);
		expect(await totals(store, 'abandonedKeyed', 'retriedWithin1', 'callbacksPromised', 'callbacksKept')).toEqual([
			1, 1, 1, 1
		]);
	});

	test('tell of customers who are known how their issues ended, and who left', async () => {
		const customers = [
			plainRecord('customers', '1', {
				customer: 'ann',
				fromDay: '2024-01-01',
				untilDay: '2026-04-01',
				annualValue: 1000
			}),
			plainRecord('customers', '2', { customer: 'bob', fromDay: '2024-01-01', annualValue: 500 })
		];
		const store = await eitherWay(
			fresh,
			(one) =>
				bringCalls(
					one,
					call('1', 0),
					call('2', 20, { outcome: 'abandoned_queue' }),
					call('3', 1, { customer: 'bob' }),
					call('4', 2, { customer: 'bob' }),
					call('5', 0, { customer: 'eve' })
				),
			(one) => bring(one, 'customers', ...customers)
		);
		expect(await totals(store, 'issues', 'onceIssues', 'againIssues', 'unresolvedIssues')).toEqual([3, 1, 1, 1]);
		expect(await totals(store, 'onceValue', 'againValue', 'unresolvedValue')).toEqual([1000, 500, 1000]);
		// ann left thirty days after her issue, and ten after she gave up
		expect(await totals(store, 'onceLeftWithin30', 'unresolvedLeftWithin30', 'againLeftWithin180')).toEqual([1, 1, 0]);
		const corrected = plainRecord('customers', '2', { customer: 'bob', fromDay: '2026-03-05', annualValue: 500 });
		await takeIn(store, 'customers', draft('customers', 'file.csv', correct), batches<'customers'>([corrected]));
		expect(await totals(store, 'onceIssues', 'againIssues')).toEqual([1, 0]);
	});

	test('take a customer’s word that nothing was resolved', async () => {
		const customer = plainRecord('customers', '1', { customer: 'ann', fromDay: '2024-01-01' });
		const said = plainRecord('surveys', '1', {
			customer: 'ann',
			answeredAt: monday + day,
			day: '2026-03-03',
			resolved: false
		});
		const store = await eitherWay(
			fresh,
			async (one) => {
				await bring(one, 'customers', customer);
				return bringCalls(one, call('1', 0));
			},
			(one) => bring(one, 'surveys', said)
		);
		expect(await totals(store, 'onceIssues', 'unresolvedIssues')).toEqual([0, 1]);
	});

	test('tell whether the agent of an opener speaks the customer’s language', async () => {
		const employed = plainRecord('employment', '1', { agent: 'kim', fromDay: '2025-01-01', languages: 'da, sv' });
		const store = await eitherWay(
			fresh,
			(one) =>
				bringCalls(
					one,
					call('1', 0, { agent: 'kim', language: 'Danish' }),
					call('2', 20, { agent: 'kim', language: 'Finnish' }),
					call('3', 40, { agent: 'lee', language: 'Danish' })
				),
			(one) => bring(one, 'employment', employed)
		);
		expect(await totals(store, 'languageKnown', 'languageMatched')).toEqual([2, 1]);
	});

	test('count customers who buy again, on the day of the month’s first order', async () => {
		const orders = (...list: ReturnType<typeof order>[]) => batches<'orders'>(list);
		const store = await eitherWay(
			fresh,
			(one) =>
				takeIn(
					one,
					'orders',
					draft('orders'),
					orders(order('1', 'ann', monday), order('2', 'ann', monday + 40 * day), order('3', null, monday))
				),
			(one) => takeIn(one, 'orders', draft('orders'), orders(order('4', 'ann', monday + 10 * day)))
		);
		expect(await spokenFact(store, '2026-03-02')).toEqual({ buyers: 1, reboughtWithin30: 1 });
		expect(await spokenFact(store, '2026-04-11')).toEqual({ buyers: 1 });
	});
});

contract('facts of units by reason', (fresh) => {
	test('are the facts of the days of the week, reason by reason', async () => {
		const store = await fresh();
		await fill(store);
		const weekly = await store.weeklyFacts(always);
		expect(weekly.length).toBeGreaterThan(4);
		for (const { dimension, member, reason, day: from, sums } of weekly) {
			if (dimension === 'all') throw new Error('everything together is kept by day');
			const to = new Date(Date.parse(from) + 6 * day * 1000).toISOString().slice(0, 10);
			const within = await namedFactsWithin(store, { dimension, member }, { by: 'reason', from, to });
			const ofReason = within.filter((fact) => fact.member === reason);
			const compared: Measure[] = [
				'contacts',
				'handled',
				'handleSeconds',
				'issues',
				'repeats',
				'abandonedKeyed',
				'onceIssues'
			];
			for (const measure of compared) {
				expect(sums[measure], measure).toBe(ofReason.reduce((sum, fact) => sum + fact.sums[measure], 0));
			}
		}
	});

	test('are told together with those of days when totals are made, without their zeros', async () => {
		const store = await fresh();
		await fill(store);
		const [daily, weekly] = [await store.dailyFacts(), await store.weeklyFacts(always)];
		const inOrder = (facts: SparseFact[]) => facts.map((fact) => JSON.stringify(fact)).sort();
		const both = await store.sparseFacts({ ...always, byReason: true });
		expect(inOrder(both)).toEqual(inOrder([...daily, ...weekly].map(sparseOf)));
		const ofSites = await store.sparseFacts({ ...always, dimensions: ['site'], byReason: false });
		expect(ofSites.length).toBeGreaterThan(0);
		expect(inOrder(ofSites)).toEqual(inOrder(daily.filter(({ dimension }) => dimension === 'site').map(sparseOf)));
	});

	test('hold nothing that the whole has not', async () => {
		const store = await fresh();
		await fill(store);
		const [weekly, days] = [await store.weeklyFacts(always), await store.dailyFacts({ dimensions: ['reason'] })];
		for (const measure of measures) {
			const sum = (facts: { sums: Record<Measure, number> }[]) =>
				facts.reduce((all, { sums }) => all + sums[measure], 0);
			const ofSites = weekly.filter(({ dimension }) => dimension === 'site');
			expect(sum(ofSites), measure).toBeLessThanOrEqual(sum(days));
		}
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { askedBucket, askedIn } from '#lib/model/asked-cell.ts';
import { addDays } from '#lib/model/day.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { always } from '../content.ts';
import { contract } from '../engines.ts';
import { batches, contact, draft, noon, plainRecord, recipe, takeIn } from '../records-by-hand.ts';

const monday = '2026-03-02';

/** Contacts of one customer, each so many days after the Monday. */
const bringCalls = (store: Store, ...calls: [id: number, days: number, more?: Partial<Contact>][]) =>
	takeIn(
		store,
		'contacts',
		{ ...draft('contacts'), recipe: { ...recipe('contacts'), identity: ['Call'] } },
		batches<'contacts'>(
			calls.map(([id, days, more]) =>
				contact(`Call\u001f${id}`, noon(monday, days), { customer: 'ann', reason: 'bill', site: 'Aarhus', ...more })
			)
		)
	);

/** Of each survey about a bill at Aarhus whether the customer came again (0 not known, 1 no, 2 yes), as the week's facts tell. */
async function returns(store: Store): Promise<number[]> {
	const weeks = await store.weeklyFacts(always);
	const wanted = weeks.filter(({ dimension, reason }) => dimension === 'site' && reason === 'bill');
	return wanted
		.flatMap(({ shapes }) => [...shapes.asked].flatMap(([bucket, count]) => Array<number>(count).fill(bucket)))
		.map((bucket) => askedIn(bucket).cameAgain)
		.sort();
}

/** One survey about the contact with id 1, sent long after. */
async function withSurvey(store: Store) {
	const survey = plainRecord('surveys', 's', { contactId: '1', day: '2026-03-20', rating: 5 });
	await takeIn(store, 'surveys', draft('surveys'), batches<'surveys'>([survey]));
}

const isTrue = async (store: Store): Promise<boolean> => (await store.verify()).differing === 0;

contract('those who were asked', (fresh) => {
	test('are counted by whether they came again, and anew when they do or it is taken back', async () => {
		const store = await fresh();
		await bringCalls(store, [1, 0]);
		await withSurvey(store);
		expect(await returns(store)).toEqual([1]);
		const { id } = await bringCalls(store, [2, 3]);
		expect(await returns(store)).toEqual([2]);
		expect(await isTrue(store)).toBe(true);
		await store.undoImport(id);
		expect(await returns(store)).toEqual([1]);
		// eight days are more than the seven of an issue
		await bringCalls(store, [3, 8]);
		expect(await returns(store)).toEqual([1]);
		expect(await isTrue(store)).toBe(true);
	});

	test('are not known to have come again where a key turns out to be of many, and are when it no longer does', async () => {
		const store = await fresh();
		await bringCalls(store, [1, 0], [2, 3]);
		await withSurvey(store);
		const many = Array.from({ length: 12 }, (_, call): [number, number] => [10 + call, 4 + call]);
		const { id } = await bringCalls(store, ...many);
		expect(await returns(store)).toEqual([0]);
		expect(await isTrue(store)).toBe(true);
		await store.undoImport(id);
		expect(await returns(store)).toEqual([2]);
		expect(await isTrue(store)).toBe(true);
	});

	test('move with their contact when it goes and comes back, with its own rating and its wait', async () => {
		const store = await fresh();
		const { id } = await bringCalls(store, [1, 0, { waitSeconds: 45, rating: 2 }], [2, 3]);
		await withSurvey(store);
		const [week] = await store.weeklyFacts(always);
		const bucket = askedBucket(monday, { cameAgain: true, waitSeconds: 45 });
		expect([week?.shapes.asked, week?.shapes.rated]).toEqual([new Map([[bucket, 1]]), new Map([[bucket, 1]])]);
		expect(week?.shapes.satisfied).toEqual(new Map());
		await store.undoImport(id);
		expect(await returns(store)).toEqual([]);
		expect(await isTrue(store)).toBe(true);
		await bringCalls(store, [1, 0]);
		expect(await returns(store)).toEqual([1]);
		expect(await isTrue(store)).toBe(true);
	});

	test('are, after any imports and undos, those whom a plain recount gives', async () => {
		type Call = { id: number; days: number; customer: string | null; waitSeconds: number | null };
		const call: fc.Arbitrary<Call> = fc.record({
			id: fc.integer({ min: 1, max: 12 }),
			days: fc.integer({ min: 0, max: 25 }),
			customer: fc.constantFrom('ann', 'bob', null),
			waitSeconds: fc.constantFrom(0, 45, 300, null)
		});
		const file = fc.uniqueArray(call, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });
		const step = fc.oneof({ weight: 3, arbitrary: file }, { weight: 1, arbitrary: fc.record({ undo: fc.nat() }) });
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (history) => {
				const store = await fresh();
				const surveys = Array.from({ length: 12 }, (_, index) =>
					plainRecord('surveys', `${index}`, {
						contactId: `${index + 1}`,
						day: addDays('2026-04-01', index),
						rating: 1 + (index % 5)
					})
				);
				await takeIn(store, 'surveys', draft('surveys'), batches<'surveys'>(surveys));
				const remaining = new Map<number, Call[]>();
				for (const one of history) {
					if ('undo' in one) {
						const id = [...remaining.keys()][one.undo % Math.max(1, remaining.size)];
						if (id !== undefined && remaining.delete(id)) await store.undoImport(id);
					} else {
						const calls = one.map(({ id, days, ...more }): [number, number, Partial<Contact>] => [id, days, more]);
						remaining.set((await bringCalls(store, ...calls)).id, one);
					}
				}
				// of several tellings of a call the first one holds
				const standing = new Map(
					[...remaining.values()].toReversed().flatMap((calls) => calls.map((one) => [one.id, one]))
				);
				const all = [...standing.values()];
				// two of one customer in the same second follow each other in an order of their own: such histories tell nothing
				const moments = all.map(({ id, days, customer }) => `${days} ${customer ?? id}`);
				fc.pre(new Set(moments).size === moments.length);
				const expected = all.map(({ days, customer, waitSeconds }) => {
					const cameAgain = all.some(
						(other) => other.customer === customer && other.days > days && other.days <= days + 7
					);
					return askedBucket(addDays(monday, days), { cameAgain: customer === null ? null : cameAgain, waitSeconds });
				});
				const weeks = (await store.weeklyFacts(always)).filter(({ dimension }) => dimension === 'site');
				const found = weeks.flatMap(({ shapes }) =>
					[...shapes.asked].flatMap(([bucket, n]) => Array<number>(n).fill(bucket))
				);
				expect(found.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
				expect(await isTrue(store)).toBe(true);
				await store.close();
			}),
			{ numRuns: Number(process.env.RUNS ?? 20) }
		);
	});
});

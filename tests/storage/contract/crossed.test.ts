import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { measures, type DailyFact } from '#lib/model/fact.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { always, namedFactsWithin } from '../content.ts';
import { contract } from '../engines.ts';
import { batches, contact, draft, noon, takeIn } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const name = (...all: string[]) => fc.option(fc.constantFrom(...all));
const contacts = fc.array(
	fc.record({
		hours: fc.integer({ min: 0, max: 400 }),
		customer: name('ann', 'bob', 'cid'),
		team: name('Red', 'Blue'),
		queue: name('Sales', 'Service'),
		reason: name('bill', 'move'),
		agent: name('kim', 'lee'),
		handleSeconds: fc.option(fc.integer({ min: 0, max: 900 })),
		outcome: fc.constantFrom('handled', 'handled', 'abandoned_queue')
	}),
	{ minLength: 1, maxLength: 40 }
);
const made = (random: typeof contacts extends fc.Arbitrary<infer Random> ? Random : never): Contact[] =>
	random.map(({ hours, ...more }, index) =>
		contact(`${index}`, monday + hours * 3600 + index, {
			...more,
			outcome: more.outcome === 'handled' ? 'handled' : 'abandoned_queue'
		})
	);

const blue = { dimension: 'team', member: 'Blue' } as const;
const sales = { dimension: 'queue', member: 'Sales' } as const;

async function filled(fresh: () => Promise<Store>, all: readonly Contact[]): Promise<Store> {
	const store = await fresh();
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([...all]));
	return store;
}

/** All sums, by day. */
const byDay = (facts: readonly DailyFact[]): Record<string, number[]> => {
	const days: Record<string, number[]> = {};
	for (const { day, sums } of facts) {
		const before = days[day] ?? measures.map(() => 0);
		days[day] = measures.map((measure, place) => (before[place] ?? 0) + sums[measure]);
	}
	return days;
};

contract('facts of two units at once', (fresh) => {
	test('are those of the contacts that belong to both, counted by hand', async () => {
		await fc.assert(
			fc.asyncProperty(contacts, async (random) => {
				const all = made(random);
				const store = await filled(fresh, all);
				const facts = await namedFactsWithin(store, blue, { and: sales, by: ['all', 'reason'], ...always });
				const inside = all.filter(({ team, queue }) => team === 'Blue' && queue === 'Sales');
				const told = (dimension: string, member: string) =>
					facts
						.filter((fact) => fact.dimension === dimension && fact.member === member)
						.map(({ day, sums }) => [day, sums.contacts, sums.handled, sums.handleSeconds]);
				const byHand = (among: readonly Contact[]) =>
					[...Map.groupBy(among, ({ day }) => day)]
						.sort(([a], [b]) => (a < b ? -1 : 1))
						.map(([day, ofDay]) => {
							const handled = ofDay.filter(({ outcome }) => outcome === 'handled');
							return [
								day,
								ofDay.length,
								handled.length,
								handled.reduce((sum, { handleSeconds }) => sum + (handleSeconds ?? 0), 0)
							];
						});
				expect(told('all', '')).toEqual(byHand(inside));
				expect(told('reason', 'bill')).toEqual(byHand(inside.filter(({ reason }) => reason === 'bill')));
			}),
			{ numRuns: 8 }
		);
	});

	test('add up: every reason within a queue makes the queue, with all that chains say', async () => {
		await fc.assert(
			fc.asyncProperty(contacts, async (random) => {
				const all = made(random).map((one) => ({ ...one, reason: one.reason ?? 'none' }));
				const store = await filled(fresh, all);
				const reasons = await store.members('reason');
				const parts = await Promise.all(
					reasons.map((member) =>
						namedFactsWithin(store, sales, { and: { dimension: 'reason', member }, by: 'all', ...always })
					)
				);
				expect(byDay(parts.flat())).toEqual(byDay(await namedFactsWithin(store, sales, { by: 'all', ...always })));
			}),
			{ numRuns: 8 }
		);
	});

	test('do not depend on which of the two is named first', async () => {
		const all = Array.from({ length: 12 }, (_, index) =>
			contact(`${index}`, monday + index * 7200, {
				team: index % 2 ? 'Blue' : 'Red',
				queue: index % 3 ? 'Sales' : 'Service',
				agent: 'kim',
				customer: `${index % 4}`,
				handleSeconds: 60
			})
		);
		const store = await filled(fresh, all);
		const one = await namedFactsWithin(store, blue, { and: sales, by: 'all', ...always });
		expect(one).toEqual(await namedFactsWithin(store, sales, { and: blue, by: 'all', ...always }));
		expect(one.reduce((sum, { sums }) => sum + sums.contacts, 0)).toBe(4);
	});

	test('tell nothing of how long agents work: such groups become too small', async () => {
		const all = Array.from({ length: 10 }, (_, index) =>
			contact(`${index}`, monday - 14_400 + index * 3600, {
				team: 'Blue',
				queue: 'Sales',
				agent: 'kim',
				handleSeconds: 60
			})
		);
		const store = await filled(fresh, all);
		const alone = await namedFactsWithin(store, blue, { by: 'all', ...always });
		const both = await namedFactsWithin(store, blue, { and: sales, by: 'all', ...always });
		expect(alone.map(({ sums }) => sums.agentDays)).toEqual([1]);
		expect(both.map(({ sums }) => sums.agentDays)).toEqual([0]);
	});

	test('of a member that is not there are none', async () => {
		const store = await filled(fresh, [contact('1', monday, { team: 'Blue' })]);
		expect(await namedFactsWithin(store, blue, { and: sales, by: 'all', ...always })).toEqual([]);
	});
});

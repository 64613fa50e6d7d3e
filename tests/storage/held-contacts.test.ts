import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { membersWithin, readFactsWithin } from '#lib/server/storage/asking/facts-within.ts';
import { Members } from '#lib/server/storage/dictionary.ts';
import { HeldContacts } from '#lib/server/storage/asking/held-contacts.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { storeOn } from '#lib/server/storage/verbs.ts';
import { always } from './content.ts';
import { freshEngine } from './engine.ts';
import { batches, contact, draft, noon, takeIn } from './records-by-hand.ts';

const engine = freshEngine();
const monday = noon('2026-03-02');
const bring = (contacts: Contact[]) =>
	takeIn(storeOn(engine()), 'contacts', draft('contacts'), batches<'contacts'>(contacts));
const sales = { dimension: 'queue', member: 'Sales' } as const;
const numberOf = async (dimension: NamedDimension, member: string) =>
	(await Members.read(engine())).find(dimension, member) ?? 0;
const days = (from: string, to = from) => ({ from, to, besides: [] });

const name = (...all: string[]) => fc.option(fc.constantFrom(...all));
const seconds = fc.option(fc.integer({ min: 0, max: 9000 }));
const contacts = fc.array(
	fc.record({
		hours: fc.integer({ min: 0, max: 200 }),
		second: fc.integer({ min: 0, max: 2 }),
		customer: name('ann', 'bob', 'cid'),
		team: name('Red', 'Blue'),
		queue: name('Sales', 'Service'),
		reason: name('bill', 'move'),
		agent: name('kim', 'lee'),
		direction: fc.constantFrom('in' as const, 'out' as const, null),
		outcome: fc.constantFrom('handled' as const, 'handled' as const, 'abandoned_queue' as const),
		waitSeconds: seconds,
		handleSeconds: seconds,
		transfers: fc.option(fc.integer({ min: 0, max: 2 })),
		resolved: fc.option(fc.boolean()),
		rating: fc.option(fc.integer({ min: 1, max: 5 }))
	}),
	{ minLength: 1, maxLength: 40 }
);
const unit = fc.constantFrom(
	sales,
	{ dimension: 'team', member: 'Blue' } as const,
	{ dimension: 'reason', member: 'bill' } as const
);

describe('contacts in memory', () => {
	test('make the facts that those in the database make, of every unit and all days, however many are held', async () => {
		const room = fc.integer({ min: 1, max: 40 });
		await fc.assert(
			fc.asyncProperty(
				contacts,
				unit,
				unit,
				fc.integer({ min: 0, max: 8 }),
				room,
				async (random, one, other, length, most) => {
					await bring(
						random.map(({ hours, second, ...more }, index) => {
							const startedAt = monday + hours * 3600 + second;
							const agentStartedAt = more.waitSeconds === null ? null : startedAt + more.waitSeconds;
							return contact(`${startedAt} ${index}`, startedAt, { ...more, agentStartedAt });
						})
					);
					const held = new HeldContacts(engine(), most);
					await held.bringUpToDate();
					await held.settled;
					const query = {
						by: dimensions,
						...(one.dimension !== other.dimension && { and: other }),
						...(length === 8 ? always : { from: '2026-03-03', to: `2026-03-0${3 + Math.min(length, 6)}` })
					};
					const inMemory = await readFactsWithin(engine(), one, query, held);
					expect(inMemory).toEqual(await readFactsWithin(engine(), one, query));
				}
			),
			{ numRuns: 25 }
		);
	});

	test('are asked for in vain until they have been read, and again when data have changed', async () => {
		await bring([contact('1', monday, { queue: 'Sales' })]);
		const held = new HeldContacts(engine());
		const { dimension } = sales;
		const id = await numberOf('queue', 'Sales');
		const found = async () => (await held.find([{ dimension, id }], days('2026-03-01', '2026-03-31')))?.length ?? null;
		expect(await found()).toBeNull();
		await held.settled;
		expect(await found()).toBe(1);
		await bring([contact('2', monday + 60, { queue: 'Sales' }), contact('3', monday + 90, { queue: 'Service' })]);
		expect(await found()).toBeNull();
		await held.settled;
		expect(await found()).toBe(2);
	});

	test('are those of the newest days, as many as there is room for', async () => {
		await bring(
			[0, 1, 2, 3, 4, 5].map((place) => contact(`${place}`, noon('2026-03-02', place >> 1), { queue: 'Sales' }))
		);
		const held = new HeldContacts(engine(), 5);
		await held.bringUpToDate();
		await held.settled;
		const id = await numberOf('queue', 'Sales');
		const found = async (from: string) =>
			(await held.find([{ dimension: 'queue', id }], days(from, '2026-03-31')))?.map(({ day }) => day) ?? null;
		expect(await found('2026-03-03')).toEqual(['2026-03-04', '2026-03-04', '2026-03-03', '2026-03-03']);
		expect(await found('2026-03-02')).toBeNull();
		expect(
			await held.find([{ dimension: 'queue', id }], { ...days('2026-03-03'), besides: ['2026-03-02'] })
		).toBeNull();
	});

	test('end where a day says a number that does not fit', async () => {
		await bring([
			contact('1', monday, { queue: 'Sales', handleSeconds: 2 ** 32 }),
			contact('2', noon('2026-03-03'), { queue: 'Sales' })
		]);
		const held = new HeldContacts(engine());
		await held.bringUpToDate();
		await held.settled;
		const wanted = [{ dimension: 'queue', id: await numberOf('queue', 'Sales') }] as const;
		expect(await held.find(wanted, days('2026-03-03'))).toHaveLength(1);
		expect(await held.find(wanted, days('2026-03-02'))).toBeNull();
		const facts = await readFactsWithin(engine(), sales, { by: 'all', ...always }, held);
		expect(facts.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03']);
	});

	test('of a member that has none in memory there are none', async () => {
		await bring([contact('1', monday, { queue: 'Sales' })]);
		const held = new HeldContacts(engine());
		await held.bringUpToDate();
		await held.settled;
		expect(await held.find([{ dimension: 'queue', id: 999 }], days('2026-03-02'))).toEqual([]);
		expect(await held.find([{ dimension: 'team', id: 1 }], days('2026-03-02'))).toEqual([]);
	});

	test('tell whose members lie wholly within a unit, and of what days', async () => {
		await bring([
			contact('1', noon('2026-03-01'), { site: 'West', team: 'Red' }),
			contact('2', monday, { site: 'East', team: 'Red' }),
			contact('3', monday + 60, { site: 'East', team: 'Blue' }),
			contact('4', monday + 90, { site: 'East', team: null }),
			contact('5', monday + 120, { site: 'North', team: 'Green' }),
			contact('6', monday + 150, { site: null, team: 'Green' })
		]);
		const held = new HeldContacts(engine(), 5);
		const within = (site: string, from: string) =>
			membersWithin(engine(), { dimension: 'site', member: site }, 'team', from, held);
		expect(await within('East', '2026-03-02')).toBeNull();
		await held.settled;
		expect(await within('East', '2026-03-02')).toEqual(['Blue', 'Red']);
		expect(await within('North', '2026-03-02')).toBeNull();
		expect(await within('South', '2026-03-02')).toBeNull();
		// of the day before not all contacts are held, on which a team was elsewhere
		expect(await within('East', '2026-03-01')).toBeNull();
		const all = new HeldContacts(engine());
		await all.bringUpToDate();
		await all.settled;
		const east = { dimension: 'site', member: 'East' } as const;
		expect(await membersWithin(engine(), east, 'team', '2026-03-02', all)).toBeNull();
		expect(await membersWithin(engine(), east, 'team', '2026-03-02', null)).toBeNull();
	});

	test('do not keep a database from being closed while they are read', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'counterweight-held-'));
		onTestFinished(() => {
			rmSync(folder, { recursive: true });
		});
		const address = `file:${join(folder, 'test.db')}`;
		const all = Array.from({ length: 50 }, (_, place) => contact(`${place}`, noon('2026-03-02', place)));
		const filled = await openStore(address);
		await takeIn(filled, 'contacts', draft('contacts'), batches<'contacts'>(all));
		await filled.close();
		const store = await openStore(address, { holdsContacts: true });
		await expect(store.close()).resolves.toBeUndefined();
	});
});

import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import type { ContactQuery } from '#lib/server/storage/queries.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { allContacts, total } from '../content.ts';
import { contract } from '../engines.ts';
import { batches, contact, draft, noon, takeIn } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const file: Contact[] = [
	contact('1', monday, { customer: 'ann', team: 'Blue', transfers: 1, handleSeconds: 60, talkSeconds: 50 }),
	contact('2', monday + 60, { outcome: 'abandoned_queue', waitSeconds: 30, team: 'Blue' }),
	contact('3', monday + 60, { customer: 'ann', team: 'Red', resolved: false, talkSeconds: 4 }),
	contact('4', monday + 90, { direction: 'out', rating: 5 }),
	contact('5', monday + 120, { outcome: 'internal' }),
	contact('6', monday + 150, { outcome: 'missed', rating: 2 }),
	contact('7', monday + 86_400, { outcome: 'voicemail', queue: 'Sales' })
];

async function filled(fresh: () => Promise<Store>) {
	const store = await fresh();
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(file));
	return store;
}

contract('contacts', (fresh) => {
	test('have the names that an import brought while a page was being put together', async () => {
		const store = await filled(fresh);
		const page = await store.atHand();
		expect(await allContacts(page)).toHaveLength(7);
		const later = contact('8', monday + 90_000, { queue: 'Winter', team: 'Green' });
		await takeIn(store, 'contacts', draft('contacts', 'later.csv'), batches<'contacts'>([later]));
		expect((await allContacts(page)).at(-1)).toMatchObject({ queue: 'Winter', team: 'Green' });
	});

	test('are shown with what their source said, and nothing about the agent', async () => {
		const store = await filled(fresh);
		const [first] = await allContacts(store);
		expect(first).toEqual({
			id: 1,
			startedAt: monday,
			day: '2026-03-02',
			customer: 1,
			queue: null,
			reason: null,
			channel: null,
			team: 'Blue',
			outcome: 'handled',
			ivrSeconds: null,
			waitSeconds: null,
			handleSeconds: 60,
			transfers: 1,
			resolved: null,
			rating: null,
			attempt: 1,
			nextSeconds: 60,
			importId: 1
		});
	});

	test('can be looked up by day, unit and customer', async () => {
		const store = await filled(fresh);
		const ids = async (query: Partial<ContactQuery>) => (await allContacts(store, query)).map(({ id }) => id);
		expect(await ids({ from: '2026-03-03' })).toEqual([7]);
		expect(await ids({ to: '2026-03-02', unit: { dimension: 'team', member: 'Blue' } })).toEqual([1, 2]);
		expect(await ids({ unit: { dimension: 'team', member: 'Green' } })).toEqual([]);
		expect(await ids({ customer: 1 })).toEqual([1, 3]);
	});

	test('can be narrowed to what belongs to several units, and to what came of it by the limits in force', async () => {
		const store = await filled(fresh);
		const ids = async (query: Partial<ContactQuery>) => (await allContacts(store, query)).map(({ id }) => id);
		const blue = { dimension: 'team', member: 'Blue' } as const;
		const red = { dimension: 'team', member: 'Red' } as const;
		expect(await ids({ also: [blue] })).toEqual([1, 2]);
		expect(await ids({ unit: blue, also: [red] })).toEqual([]);
		expect(await ids({ also: [blue, { dimension: 'queue', member: 'Nobody' }] })).toEqual([]);
		expect(await ids({ also: [blue], outcome: 'abandoned_queue' })).toEqual([2]);
		expect(await ids({ outcome: 'short_abandon' })).toEqual([]);
		expect(await ids({ outcome: 'voicemail' })).toEqual([7]);
		for (const { id, outcome } of await allContacts(store)) expect(await ids({ outcome })).toContain(id);
	});

	test('are counted as many as the list has, however it is narrowed', async () => {
		const store = await filled(fresh);
		const blue = { dimension: 'team', member: 'Blue' } as const;
		const nobody = { dimension: 'queue', member: 'Nobody' } as const;
		const onlys = ['offered', 'handled', 'abandoned', 'repeats', 'openers', 'rated', 'flagged', 'short'] as const;
		const asked: Partial<ContactQuery>[] = [
			{},
			{ unit: blue },
			{ also: [blue, nobody] },
			{ also: [blue], outcome: 'abandoned_queue' },
			{ customer: 1 },
			{ to: '2000-01-01' },
			...onlys.flatMap((only) => [{ only }, { only, unit: blue }])
		];
		for (const query of asked) {
			const counted = await store.countContacts({ from: '0000-01-01', to: '9999-12-31', unit: null, ...query });
			expect(counted, JSON.stringify(query)).toBe((await allContacts(store, query)).length);
		}
	});

	test('can be leafed through without missing one or seeing one twice', async () => {
		const store = await filled(fresh);
		const seen: number[] = [];
		let after: ContactQuery['after'];
		for (;;) {
			const page = await allContacts(store, { limit: 2, ...(after && { after }) });
			const last = page.at(-1);
			if (!last) break;
			seen.push(...page.map(({ id }) => id));
			after = last;
		}
		expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});

	test('behind a number are as many as the number says', async () => {
		const store = await filled(fresh);
		const behind = async (only: NonNullable<ContactQuery['only']>) => (await allContacts(store, { only })).length;
		expect(await behind('offered')).toBe(await total(store, 'offered'));
		expect(await behind('handled')).toBe(await total(store, 'handled'));
		expect(await behind('abandoned')).toBe(await total(store, 'abandoned'));
		expect(await behind('repeats')).toBe(await total(store, 'repeats'));
		expect(await behind('openers')).toBe(await total(store, 'issues'));
		expect(await behind('rated')).toBe(await total(store, 'ratings'));
		expect(await behind('flagged')).toBe(await total(store, 'flagKnown'));
		expect(await behind('transferred')).toBe(await total(store, 'transfers'));
		expect(await behind('short')).toBe(await total(store, 'shortTalks'));
		expect(await Promise.all((['offered', 'rated', 'short'] as const).map(behind))).toEqual([4, 1, 1]);
	});
});

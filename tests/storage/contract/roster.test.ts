import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import type { Membership } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { allContacts, contentOf, spokenFact, total } from '../content.ts';
import { contract } from '../engines.ts';
import { answer, batches, contact, draft, membership, noon, takeIn } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const byKim = (identity: string, days: number, more: Partial<Contact> = {}) =>
	contact(identity, monday + days * 86_400, { agent: 'kim', customer: 'ann', handleSeconds: 60, ...more });
const contacts = (store: Store, ...records: Contact[]) =>
	takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(records));
const roster = (store: Store, ...records: Membership[]) =>
	takeIn(store, 'roster', draft('roster'), batches<'roster'>(records));
const teams = async (store: Store) => (await allContacts(store)).map(({ team }) => team);

contract('roster', (fresh) => {
	test('an agent who moved counts where the agent was that day', async () => {
		const store = await fresh();
		await contacts(store, byKim('1', 0), byKim('2', 1), byKim('3', 2));
		await roster(
			store,
			membership('kim', '2026-01-01', { team: 'Blue', untilDay: '2026-03-02' }),
			membership('kim', '2026-03-04', { team: 'Red' })
		);
		expect(await teams(store)).toEqual(['Blue', null, 'Red']);
		expect(await store.members('team')).toEqual(['Blue', 'Red']);
	});

	test('it does not matter whether the roster or the contacts come first', async () => {
		const [before, after] = [await fresh(), await fresh()];
		const kim = membership('kim', '2026-03-03', { team: 'Blue', site: 'Aarhus', employer: 'Own' });
		await roster(before, kim);
		await contacts(before, byKim('1', 0), byKim('2', 1));
		await contacts(after, byKim('1', 0), byKim('2', 1));
		await roster(after, kim);
		expect(await total(after, 'handled', 'site', 'Aarhus')).toBe(1);
		expect(await contentOf(after)).toEqual(await contentOf(before));
	});

	test('what a contact’s own file states stays; only gaps are filled', async () => {
		const store = await fresh();
		await contacts(store, byKim('1', 0, { team: 'Green' }));
		await roster(store, membership('kim', '2026-01-01', { team: 'Blue', site: 'Aarhus' }));
		expect(await teams(store)).toEqual(['Green']);
		expect(await total(store, 'handled', 'site', 'Aarhus')).toBe(1);
		await store.undoImport(2);
		expect(await teams(store)).toEqual(['Green']);
		expect(await store.members('site')).toEqual([]);
	});

	test('of two entries for a day, the one that began later holds', async () => {
		const store = await fresh();
		await contacts(store, byKim('1', 0));
		await roster(
			store,
			membership('kim', '2026-02-01', { team: 'Red' }),
			membership('kim', '2026-01-01', { team: 'Blue' })
		);
		expect(await teams(store)).toEqual(['Red']);
	});

	test('issues, agents’ days and gaps move to the team with their contacts', async () => {
		const store = await fresh();
		const clock = (hours: number) => ({ agentStartedAt: monday + hours * 3600 });
		await contacts(
			store,
			byKim('1', 0, clock(0)),
			byKim('2', 0.001, { ...clock(0), agentStartedAt: monday + 90 }),
			byKim('3', 0.2, clock(5))
		);
		await roster(store, membership('kim', '2026-01-01', { team: 'Blue' }));
		const fact = await spokenFact(store, '2026-03-02', 'team', 'Blue');
		expect(fact).toMatchObject({ handled: 3, issues: 1, repeats: 2, agentDays: 1, agentDayContacts: 3, gaps: 1 });
	});

	test('the pulse of a team counts for the site that the roster names', async () => {
		const store = await fresh();
		const answers = [1, 2, 3, 4, 5].map((number) => answer(`${number}`, 'Blue', '2026-03-09', 80 - number, 5 + number));
		await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>(answers));
		await roster(store, membership('kim', '2026-01-01', { team: 'Blue', site: 'Aarhus' }));
		expect(await spokenFact(store, '2026-03-01', 'site', 'Aarhus')).toMatchObject({ who5Answers: 5, promoters: 2 });
		expect(await store.members('site')).toEqual([]);
	});
});

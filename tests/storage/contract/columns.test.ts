import fc from 'fast-check';
import { expect, test } from 'vitest';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { outcomes, type Contact } from '#lib/model/contact.ts';
import { dayNumber } from '#lib/model/day.ts';
import type { ContactRow, Store } from '#lib/server/storage/store.ts';
import { allContacts } from '../content.ts';
import { contract } from '../engines.ts';
import { answer, batches, contact, draft, membership, noon, order, plainRecord, takeIn } from '../records-by-hand.ts';
import { worlds } from './worlds.ts';

const monday = noon('2026-03-02');
const daySeconds = 86_400;
const call = (identity: string, days: number, more: Partial<Contact> = {}) =>
	contact(identity, monday + days * daySeconds, more);
const bring = (store: Store, ...calls: Contact[]) =>
	takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));

const known = (number: number | undefined): number | null => (number === none ? null : (number ?? NaN));
const flag = (number: number | undefined): boolean | null => (known(number) === null ? null : number === 1);

/** A row of the columns as the list of contacts shows it. */
function shown(columns: ContactColumns, row: number): Omit<ContactRow, 'importId'> {
	const nameOf = (kind: 'queue' | 'reason' | 'channel' | 'team') =>
		columns.names[kind][columns[kind][row] ?? none] ?? null;
	const outcome = outcomes[columns.outcome[row] ?? none];
	if (!outcome) throw new RangeError(`no outcome in row ${row}`);
	return {
		id: columns.id[row] ?? NaN,
		startedAt: columns.startedAt[row] ?? NaN,
		day: new Date((columns.day[row] ?? NaN) * daySeconds * 1000).toISOString().slice(0, 10),
		customer: known(columns.customer[row]),
		queue: nameOf('queue'),
		reason: nameOf('reason'),
		channel: nameOf('channel'),
		team: nameOf('team'),
		outcome,
		ivrSeconds: known(columns.ivrSeconds[row]),
		waitSeconds: known(columns.waitSeconds[row]),
		handleSeconds: known(columns.handleSeconds[row]),
		transfers: known(columns.transfers[row]),
		resolved: flag(columns.resolved[row]),
		rating: known(columns.rating[row]),
		attempt: known(columns.attempt[row]),
		nextSeconds: known(columns.nextSeconds[row])
	};
}

contract('contacts in columns', (fresh) => {
	test('are in time order, whatever the order of the files, those of one second in that of their rows', async () => {
		const store = await fresh();
		await bring(store, call('late', 3), call('early', 1));
		await bring(store, call('same', 1), call('between', 2));
		const { startedAt, id, count } = await store.contactColumns();
		expect(count).toBe(4);
		expect([...startedAt]).toEqual([1, 1, 2, 3].map((days) => monday + days * daySeconds));
		expect([...id]).toEqual([2, 3, 4, 1]);
	});

	test('say when the agent took it, where that is known', async () => {
		const store = await fresh();
		await bring(store, call('late', 3, { agentStartedAt: monday + 3 * daySeconds + 40 }), call('early', 1));
		const taken = monday + 3 * daySeconds + 40;
		expect([...(await store.contactColumns()).agentStartedAt]).toEqual([none, taken]);
	});

	test('are what came in: no call out, none between colleagues', async () => {
		const store = await fresh();
		await bring(store, call('out', 0, { direction: 'out' }), call('talk', 1, { outcome: 'internal' }));
		expect((await store.contactColumns()).count).toBe(0);
		await bring(store, call('in', 2, { direction: 'in' }), call('untold', 3));
		expect([...(await store.contactColumns()).id]).toEqual([3, 4]);
	});

	test('name people and places by number, and leave open what no file says', async () => {
		const store = await fresh();
		await bring(
			store,
			call('1', 0, { agent: 'kim', team: 'Blue', language: 'Danish', talkSeconds: 60, wrapSeconds: 0, ivrEntries: 2 }),
			call('2', 1)
		);
		const columns = await store.contactColumns();
		const nameIn = (kind: 'agent' | 'team' | 'language') =>
			[...columns[kind]].map((number) => columns.names[kind][number]);
		expect([nameIn('agent'), nameIn('team'), nameIn('language')]).toEqual([
			['kim', undefined],
			['Blue', undefined],
			['Danish', undefined]
		]);
		const { agent, talkSeconds, wrapSeconds, ivrEntries, customer, asked } = columns;
		expect([agent[1], talkSeconds[1], customer[1], asked[1]]).toEqual([none, none, none, none]);
		expect([talkSeconds[0], wrapSeconds[0], ivrEntries[0]]).toEqual([60, 0, 2]);
	});

	test('tell the row of the contact that opened an issue, and what became of the issue', async () => {
		const store = await fresh();
		const ann = { customer: 'ann', agent: 'kim', handleSeconds: 100 };
		await bring(store, call('again', 2, ann), call('alone', 1, { customer: 'bob' }), call('first', 0, ann));
		const { opener, attempt, issueContacts, issueHandleSeconds, nextSeconds, sameAgent } = await store.contactColumns();
		expect([...opener]).toEqual([0, 1, 0]);
		expect([...attempt]).toEqual([1, 1, 2]);
		expect([...issueContacts]).toEqual([2, 1, none]);
		expect([...issueHandleSeconds]).toEqual([200, none, none]);
		expect([...nextSeconds]).toEqual([2 * daySeconds, none, none]);
		expect([...sameAgent]).toEqual([none, none, 1]);
	});

	test('carry what customers answered: a rating gives way to the contact’s own, the first answer holds', async () => {
		const store = await fresh();
		await bring(
			store,
			call('1', 0, { customer: 'ann', agentStartedAt: monday, handleSeconds: 60 }),
			call('2', 1, { customer: 'bob', agentStartedAt: monday + daySeconds, handleSeconds: 60, rating: 2 }),
			call('3', 2, { customer: 'cid' })
		);
		const survey = (identity: string, customer: string, days: number, more: { rating?: number; resolved?: boolean }) =>
			plainRecord('surveys', identity, {
				customer,
				day: `2026-03-0${2 + days}`,
				askedAt: monday + days * daySeconds + 3600,
				...more
			});
		expect([...(await store.contactColumns()).asked]).toEqual([none, none, none]);
		await takeIn(
			store,
			'surveys',
			draft('surveys'),
			batches<'surveys'>([
				survey('a', 'ann', 0, { resolved: false }),
				survey('b', 'ann', 0, { resolved: true, rating: 5 }),
				survey('c', 'bob', 1, { rating: 4 }),
				survey('d', 'nobody', 1, { rating: 1 })
			])
		);
		const { asked, rating, saidSolved } = await store.contactColumns();
		// a list of answers alone does not tell who was asked
		expect([...asked]).toEqual([none, none, none]);
		await takeIn(store, 'surveys', draft('surveys'), batches<'surveys'>([survey('e', 'nobody', 1, {})]));
		expect([...(await store.contactColumns()).asked]).toEqual([1, 1, 0]);
		expect([...rating]).toEqual([5, 2, none]);
		expect([...saidSolved]).toEqual([0, none, none]);
	});

	test('say the same as the list of contacts, of any contacts', async () => {
		await fc.assert(
			fc.asyncProperty(worlds, async (world) => {
				const store = await fresh();
				const calls = world.contacts.flatMap(([one], position): Contact[] =>
					one ? [{ ...one.record, identity: String(position), direction: 'in' }] : []
				);
				await bring(store, ...calls);
				const columns = await store.contactColumns();
				const rows = (await allContacts(store)).filter(({ outcome }) => outcome !== 'internal');
				expect(Array.from({ length: columns.count }, (_, row) => shown(columns, row))).toEqual(
					rows.map((row) => ({ ...row, importId: undefined }))
				);
				for (const [row, opener] of columns.opener.entries()) {
					if (opener === none) expect(columns.attempt[row]).toBe(none);
					else expect([columns.attempt[opener], columns.opener[opener]]).toEqual([1, opener]);
				}
				await store.close();
			}),
			{ numRuns: 20, seed: 20260302 }
		);
	});
});

contract('customers in columns', (fresh) => {
	test('have the numbers that their contacts have; who is not known is left out', async () => {
		const store = await fresh();
		await bring(store, call('1', 0, { customer: 'ann' }), call('2', 1, { customer: 'bob' }));
		await takeIn(
			store,
			'orders',
			draft('orders'),
			batches<'orders'>([
				order('1', 'bob', monday + 5 * daySeconds),
				order('2', 'ann', monday + 9 * daySeconds),
				order('3', 'bob', monday),
				order('4', null, monday)
			])
		);
		const customers = [
			plainRecord('customers', '1', {
				customer: 'cid',
				fromDay: '2025-01-01',
				untilDay: '2026-01-31',
				annualValue: null
			}),
			plainRecord('customers', '2', { customer: 'ann', fromDay: null, annualValue: 1249.6 })
		];
		await takeIn(store, 'customers', draft('customers'), batches<'customers'>(customers));
		const { customer } = await store.contactColumns();
		const [ann = NaN, bob = NaN] = customer;
		const told = await store.customerColumns();
		expect([...told.orders.customer]).toEqual([ann, bob, bob]);
		expect([...told.orders.day]).toEqual(['2026-03-11', '2026-03-02', '2026-03-07'].map(dayNumber));
		const [one, cid] = told.customers.customer;
		expect(one).toBe(ann);
		expect([ann, bob]).not.toContain(cid);
		expect([...told.customers.fromDay]).toEqual([none, dayNumber('2025-01-01')]);
		expect([...told.customers.untilDay]).toEqual([none, dayNumber('2026-01-31')]);
		expect([...told.customers.yearlyValue]).toEqual([1250, none]);
	});
});

contract('people for analyses', (fresh) => {
	test('the roster is told as it came, in the order of its days', async () => {
		const store = await fresh();
		const [later, sooner] = [
			membership('kim', '2026-02-01', { team: 'Blue', site: 'Oslo', untilDay: '2026-03-31' }),
			membership('lee', '2026-01-01', { employer: 'Own' })
		];
		await takeIn(store, 'roster', draft('roster'), batches<'roster'>([later, sooner]));
		expect(await store.roster()).toEqual([sooner, later].map((stint) => ({ ...stint, identity: undefined })));
	});

	test('of well-being only what may be told of a team by itself is told: four who answered hide among the next five', async () => {
		const store = await fresh();
		const answers = (team: string, count: number) =>
			Array.from({ length: count }, (_, place) => answer(`${team} ${place}`, team, '2026-03-09', 60 + 4 * place, null));
		await takeIn(
			store,
			'pulse',
			draft('pulse'),
			batches<'pulse'>([...answers('Blue', 5), ...answers('Red', 12), ...answers('Green', 4)])
		);
		const told = await store.toldAnswers();
		const byTeam = Map.groupBy(told, ({ team }) => team);
		expect([...byTeam.keys()]).toEqual(['Red']);
		expect(
			byTeam
				.get('Red')
				?.map(({ who5 }) => who5)
				.sort((a, b) => a - b)
		).toEqual(answers('Red', 12).map(({ who5 }) => who5));
		expect(new Set(told.map(({ month }) => month))).toEqual(new Set(['2026-03-01']));
	});
});

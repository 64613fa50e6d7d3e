import { describe, expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import type { Dimension, Measure } from '#lib/model/fact.ts';
import { plainRecords, type PlainKind, type PlainRecord } from '#lib/model/plain-records.ts';
import type { Mode, Recipe } from '#lib/model/import.ts';
import type { Records } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contentOf, spokenFact } from '../content.ts';
import { contract } from '../engines.ts';
import { add, batches, contact, correct, draft, membership, noon, recipe, takeIn } from '../records-by-hand.ts';

const monday = '2026-03-02';

/** A record of a plain kind of which nothing else is known. */
const plain = <K extends PlainKind>(kind: K, identity: string, more: Partial<PlainRecord<K>>): Records[K] => {
	const nothing = Object.fromEntries(Object.keys(plainRecords[kind]).map((name) => [name, null]));
	// the model's definition says which values the record has
	return { ...nothing, identity, ...more } as unknown as Records[K];
};

const bring = <K extends PlainKind>(store: Store, kind: K, records: Records[K][], mode: Mode = add) =>
	takeIn(store, kind, draft(kind, 'file.csv', mode), batches<K>(records));

const bringContacts = (store: Store, how: Partial<Recipe>, ...contacts: Contact[]) =>
	takeIn(
		store,
		'contacts',
		{ ...draft('contacts'), recipe: { ...recipe('contacts'), ...how } },
		batches<'contacts'>(contacts)
	);

/** Contacts of a file whose column Call names them. */
const bringCalls = (store: Store, ...calls: [id: string, more: Partial<Contact>][]) =>
	bringContacts(
		store,
		{ identity: ['Call'] },
		...calls.map(([id, more]) => contact(`Call\u001f${id}`, noon(monday), more))
	);

const roster = (store: Store, ...members: ReturnType<typeof membership>[]) =>
	takeIn(store, 'roster', draft('roster'), batches<'roster'>(members));

const sums = async (store: Store, day: string, measures: Measure[], dimension: Dimension = 'all', member = '') => {
	const fact = await spokenFact(store, day, dimension, member);
	return measures.map((measure) => fact[measure] ?? 0);
};

contract('facts of surveys', (fresh) => {
	const friday = '2026-03-06';
	const survey = (identity: string, more: Partial<PlainRecord<'surveys'>> = {}) =>
		plain('surveys', identity, { day: friday, resolved: true, ...more });
	const said: Measure[] = ['surveysAsked', 'saidResolved'];

	test('stand on the day, the queue and the reason of the contact that the survey names', async () => {
		const store = await fresh();
		await bringCalls(store, ['77', { queue: 'Sales', reason: 'bill', team: 'Blue' }]);
		await bring(store, 'surveys', [survey('1', { contactId: '77', queue: 'Elsewhere' }), survey('2')]);
		expect(await sums(store, monday, said)).toEqual([1, 1]);
		expect(await sums(store, monday, said, 'queue', 'Sales')).toEqual([1, 1]);
		expect(await sums(store, monday, said, 'reason', 'bill')).toEqual([1, 1]);
		expect(await sums(store, friday, said)).toEqual([1, 1]);
		expect(await sums(store, friday, said, 'queue', 'Elsewhere')).toEqual([0, 0]);
	});

	test('move to the contact when it comes, and back when it goes', async () => {
		const store = await fresh();
		await bring(store, 'surveys', [survey('1', { contactId: '77', rating: 4 })]);
		await bringCalls(store, ['76', {}]);
		expect(await sums(store, friday, said)).toEqual([1, 1]);
		const { id } = await bringCalls(store, ['77', { rating: 2 }]);
		expect(await sums(store, friday, said)).toEqual([0, 0]);
		// the contact carries a rating of its own: 2, not 4
		expect(await sums(store, monday, [...said, 'ratings', 'ratingSum'])).toEqual([1, 1, 1, 2]);
		await store.undoImport(id);
		expect(await sums(store, friday, [...said, 'ratings', 'ratingSum'])).toEqual([1, 1, 1, 4]);
		expect(await sums(store, monday, said)).toEqual([0, 0]);
	});

	test('find a contact of several rows by the column that its rows share', async () => {
		const store = await fresh();
		const combine = { by: ['Case'], parent: null, cut: 'none' as const, whole: [] };
		await bringContacts(store, { identity: ['Row', 'Time'], combine }, contact('Case\u001f77', noon(monday)));
		await bring(store, 'surveys', [survey('1', { contactId: '77' })]);
		expect(await sums(store, monday, said)).toEqual([1, 1]);
	});

	test('stay where they are when only several columns together name a contact', async () => {
		const store = await fresh();
		await bringContacts(store, { identity: ['Call', 'Part'] }, contact('Call\u001f77\u001fPart\u001f1', noon(monday)));
		await bring(store, 'surveys', [survey('1', { contactId: '77' })]);
		expect(await sums(store, friday, said)).toEqual([1, 1]);
	});

	test('belong to the first of two contacts that carry one id, in whatever order these come', async () => {
		const store = await fresh();
		await bring(store, 'surveys', [survey('1', { contactId: '77' })]);
		await bringContacts(store, { identity: ['Chat'] }, contact('Chat\u001f77', noon('2026-03-03')));
		expect(await sums(store, '2026-03-03', said)).toEqual([1, 1]);
		await bringCalls(store, ['77', {}]);
		expect(await sums(store, '2026-03-03', said)).toEqual([0, 0]);
		expect(await sums(store, monday, said)).toEqual([1, 1]);
	});

	test('stand on the survey’s own day, team and site where no contact is known', async () => {
		const store = await fresh();
		await bring(store, 'surveys', [survey('1', { agent: 'kim', team: 'Red', queue: 'Sales', contactId: '9' })]);
		expect(await sums(store, friday, said, 'team', 'Red')).toEqual([1, 1]);
		const { id } = await roster(store, membership('kim', '2026-01-01', { team: 'Blue', site: 'Aarhus' }));
		expect(await sums(store, friday, said, 'team', 'Red')).toEqual([0, 0]);
		expect(await sums(store, friday, said, 'team', 'Blue')).toEqual([1, 1]);
		expect(await sums(store, friday, said, 'site', 'Aarhus')).toEqual([1, 1]);
		expect(await sums(store, friday, said, 'queue', 'Sales')).toEqual([1, 1]);
		await store.undoImport(id);
		expect(await sums(store, friday, said, 'team', 'Red')).toEqual([1, 1]);
	});

	test('follow a correction', async () => {
		const store = await fresh();
		await bring(store, 'surveys', [survey('1', { recommend: 9, effort: 7, rating: 5 })]);
		const scores: Measure[] = ['npsAnswers', 'npsPromoters', 'npsDetractors', 'effortEasy', 'ratingSum'];
		expect(await sums(store, friday, scores)).toEqual([1, 1, 0, 1, 5]);
		await bring(store, 'surveys', [survey('1', { recommend: 3, effort: 4, rating: 1 })], correct);
		expect(await sums(store, friday, scores)).toEqual([1, 0, 1, 0, 1]);
	});
});

contract('facts of days at work', (fresh) => {
	const day = (identity: string, more: Partial<PlainRecord<'agent_days'>> = {}) =>
		plain('agent_days', identity, { agent: 'kim', team: 'Red', day: monday, ...more });
	const conformed: Measure[] = ['conformanceUnits', 'conformanceTop', 'conformanceBase', 'paidSeconds'];

	test('put the plan and the telephone system together, whichever comes first', async () => {
		const store = await fresh();
		await bring(store, 'agent_days', [day('1', { loggedInSeconds: 90, handlingSeconds: 40, availableSeconds: 10 })]);
		expect(await sums(store, monday, conformed)).toEqual([0, 0, 0, 90]);
		const { id } = await bring(store, 'agent_days', [day('2', { scheduledSeconds: 100, adherentSeconds: 70 })]);
		expect(await sums(store, monday, conformed)).toEqual([1, 90, 100, 100]);
		expect(await sums(store, monday, ['occupancyTop', 'occupancyBase', 'adherenceTop'])).toEqual([40, 50, 70]);
		await store.undoImport(id);
		expect(await sums(store, monday, conformed)).toEqual([0, 0, 0, 90]);
	});

	test('are the team’s that the roster names for the day, else the record’s own', async () => {
		const store = await fresh();
		await bring(store, 'agent_days', [day('1', { loggedInSeconds: 90 })]);
		expect(await sums(store, monday, ['paidDays'], 'team', 'Red')).toEqual([1]);
		const { id } = await roster(store, membership('kim', monday, { team: 'Blue', site: 'Aarhus', employer: 'Own' }));
		expect(await sums(store, monday, ['paidDays'], 'team', 'Red')).toEqual([0]);
		expect(await sums(store, monday, ['paidDays'], 'team', 'Blue')).toEqual([1]);
		expect(await sums(store, monday, ['paidDays'], 'site', 'Aarhus')).toEqual([1]);
		expect(await sums(store, monday, ['paidDays'], 'employer', 'Own')).toEqual([1]);
		await store.undoImport(id);
		expect(await sums(store, monday, ['paidDays'], 'team', 'Red')).toEqual([1]);
	});
});

contract('facts of feedback', (fresh) => {
	test('count feedback where its contact was, by its own reason first', async () => {
		const store = await fresh();
		const complaint = plain('feedback', '1', {
			contactId: '77',
			type: 'Klage',
			reason: 'move',
			day: '2026-03-06',
			forwardedDay: '2026-03-07',
			decidedDay: '2026-03-10',
			customerToldDay: '2026-03-11'
		});
		await bring(store, 'feedback', [complaint]);
		const { id } = await bringCalls(store, ['77', { queue: 'Sales', reason: 'bill', team: 'Blue' }]);
		const received: Measure[] = ['feedback', 'complaints'];
		const passedOn: Measure[] = ['forwarded', 'decided', 'loopClosed'];
		expect(await sums(store, '2026-03-06', received, 'queue', 'Sales')).toEqual([1, 1]);
		expect(await sums(store, '2026-03-06', received, 'reason', 'move')).toEqual([1, 1]);
		expect(await sums(store, '2026-03-06', received, 'reason', 'bill')).toEqual([0, 0]);
		expect(await sums(store, '2026-03-07', passedOn, 'team', 'Blue')).toEqual([1, 1, 1]);
		await store.undoImport(id);
		expect(await sums(store, '2026-03-06', received, 'queue', 'Sales')).toEqual([0, 0]);
		expect(await sums(store, '2026-03-06', received)).toEqual([1, 1]);
		await bring(store, 'feedback', [{ ...complaint, type: 'Ros', decidedDay: null }], correct);
		expect(await sums(store, '2026-03-06', [...received, 'praise'])).toEqual([1, 0, 1]);
		expect(await sums(store, '2026-03-07', passedOn)).toEqual([1, 0, 0]);
	});
});

contract('facts of customers and careers', (fresh) => {
	test('count anniversaries and those who leave after them', async () => {
		const store = await fresh();
		const customer = (identity: string, untilDay: string | null) =>
			plain('customers', identity, { customer: identity, language: 'da', fromDay: '2024-03-02', untilDay });
		const left: Measure[] = ['anniversaries', 'leftWithin90', 'leftWithin180', 'leftWithin365'];
		await bring(store, 'customers', [customer('ann', null)]);
		expect(await sums(store, '2025-03-02', left)).toEqual([0, 0, 0, 0]);
		const { id } = await bring(store, 'customers', [customer('bob', '2025-05-01'), customer('eve', '2026-03-02')]);
		expect(await sums(store, '2025-03-02', left)).toEqual([3, 1, 0, 1]);
		expect(await sums(store, '2026-03-02', left)).toEqual([1, 0, 0, 0]);
		expect(await sums(store, '2025-03-02', left, 'language', 'da')).toEqual([3, 1, 0, 1]);
		await store.undoImport(id);
		expect(await sums(store, '2025-03-02', left)).toEqual([0, 0, 0, 0]);
	});

	const began = (identity: string, agent: string, fromDay: string, languages: string | null = null) =>
		plain('employment', identity, { agent, fromDay, languages });
	describe('languages', () => {
		const languages: Measure[] = ['languageKnown', 'languageMatched'];

		test('meet where the agent who opened the issue speaks the customer’s', async () => {
			const store = await fresh();
			await bringCalls(
				store,
				['1', { agent: 'kim', customer: 'ann', language: 'sv-SE' }],
				['2', { agent: 'kim', customer: 'bob', language: 'de' }],
				['3', { agent: 'kim', customer: 'eve' }]
			);
			expect(await sums(store, monday, languages)).toEqual([0, 0]);
			const { id } = await bring(store, 'employment', [began('1', 'kim', '2020-01-01', 'Dansk, svensk')]);
			expect(await sums(store, monday, languages)).toEqual([2, 1]);
			const eve = plain('customers', '1', { customer: 'eve', language: 'Danish', fromDay: '2020-01-01' });
			await bring(store, 'customers', [eve]);
			expect(await sums(store, monday, languages)).toEqual([3, 2]);
			await store.undoImport(id);
			expect(await sums(store, monday, languages)).toEqual([0, 0]);
		});
	});
});

contract('facts of records that are kept as they come', (fresh) => {
	test('are the same when everything is imported again after being undone', async () => {
		const store = await fresh();
		const days = [plain('agent_days', '1', { agent: 'kim', day: monday, loggedInSeconds: 90, contacts: 3 })];
		const first = await bring(store, 'agent_days', days);
		const before = await contentOf(store);
		await store.undoImport(first.id);
		expect(await store.dailyFacts()).toEqual([]);
		await bring(store, 'agent_days', days);
		expect(await contentOf(store)).toEqual(before);
	});
});

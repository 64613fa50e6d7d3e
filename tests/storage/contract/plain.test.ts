import { expect, test } from 'vitest';
import { plainKinds, plainRecords, type PlainKind, type PlainRecord } from '#lib/model/plain-records.ts';
import { always } from '../content.ts';
import { contract } from '../engines.ts';
import { add, batches, draft, noon, takeIn } from '../records-by-hand.ts';
import type { Store } from '#lib/server/storage/store.ts';
import type { Records } from '#lib/model/records.ts';

const monday = noon('2026-03-02');

/** A record that says something in every field. */
const examples: { [K in PlainKind]: Omit<PlainRecord<K>, 'identity'> } = {
	customers: {
		customer: 'ann',
		segment: 'gold',
		language: 'da',
		fromDay: '2026-01-01',
		untilDay: null,
		annualValue: 1200.5
	},
	surveys: {
		contactId: '77',
		customer: 'ann',
		answeredAt: monday,
		day: '2026-03-02',
		askedAt: monday - 60,
		agent: 'kim',
		team: 'Blue',
		queue: 'Sales',
		language: 'da',
		rating: 4,
		recommend: 9,
		effort: 2,
		resolved: false
	},
	absence: {
		agent: 'kim',
		team: 'Blue',
		type: 'sick',
		fromDay: '2026-03-01',
		untilDay: '2026-03-04',
		hours: 22.5,
		absentShare: 0.5
	},
	employment: {
		agent: 'kim',
		team: 'Blue',
		site: 'Aarhus',
		employer: 'Own',
		fromDay: '2024-03-01',
		untilDay: null,
		fullTime: 0.8,
		leavingReason: null,
		languages: 'da, sv'
	},
	agent_days: {
		agent: 'kim',
		team: 'Blue',
		day: '2026-03-02',
		scheduledSeconds: 27_000,
		loggedInSeconds: 26_000,
		availableSeconds: 20_000,
		handlingSeconds: 15_000,
		awaySeconds: 0,
		adherentSeconds: 25_000,
		contacts: 41
	},
	coaching: {
		agent: 'kim',
		team: 'Blue',
		day: '2026-03-02',
		type: 'side by side',
		topic: 'calm',
		seconds: 1800,
		score: 4.5
	},
	training: { agent: 'kim', team: 'Blue', day: '2026-03-02', topic: 'bills', seconds: 3600, score: null },
	feedback: {
		contactId: '77',
		customer: 'ann',
		type: 'complaint',
		reason: 'bill',
		team: 'Blue',
		day: '2026-03-02',
		forwardedDay: '2026-03-03',
		unit: 'Billing',
		decidedDay: '2026-03-05',
		customerToldDay: null,
		agentToldDay: null
	},
	targets: {
		metric: 'average_handle_time',
		value: 280,
		endValue: 260,
		band: 15,
		dimension: 'team',
		member: 'Blue',
		fromDay: '2026-01-01',
		untilDay: '2026-12-31',
		payLinked: true,
		counterweight: 'fcr_repeat',
		reviewDay: '2026-07-01',
		owner: 'Eva'
	},
	events: {
		type: 'menu',
		name: 'New menu',
		dimension: 'all',
		member: null,
		fromDay: '2026-03-02',
		untilDay: '2026-03-02'
	},
	totals: {
		startedAt: monday,
		day: '2026-03-02',
		intervalSeconds: 1800,
		queue: 'Sales',
		team: null,
		agent: null,
		channel: 'phone',
		offered: 30,
		answered: 27,
		abandoned: 3,
		shortAbandoned: 1,
		answeredInTime: 20,
		transfers: 2,
		waitSeconds: 610.5,
		talkSeconds: 5000,
		holdSeconds: 100,
		wrapSeconds: 300,
		handleSeconds: 5400
	}
};

const recordOf = <K extends PlainKind>(kind: K, identity = '1'): Records[K] =>
	({ ...examples[kind], identity }) as unknown as Records[K];
const bring = <K extends PlainKind>(store: Store, kind: K, ...records: Records[K][]) =>
	takeIn(store, kind, draft(kind, 'file.csv', add), batches<K>(records));

contract('records that are kept as they come', (fresh) => {
	test.each(plainKinds)('%s are told as they came, and go without a trace', async (kind) => {
		const store = await fresh();
		expect(Object.keys(examples[kind])).toEqual(Object.keys(plainRecords[kind]));
		const entry = await bring(store, kind, recordOf(kind));
		expect(entry).toMatchObject({ kind, stored: 1 });
		expect(entry.firstDay).not.toBeNull();
		const expected = { ...recordOf(kind), ...('customer' in examples[kind] && { customer: '1' }) };
		expect(await store.plainRecords(kind, always)).toEqual([expected]);
		expect(await bring(store, kind, recordOf(kind))).toMatchObject({ stored: 0, doubled: 1 });
		await store.undoImport(1);
		expect(await store.plainRecords(kind, always)).toHaveLength(1);
		await store.undoImport(2);
		expect(await store.plainRecords(kind, always)).toEqual([]);
	});

	test.each(plainKinds)('%s may say nothing but their identity', async (kind) => {
		const store = await fresh();
		const nothing = Object.fromEntries(Object.keys(plainRecords[kind]).map((name) => [name, null]));
		const record = { ...nothing, identity: '1' } as unknown as Records[typeof kind];
		const entry = await bring<PlainKind>(store, kind, record);
		expect(entry).toMatchObject({ stored: 1, firstDay: null, lastDay: null });
		expect(await bring<PlainKind>(store, kind, record)).toMatchObject({ doubled: 1 });
	});

	test('belong to their day, or to the days from the first to the last', async () => {
		const store = await fresh();
		const from = (identity: string, fromDay: string | null, untilDay: string | null) => ({
			...recordOf('absence', identity),
			type: identity,
			fromDay,
			untilDay
		});
		await bring(
			store,
			'absence',
			from('before', '2026-02-01', '2026-02-28'),
			from('into', '2026-02-20', '2026-03-01'),
			from('within', '2026-03-03', '2026-03-03'),
			from('still', '2026-03-31', null),
			from('always', null, null),
			from('after', '2026-04-01', null)
		);
		const march = { from: '2026-03-01', to: '2026-03-31' };
		expect((await store.plainRecords('absence', march)).map(({ type }) => type)).toEqual([
			'always',
			'into',
			'within',
			'still'
		]);
		await bring(store, 'totals', recordOf('totals'), { ...recordOf('totals', '2'), day: '2026-04-01' });
		expect(await store.plainRecords('totals', march)).toHaveLength(1);
	});

	test('name the same customers, agents and teams as contacts do', async () => {
		const store = await fresh();
		await bring(store, 'surveys', recordOf('surveys'), { ...recordOf('surveys', '2'), customer: 'bob' });
		await bring(store, 'feedback', { ...recordOf('feedback'), customer: 'bob' });
		const [feedback] = await store.plainRecords('feedback', always);
		const [, survey] = await store.plainRecords('surveys', always);
		expect(feedback?.customer).toBe(survey?.customer);
		await store.undoImport(1);
		expect(await store.plainRecords('feedback', always)).toEqual([feedback]);
	});

	test.each(['targets', 'events', 'totals'] as const)('%s change no figure', async (kind) => {
		const store = await fresh();
		await bring<PlainKind>(store, kind, recordOf(kind));
		expect(await store.dailyFacts()).toEqual([]);
	});
});

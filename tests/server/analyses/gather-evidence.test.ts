import { expect, test } from 'vitest';
import { none } from '#lib/model/contact-columns.ts';
import { dayNumber } from '#lib/model/day.ts';
import { usualCutOffs, usualDefinitions } from '#lib/model/definitions.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import { gatherAt, gatherEvidence } from '#lib/server/analyses/gather-evidence.ts';
import { dataVersionOf } from '#lib/server/analyses/data-version.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contract } from '../../storage/engines.ts';
import {
	answer,
	batches,
	contact,
	draft,
	membership,
	noon,
	order,
	plainRecord,
	takeIn
} from '../../storage/records-by-hand.ts';

const monday = noon('2026-03-02');
const on = dayNumber;
const bring = <K extends Kind>(store: Store, kind: K, ...records: Records[K][]) =>
	takeIn(store, kind, draft(kind), batches<K>(records));

/** One call of Kim's on the first day, one of Lee's on the last. */
const calls = (store: Store) =>
	bring(
		store,
		'contacts',
		contact('1', monday, { agent: 'kim', team: 'Blue', site: 'Oslo', customer: 'ann' }),
		contact('2', monday + 9 * 86_400, { agent: 'lee', team: 'Red' })
	);

contract('evidence', (fresh) => {
	test('of nothing is empty', async () => {
		const evidence = await gatherEvidence(await fresh());
		expect(evidence.contacts.count).toBe(0);
		expect(evidence).toMatchObject({
			isSampled: false,
			throughDay: 0,
			agentDays: [],
			targets: [],
			events: [],
			pulse: []
		});
	});

	test('knows people by the numbers of the columns, and leaves out what names nobody or no day', async () => {
		const store = await fresh();
		await calls(store);
		const spell = { fromDay: '2026-01-01', untilDay: '2026-03-05' };
		await bring(
			store,
			'agent_days',
			plainRecord('agent_days', '1', { agent: 'lee', day: '2026-03-03', contacts: 4, handlingSeconds: 900 }),
			plainRecord('agent_days', '2', { agent: null, day: '2026-03-03', contacts: 4 })
		);
		await bring(
			store,
			'coaching',
			plainRecord('coaching', '1', { agent: 'kim', day: '2026-03-04', type: 'listening' }),
			plainRecord('coaching', '2', { agent: 'kim', day: null, seconds: 60 })
		);
		await bring(store, 'roster', membership('kim', '2026-01-01', { team: 'Blue' }), membership('lee', '2026-01-01'));
		await bring(store, 'employment', plainRecord('employment', '1', { agent: 'kim', ...spell }));
		await bring(
			store,
			'pulse',
			...Array.from({ length: 8 }, (_, place) => answer(`${place}`, 'Red', '2026-03-06', 40 + 4 * place, null))
		);
		const { contacts, ...evidence } = await gatherEvidence(store);
		const number = (kind: 'agent' | 'team', name: string) => contacts.names[kind].indexOf(name);
		const [kim, lee] = [number('agent', 'kim'), number('agent', 'lee')];
		expect([...contacts.agent]).toEqual([kim, lee]);
		const untold = { scheduledSeconds: null, loggedInSeconds: null, availableSeconds: null, adherentSeconds: null };
		expect(evidence.agentDays).toEqual([
			{ agent: lee, day: on('2026-03-03'), contacts: 4, handlingSeconds: 900, ...untold }
		]);
		expect(evidence.coaching).toEqual([{ agent: kim, day: on('2026-03-04'), seconds: null, type: 'listening' }]);
		expect(evidence.roster).toEqual([
			{ agent: kim, team: number('team', 'Blue'), fromDay: on('2026-01-01'), untilDay: null }
		]);
		expect(evidence.employment).toEqual([
			{ agent: kim, fromDay: on(spell.fromDay), untilDay: on(spell.untilDay), hasLeft: true }
		]);
		expect(new Set(evidence.pulse.map(({ team, day }) => `${team} ${day}`))).toEqual(
			new Set([`${number('team', 'Red')} ${on('2026-03-01')}`])
		);
		expect(evidence.pulse).toHaveLength(8);
	});

	test('whoever goes on under another contract, or still works on the last day, has not left', async () => {
		const store = await fresh();
		await calls(store);
		const spell = (identity: string, agent: string, fromDay: string, untilDay: string | null) =>
			plainRecord('employment', identity, { agent, fromDay, untilDay });
		await bring(
			store,
			'employment',
			spell('1', 'kim', '2025-01-01', '2025-12-31'),
			spell('2', 'kim', '2026-01-02', null),
			spell('3', 'lee', '2025-01-01', '2026-06-30')
		);
		expect((await gatherEvidence(store)).employment.map(({ hasLeft }) => hasLeft)).toEqual([false, false, false]);
	});

	test('own sickness is told from other absence, single days that touch are one spell, and no end means until now', async () => {
		const store = await fresh();
		await calls(store);
		const away = (identity: string, agent: string, type: string, fromDay: string, untilDay: string | null = null) =>
			plainRecord('absence', identity, { agent, type, fromDay, untilDay });
		await bring(store, 'absence', away('1', 'kim', 'syg', '2026-03-03'), away('2', 'kim', 'syg', '2026-03-04'));
		await bring(
			store,
			'absence',
			away('3', 'lee', 'sick', '2026-03-09'),
			away('4', 'lee', 'holiday', '2026-02-02', '2026-02-06')
		);
		const { absence, contacts, throughDay } = await gatherEvidence(store);
		const [kim, lee] = ['kim', 'lee'].map((name) => contacts.names.agent.indexOf(name));
		expect(throughDay).toBe(on('2026-03-11'));
		expect(absence).toEqual([
			{ agent: kim, fromDay: on('2026-03-03'), untilDay: on('2026-03-04'), isSick: true },
			{ agent: lee, fromDay: on('2026-03-09'), untilDay: throughDay, isSick: true },
			{ agent: lee, fromDay: on('2026-02-02'), untilDay: on('2026-02-06'), isSick: false }
		]);
	});

	test('targets and events are told as a plan reads them: the metric by any name, the unit by its own', async () => {
		const store = await fresh();
		await calls(store);
		const nothing = { dimension: null, member: null, untilDay: null };
		await bring(
			store,
			'targets',
			plainRecord('targets', '1', {
				...nothing,
				metric: 'Handle time',
				value: 300,
				dimension: 'Lokation',
				member: 'oslo'
			}),
			plainRecord('targets', '2', {
				...nothing,
				metric: 'aht',
				value: 290,
				fromDay: '2026-03-05',
				untilDay: '2026-03-31'
			}),
			plainRecord('targets', '3', { ...nothing, metric: 'happiness', value: 1 })
		);
		await bring(
			store,
			'events',
			plainRecord('events', '1', { ...nothing, type: 'Menu', name: null, fromDay: '2026-03-04' })
		);
		const { targets, events } = await gatherEvidence(store);
		expect(targets).toEqual([
			{
				...{ id: '1', metric: 'aht', value: 300, unit: { dimension: 'site', member: 'Oslo' } },
				...{ fromDay: on('2026-03-02'), untilDay: null }
			},
			{ id: '2', metric: 'aht', value: 290, unit: null, fromDay: on('2026-03-05'), untilDay: on('2026-03-31') }
		]);
		expect(events).toEqual([
			{ id: '1', name: 'Menu', type: 'Menu', unit: null, fromDay: on('2026-03-04'), untilDay: null }
		]);
	});

	test('customers have one number in their contacts, orders and what is known of them', async () => {
		const store = await fresh();
		await calls(store);
		await bring(store, 'orders', order('1', 'ann', monday + 86_400));
		await bring(store, 'customers', plainRecord('customers', '1', { customer: 'ann', fromDay: '2025-02-03' }));
		const { contacts, orders, customers } = await gatherEvidence(store);
		expect([...orders.customer, ...customers.customer]).toEqual([contacts.customer[0], contacts.customer[0]]);
		expect([...orders.day, ...customers.fromDay, ...customers.untilDay]).toEqual([
			on('2026-03-03'),
			on('2025-02-03'),
			none
		]);
	});

	test('contacts are a sample where the telephone system counted many more than are here', async () => {
		const store = await fresh();
		await calls(store);
		const day = (identity: string, contacts: number) =>
			plainRecord('agent_days', identity, { agent: 'kim', day: '2026-03-02', contacts, loggedInSeconds: 25_000 });
		await bring(store, 'agent_days', day('1', 2));
		expect((await gatherEvidence(store)).isSampled).toBe(false);
		await bring(store, 'agent_days', day('2', 40));
		expect((await gatherEvidence(store)).isSampled).toBe(true);
	});

	test('limits are those that the organisation has settled', async () => {
		const store = await fresh();
		expect((await gatherEvidence(store)).cutOffs).toMatchObject(usualCutOffs);
		const definitions = { ...usualDefinitions, issueDays: 14 };
		await store.changeDefinitions({ definitions, by: 'Kim', reason: 'Longer' });
		expect((await gatherEvidence(store)).cutOffs.issueDays).toBe(14);
	});

	test('is gathered again where records came in while it was', async () => {
		const store = await fresh();
		await calls(store);
		let isFirst = true;
		const busy: Store = {
			...store,
			async roster() {
				if (isFirst) await bring(store, 'contacts', contact('3', monday));
				isFirst = false;
				return store.roster();
			}
		};
		const { evidence, dataVersion } = await gatherAt(busy);
		expect(evidence.contacts.count).toBe(3);
		expect(dataVersion).toBe(await dataVersionOf(store));
	});
});

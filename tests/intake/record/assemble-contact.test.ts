import { describe, expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { csv, takeIn } from '../take-in.ts';

const epoch = (iso: string) => Date.parse(iso) / 1000;
const contacts = async (header: string, ...rows: string[]) => (await takeIn('contacts', csv(header, ...rows))).records;
const only = async (header: string, row: string): Promise<Partial<Contact>> => (await contacts(header, row))[0] ?? {};

describe('a contact', () => {
	test('is read with every field that its row gives', async () => {
		const header =
			'Call ID,Customer ID,Start time,Channel,Direction,Queue,Reason,Language,Agent,Team,Site,Employer,IVR time,IVR entries,Wait time,Talk time,Hold time,Wrap-up time,Outcome,Transfers,Resolved,CSAT';
		const row =
			'C1,4711,2026-01-05 10:00:07,Telefon,Inbound,Sales,Invoice,da,Anna,North,Odense,Own,11,2,30,120,15,40,Answered,1,Y,4';
		expect(await only(header, row)).toEqual({
			identity: 'Call ID\u001fC1',
			customer: 'hashed 4711',
			startedAt: epoch('2026-01-05T09:00:07Z'),
			day: '2026-01-05',
			agentStartedAt: epoch('2026-01-05T09:00:48Z'),
			outcome: 'handled',
			direction: 'in',
			channel: 'voice',
			queue: 'Sales',
			reason: 'Invoice',
			language: 'da',
			agent: 'Anna',
			team: 'North',
			site: 'Odense',
			employer: 'Own',
			ivrSeconds: 11,
			ivrEntries: 2,
			waitSeconds: 30,
			talkSeconds: 120,
			holdSeconds: 15,
			wrapSeconds: 40,
			handleSeconds: 175,
			transfers: 1,
			coldTransfers: null,
			namedReached: null,
			resolved: true,
			rating: 4,
			kept: null
		});
	});

	test.each([
		// transfers, cold, warm; and what is known of them
		['2,1,1', { transfers: 2, coldTransfers: 1 }],
		[',1,1', { transfers: 2, coldTransfers: 1 }],
		['3,,1', { transfers: 3, coldTransfers: 2 }],
		[',,1', { transfers: 1, coldTransfers: 0 }],
		['2,,', { transfers: 2, coldTransfers: null }],
		[',,', { transfers: null, coldTransfers: null }]
	])('with the transfers, cold and warm ones %s says what follows from them', async (cells, known) => {
		const header = 'Call ID,Start time,Agent,Transfers,Blind transfers,Consult transfers';
		expect(await only(header, `C1,2026-01-05 10:00:00,Anna,${cells}`)).toMatchObject(known);
	});

	test.each([
		['Anna', true],
		['Bo; Anna', true],
		['Bo', false],
		['', null]
	])('whose customer has %s as named agent says whether Anna was one', async (named, reached) => {
		const row = `C1,2026-01-05 10:00:00,Anna,${named}`;
		expect((await only('Call ID,Start time,Agent,Named agent', row)).namedReached).toBe(reached);
	});

	test('has no value where its row gives none, and never a zero instead', async () => {
		const contact = await only('Call ID,Start time,Agent,Talk time,CSAT', 'C1,2026-01-05 10:00:00,,,');
		expect(contact).toMatchObject({
			agent: null,
			talkSeconds: null,
			handleSeconds: null,
			rating: null,
			customer: null,
			outcome: 'unknown'
		});
	});

	test('has the handle time that the file states, else the sum of the parts it gives', async () => {
		expect(
			(await only('Start time,Talk time,Wrap-up time,Handle time', '2026-01-05 10:00:00,100,20,130')).handleSeconds
		).toBe(130);
		expect((await only('Start time,Talk time,Wrap-up time', '2026-01-05 10:00:00,100,20')).handleSeconds).toBe(120);
		expect((await only('Start time,Talk time,Wrap-up time', '2026-01-05 10:00:00,100,')).handleSeconds).toBe(100);
		expect((await only('Start time,Talk time,Wrap-up time', '2026-01-05 10:00:00,,20')).handleSeconds).toBeNull();
	});

	test('lasts no longer than a year: what does is missing, and noted', async () => {
		const { records, issues } = await takeIn(
			'contacts',
			csv(
				'Call ID,Start time,End time,Agent,Wait time (s),Talk time (s),Wrap-up time (s)',
				'C1,2026-01-05 10:00:00,2026-01-05 10:05:00,Anna,31622400,4711000000,20',
				'C2,2026-01-05 10:00:00,2027-01-07 10:00:00,Anna,31622401,60,20'
			)
		);
		expect(
			records.map(({ waitSeconds, talkSeconds, handleSeconds }) => [waitSeconds, talkSeconds, handleSeconds])
		).toEqual([
			[31_622_400, null, null],
			[null, 60, 80]
		]);
		expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
			[2, 'Talk time (s)', 'too_long'],
			[3, 'Wait time (s)', 'too_long']
		]);
	});

	test('was not taken a day before it began, nor years after', async () => {
		const { records, issues } = await takeIn(
			'contacts',
			csv(
				'Call ID,Start time,Agent start time,Agent',
				'C1,2026-01-05 10:00:00,2026-01-05 10:00:20,Anna',
				'C2,2026-01-05 10:00:10,1970-01-01 00:00:00,Anna',
				'C3,2026-01-05 10:00:20,1998-01-05 10:00:30,Anna',
				'C4,2026-01-05 10:00:30,2062-01-05 10:00:40,Anna'
			)
		);
		expect(records.map(({ startedAt, agentStartedAt }) => agentStartedAt && agentStartedAt - startedAt)).toEqual([
			20,
			null,
			null,
			null
		]);
		expect(issues.map(({ row, code }) => [row, code])).toEqual([
			[4, 'negative'],
			[5, 'too_long']
		]);
	});

	test('that has no date but one that stands for none is refused, and says so', async () => {
		const dates = ['0001-01-01 00:00:00', '1900-01-01 00:00:00', '1970-01-01 00:00:00', '9999-12-31'];
		const rows = Array.from(
			{ length: 60 },
			(_, place) => `C${place},2026-01-05 10:00:${String(place).padStart(2, '0')}`
		);
		const { records, issues } = await takeIn(
			'contacts',
			csv('Call ID,Start time', ...rows, ...dates.map((date, place) => `D${place},${date}`))
		);
		expect(records.length).toBe(60);
		expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual(
			dates.map((_, place) => [62 + place, 'Start time', 'missing_required'])
		);
	});

	test('is internal when it never left the house, and then has no direction', async () => {
		const rows = await contacts(
			'Start time,Direction,Talk time',
			'2026-01-05 10:00:00,Internal,10',
			'2026-01-05 10:00:00,Outbound,10'
		);
		expect(rows.map(({ outcome, direction }) => [outcome, direction])).toEqual([
			['internal', null],
			['handled', 'out']
		]);
	});

	test('that was left in the menu has waited in no queue', async () => {
		const header = 'Start time,IVR time,Wait time,Outcome';
		expect(await only(header, '2026-01-05 10:00:00,12,0,Abandoned')).toMatchObject({
			outcome: 'abandoned_ivr',
			waitSeconds: null
		});
		expect(await only(header, '2026-01-05 10:00:00,12,30,Abandoned')).toMatchObject({
			outcome: 'abandoned_queue',
			waitSeconds: 30
		});
	});
});

describe('the customer', () => {
	test('leaves intake as a pseudonym only', async () => {
		const header = 'Call ID,ANI,Start time,Wait time';
		const taken = await takeIn(
			'contacts',
			csv(header, 'C1,tel:+45 12 34 56 78,2026-01-05 10:00:00,x', 'C2,6.02E+11,2026-01-05 10:00:00,5'),
			{
				fields: {
					customer_key: { columns: ['ANI'], reading: 'customer', reason: '', or: [] },
					started_at: { columns: ['Start time'], reading: 'instant:ymd', reason: '', or: [] },
					wait_seconds: { columns: ['Wait time'], reading: 'duration:seconds', reason: '', or: [] }
				}
			}
		);
		expect(taken.records.map(({ customer }) => customer)).toEqual(['hashed 4512345678', null]);
		expect(JSON.stringify(taken).replaceAll('hashed 4512345678', '')).not.toMatch(/12345678|12 34/);
	});

	test('and agent are masked where a problem shows them, and long values end', async () => {
		const content = csv(
			'Call ID,Customer ID,Start time,Wait time',
			`C1,6.02E+11,2026-01-05 10:00:00,${'9'.repeat(30)}${'x'.repeat(300)}`
		);
		const { issues } = await takeIn('contacts', content, {
			fields: {
				customer_key: { columns: ['Customer ID'], reading: 'customer', reason: '', or: [] },
				started_at: { columns: ['Start time'], reading: 'instant:ymd', reason: '', or: [] },
				wait_seconds: { columns: ['Wait time'], reading: 'duration:seconds', reason: '', or: [] }
			}
		});
		expect(issues.sort((a, b) => a.code.localeCompare(b.code))).toEqual([
			{ row: 2, column: 'Customer ID', code: 'rounded_id', value: '9.99x+99' },
			{ row: 2, column: 'Wait time', code: 'unreadable', value: `${'9'.repeat(30)}${'x'.repeat(90)}` }
		]);
	});
});

import { describe, expect, test } from 'vitest';
import { csv, mapOf, refusalOf, surveyOf, takeIn } from '../take-in.ts';

// column names as the systems write them; every value is made up
const instant = (iso: string) => Date.parse(iso) / 1000;

describe('Genesys interactions', () => {
	const header =
		'Full Export Completed,Partial Result Timestamp,Filters,Media Type,Users,Remote,Date,End Date,Duration,Direction,ANI,DNIS,Queue,Wrap-up,Flow,Conversation ID,Total Queue,Total IVR,Total Hold,Total Talk,Total ACW,Total Handle,Abandoned,Transfers';
	const row = (id: string, users: string, times: string) =>
		`YES,,Queue: Sales,voice,${users},Jane Roe,6/23/25 07:00 AM,6/23/25 07:06 AM,360000,Inbound,tel:+45201000${id},tel:+4570,Sales; Support,Invoice,Main,c-${id},${times}`;
	const file = csv(
		header,
		row('01', 'Anna Berg; Eva Falk', '21000,9000,0,190000,4000,194000,NO,1'),
		row('02', 'Eva Falk', '3000,8000,20000,120000,6000,146000,NO,0'),
		row('03', '', '42000,9000,,,,,YES,0')
	);

	test('take talk from the talk, in milliseconds, also where a wrap-up is only a few thousand', async () => {
		expect(mapOf(await surveyOf(file))).toMatchObject({
			talk_seconds: 'Total Talk as duration:milliseconds',
			hold_seconds: 'Total Hold as duration:milliseconds',
			wrap_seconds: 'Total ACW as duration:milliseconds',
			handle_seconds: 'Total Handle as duration:milliseconds',
			wait_seconds: 'Total Queue as duration:milliseconds',
			ivr_seconds: 'Total IVR as duration:milliseconds',
			agent: 'Users as text:last-of-list',
			started_at: 'Date as instant:mdy'
		});
		const { records } = await takeIn('contacts', file);
		expect(records[0]).toMatchObject({
			customer: 'hashed 4520100001',
			agent: 'Eva Falk',
			queue: 'Support',
			talkSeconds: 190,
			wrapSeconds: 4,
			handleSeconds: 194,
			waitSeconds: 21
		});
		expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'handled', 'abandoned_queue']);
	});
});

describe('Five9 call log', () => {
	const header =
		'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,CALL TIME,BILL TIME (ROUNDED),COST,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,CONFERENCES,HOLDS,ABANDONED,RECORDINGS';
	const taken = '0:35,00:00:12.640,00:00:04,00:03:12,00:00:00,,00:00:40,0,0,0,0,0:43';
	const file = csv(
		header,
		`300x,"Fri, 21 Aug 2026 09:00:06",Support,Inbound,anna@x,"Berg, Anna",Resolved,2011100001,,800,00:05:10,00:06:00,0.10,00:0${taken}`,
		`300x,"Fri, 21 Aug 2026 09:02:06",Support,3rd party transfer,anna@x,"Berg, Anna",Transferred To 3rd Party,2011100001,,800,00:05:10,00:06:00,0.10,00:0${taken}`,
		'301,"Fri, 21 Aug 2026 09:04:06",Support,Inbound,[None],,Abandon,2011100002,,800,00:01:10,00:02:00,0.10,00:00:35,00:00:38.100,,,,,,,,,1,'
	);

	test('counts no leg of a call as a contact', async () => {
		const { recipe, notes } = await surveyOf(file);
		expect(recipe.fields).toMatchObject({
			outcome: { columns: ['ABANDONED'] },
			direction: { columns: ['CALL TYPE'] },
			reason: { columns: ['DISPOSITION'] }
		});
		expect(notes).toEqual([]);
		const { records, issues } = await takeIn('contacts', file);
		expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'abandoned_queue']);
		expect(records[0]).toMatchObject({ waitSeconds: 13, handleSeconds: 232, ivrSeconds: 35 });
		expect(issues).toEqual([]);
	});
});

describe('Amazon Connect contact search', () => {
	const header =
		'Contact ID,Channel,Contact status,Initiation timestamp,System phone number,Queue,Agent,Customer phone number,Disconnect timestamp,Connected to agent timestamp,Enqueue timestamp,Agent interaction duration,Is transferred out';
	const at = (clock: string) => `2026-05-04 07:${clock}`;
	const file = csv(
		header,
		`8f-1,VOICE,Completed,${at('01:02')},+4570,Sales,anna,+4520100001,${at('07:02')},${at('02:02')},${at('01:32')},00:04:50,No`,
		`8f-2,VOICE,Completed,${at('01:02')},+4570,Sales,,+4520100002,${at('07:02')},,${at('01:32')},,No`
	);

	test('"Completed" without an agent is an abandoned wait, and the wait is what the clocks say', async () => {
		const { records, issues } = await takeIn('contacts', file);
		expect(records.map(({ outcome, waitSeconds }) => [outcome, waitSeconds])).toEqual([
			['handled', 30],
			['abandoned_queue', 330]
		]);
		expect(issues).toEqual([]);
	});
});

describe('Talkdesk', () => {
	test('of old gives parts of a day, zeros among them, and tells both way and outcome in one column', async () => {
		const part = (seconds: number) => (seconds / 86_400).toFixed(12);
		const row = (id: number, type: string, talk: number, wait: number, hold: string) =>
			`i${id},${type},2022-06-30 16:42:24,2022-06-30 16:52:24,+4570,+452010000${id},${talk === 0 ? 0 : part(talk)},${part(wait)},${hold},${talk === 0 ? '' : 'Anna'},Refund,No,Blue`;
		const file = csv(
			'interaction_id,call_type,start_time,end_time,talkdesk_phone_number,customer_phone_number,talk_time,waiting_time,holding_time,agent_name,disposition_code,transfer?,team',
			row(1, 'inbound', 120, 6, part(30)),
			row(2, 'inbound', 133, 7, '0'),
			row(3, 'abandoned', 0, 25, '0'),
			row(4, 'missed', 0, 8, '0'),
			row(5, 'outbound', 60, 1, '0')
		);
		const { records, issues } = await takeIn('contacts', file);
		expect(
			records.map(({ outcome, direction, talkSeconds, holdSeconds, waitSeconds }) => [
				outcome,
				direction,
				talkSeconds,
				holdSeconds,
				waitSeconds
			])
		).toEqual([
			['handled', 'in', 120, 30, 6],
			['handled', 'in', 133, 0, 7],
			['abandoned_queue', 'in', 0, 0, 25],
			['missed', 'in', 0, 0, 8],
			['handled', 'out', 60, 0, 1]
		]);
		expect(issues).toEqual([]);
	});

	test('of today is in seconds and in UTC by its own mark', async () => {
		const file = csv(
			'call_id,type,start_at,end_at,talkdesk_phone_number,contact_phone_number,user_name,total_time,talk_time,wait_time,hold_time,ring_groups,is_transfer',
			'c1,inbound,2026-06-10T16:42:24Z,2026-06-10T16:48:24Z,+4570,+4520100001,Anna,300,240,12,0,sales,true',
			'c2,short_abandoned,2026-06-10T16:43:24Z,2026-06-10T16:43:30Z,+4570,+4520100002,,6,0,6,0,sales,false'
		);
		const { records } = await takeIn('contacts', file);
		expect(records).toMatchObject([
			{ outcome: 'handled', startedAt: instant('2026-06-10T16:42:24Z'), talkSeconds: 240, transfers: 1 },
			{ outcome: 'short_abandon', customer: 'hashed 4520100002' }
		]);
	});
});

describe('Zendesk tickets', () => {
	const header =
		'Summation column,Id,Requester,Requester id,Requester email,Assignee,Group,Subject,Tags,Status,Via,Ticket type,Created at,Solved at,Resolution time,Satisfaction Score,First reply time in minutes,First reply time in minutes within business hours,On hold time in minutes';
	const row = (id: number, requester: string, created: string, score: string) =>
		`1,${id},Jane Roe,${requester},p${id % 2}@example.com,Anna,Support,Cannot log in ${id},vip,Solved,Mail,Question,${created},2023-04-28 10:00,13,${score},45,20,0`;

	test('wait for their first reply in minutes, and are no subject lines counted as reasons', async () => {
		const file = csv(
			header,
			row(1, '10300612340001', '2023-04-01 20:52', 'Offered'),
			row(2, '10300612340002', '2023-04-02 20:52', '4')
		);
		const { records } = await takeIn('contacts', file);
		expect(records[0]).toMatchObject({
			customer: 'hashed 10300612340001',
			waitSeconds: 2700,
			reason: 'Question',
			rating: null
		});
		expect(records[1]).toMatchObject({ rating: 4, handleSeconds: null });
	});

	test('saved from a spreadsheet lose their requesters, who are then known by e-mail, and ask for the order of their dates', async () => {
		const file = csv(
			header,
			row(1, '1.03006E+13', '08-04-2023 20:52', 'Good'),
			row(2, '1.03006E+13', '09-04-2023 20:52', 'Offered')
		);
		const { recipe, questions } = await surveyOf(file);
		expect(recipe.fields.customer_key?.columns).toEqual(['Requester email']);
		expect(questions.map(({ code, column }) => [code, column])).toContainEqual(['date_order', 'Created at']);
	});

	test('count no reason that a person typed', async () => {
		const rows = Array.from(
			{ length: 60 },
			(_, place) => `${place},a${place}@example.com,2026-05-14 10:00:07,Anna,Help me with ${place}`
		);
		const { recipe } = await surveyOf(csv('Ticket ID,Email,Created at,Agent,Subject', ...rows));
		expect(recipe.fields.reason).toBeUndefined();
	});
});

describe('registers of customers', () => {
	test('Freshdesk: the contact is a person and the ticket the contact', async () => {
		const file = csv(
			'Ticket ID,Subject,Status,Source,Type,Agent,Group,Created Time,Closed Time,First response time (in hrs),Resolution time (in hrs),Contact ID',
			'901,Help,Closed,Email,Question,Anna,Support,2026-03-14 09:10:00,2026-03-16 10:10:00,01:14:09,57:14:09,80001',
			'902,Help,Closed,Phone,Question,Anna,Support,2026-03-15 09:10:00,2026-03-17 10:10:00,00:14,57:14:09,80001'
		);
		expect(mapOf(await surveyOf(file))).toMatchObject({
			contact_id: 'Ticket ID as text',
			customer_key: 'Contact ID as customer',
			wait_seconds: 'First response time (in hrs) as duration:clock-hours-minutes'
		});
	});

	test('a contact that keeps coming back is a customer even where no ticket is numbered', async () => {
		const rows = Array.from({ length: 12 }, (_, place) => `003D${place % 4},2026-05-${14 + place} 09:10:07,Anna,Phone`);
		const { recipe } = await surveyOf(csv('Contact ID,Date/Time Opened,Case Owner,Case Origin', ...rows));
		expect(recipe.fields.customer_key).toMatchObject({ columns: ['Contact ID'], reading: 'customer' });
		expect([recipe.fields.contact_id, recipe.identity]).toEqual([undefined, []]);
	});

	test('NICE: the contact is the contact', async () => {
		const file = csv(
			'Contact_ID,Master_Contact_ID,Media_Name,ANI_DIALNUM,Skill_Name,Agent_Name,Team_Name,Start_Date,start_time,PreQueue,InQueue,ACW_Time,Abandon,Hold_Time,Disp_Name',
			'1,1,Call,4512345678,Sales,Anna,North,01/25/2026,09:00:06,5,12,30,N,0,Sold',
			'2,1,Call,4512345678,Sales,Bo,North,01/25/2026,09:04:06,0,7,30,N,0,Sold'
		);
		expect(mapOf(await surveyOf(file))).toMatchObject({
			contact_id: 'Contact_ID as text',
			started_at: 'Start_Date + start_time as instant:mdy'
		});
	});
});

test('Zendesk Talk names the wait of a call', async () => {
	const file = csv(
		'Call ID,Call - Timestamp,Call direction,Call completion status,Line name,Call group,Agent name,Customer phone number,Call wait time (sec),Talk time (sec),Hold time (sec),Wrap-up time (sec),IVR time spent (sec),Call duration (sec)',
		'77001,2026-09-01T09:13:33,Inbound,Completed,Main,Support,Anna,+4530026441,184,311,22,21,13,495',
		'77002,2026-09-01T09:20:40,Inbound,Abandoned In queue,Main,Support,,+4530016714,98,0,0,0,12,98'
	);
	expect((await takeIn('contacts', file)).records.map(({ waitSeconds }) => waitSeconds)).toEqual([184, 98]);
});

test('Intercom: a first response after hours is no first response after milliseconds', async () => {
	const waits = [17609, 3396, 52000, 12400, 9100, 28800, 40];
	const file = csv(
		'Conversation ID,Conversation started at,Conversation channel,Teammate currently assigned,First response time,Conversation handling time',
		...waits.map((wait, place) => `2154000000000${place},2026-09-0${place + 1} 08:18:23,Email,Anna,${wait},735`)
	);
	expect((await takeIn('contacts', file)).records.map(({ waitSeconds }) => waitSeconds)).toEqual(waits);
});

test('Zoho in milliseconds: nothing of hours in the name is taken for a wait', async () => {
	const file = csv(
		'Ticket Id,Ticket Owner,Agent Name,Status (Ticket),Created Time,Channel,Category,Resolution Time in Business Hours,Is First Call Resolution',
		'41,399,Anna,Closed,13/01/2025 16:48,Email,Refund,108960000,true',
		'42,399,Anna,Closed,14/01/2025 16:48,Email,Refund,108970000,false'
	);
	expect(mapOf(await surveyOf(file))).toEqual({
		contact_id: 'Ticket Id as text',
		started_at: 'Created Time as instant:dmy',
		channel: 'Channel as channel',
		reason: 'Category as text',
		agent: 'Agent Name as text',
		resolved: 'Is First Call Resolution as flag'
	});
});

test('an export in a language that nobody here reads is turned away with the reason', async () => {
	const file = csv('Exportación completa;Usuarios;Fecha;Cola;Duración', 'sí;Ana;13/06/25 08:00;Ventas;300000');
	expect(await refusalOf(surveyOf(file))).toMatchObject({ code: 'kind_unclear' });
});

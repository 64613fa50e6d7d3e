import { expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { total } from '../storage/content.ts';
import { bring, home, utc } from './bring.ts';

// exports.md 1.7 and metrics.md E17; every value is made up
test('1.7 Genesys: a conversation is a contact, and files that overlap count it once', async () => {
	const file = (from: number, to: number) =>
		csv(
			'Full Export Completed,Partial Result Timestamp,Users,Date,Direction,ANI,Queue,Conversation ID,Total Talk,Total Handle',
			...Array.from(
				{ length: to - from },
				(_, row) =>
					`YES,,Anna,6/${13 + ((from + row) % 10)}/25 07:00 AM,Inbound,tel:+45201000${10 + from + row},Sales,c${from + row},190000,194000`
			)
		);
	const { store, take } = await home();
	await take(file(0, 20));
	expect((await take(file(12, 30))).entry).toMatchObject({ read: 18, stored: 10, doubled: 8 });
	expect(await total(store, 'contacts')).toBe(30);
});

test('1.7 Amazon Connect: legs that name the original contact are one contact', async () => {
	const at = (clock: string) => `2026-05-04 07:${clock}`;
	const { records } = await bring(
		'contacts',
		csv(
			'Contact ID,Original contact ID,Channel,Initiation timestamp,Queue,Agent,Customer phone number,Connected to agent timestamp,Enqueue timestamp,Agent interaction duration,Initiation method',
			`a,,VOICE,${at('01:02')},Sales,anna,+4520100001,${at('02:02')},${at('01:32')},290,INBOUND`,
			`b,a,VOICE,${at('07:02')},Billing,bo,+4520100001,${at('08:02')},${at('07:32')},60,QUEUE_TRANSFER`,
			`c,,VOICE,${at('09:02')},Sales,anna,+4520100002,${at('09:32')},${at('09:12')},100,INBOUND`
		)
	);
	expect(records.map(({ agent, talkSeconds, transfers }) => [agent, talkSeconds, transfers])).toEqual([
		['bo', 350, 1],
		['anna', 100, 0]
	]);
});

test('1.7 Amazon Connect without the original contact: the same customer in another queue at once is pointed out', async () => {
	const at = (clock: string) => `2026-05-04 07:${clock}`;
	const { notes } = await bring(
		'contacts',
		csv(
			'Contact ID,Channel,Initiation timestamp,Queue,Agent,Customer phone number,Connected to agent timestamp,Enqueue timestamp,Agent interaction duration,Initiation method',
			`a,VOICE,${at('01:02')},Sales,anna,+4520100001,${at('02:02')},${at('01:32')},290,INBOUND`,
			`b,VOICE,${at('06:02')},Billing,bo,+4520100001,${at('07:02')},${at('06:32')},60,QUEUE_TRANSFER`,
			`c,VOICE,${at('09:02')},Sales,anna,+4520100002,${at('09:32')},${at('09:12')},100,INBOUND`
		)
	);
	expect(notes.likely_transfers).toEqual({ count: 1 });
});

test('1.7 NICE: the third leg names the second, and is still the first one’s contact', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'Contact_ID,Master_Contact_ID,Media_Name,ANI_DIALNUM,Skill_No,Skill_Name,Agent_Name,Team_Name,Start_Date,start_time,PreQueue,InQueue,Agent_Time,ACW_Time,Abandon,Hold_Time,Disp_Name',
			'10,10,Call,4512345678,8,Sales,Anna,North,01/25/2026,09:00:06,5,12,60,10,N,0,Passed on',
			'11,10,Call,4512345678,8,Billing,Carl,South,01/25/2026,09:04:06,0,3,40,0,N,0,Passed on',
			'12,11,Call,4512345678,9,Support,Bo,North,01/25/2026,09:08:06,0,7,100,30,N,20,Solved'
		)
	);
	expect(records).toMatchObject([{ agent: 'Bo', queue: 'Sales', transfers: 2, handleSeconds: 240 }]);
});

test('1.7 Five9: a talk with a third party is a leg and no call, and the call begins with its first leg', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,CALL TIME,BILL TIME (ROUNDED),IVR TIME,QUEUE WAIT TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,TRANSFERS,ABANDONED',
			'300x,"Fri, 21 Aug 2026 09:04:00",Sales,Inbound,eva@x,Eva,Sold,2011100001,,800,00:02:10,00:03:00,00:00:35,00:00:20,00:01:00,,00:00:30,1,0',
			'300x,"Fri, 21 Aug 2026 09:02:06",Support,3rd party conference,anna@x,Anna,Conference,2011100001,,800,00:05:10,00:06:00,,,00:03:12,,,0,0',
			'300x,"Fri, 21 Aug 2026 09:00:06",Support,Inbound,anna@x,Anna,Resolved,2011100001,,800,00:05:10,00:06:00,00:00:35,00:00:12,00:03:12,,00:00:40,1,0'
		)
	);
	expect(records).toMatchObject([
		{ startedAt: utc('2026-08-21T07:00:06Z'), talkSeconds: 252, agent: 'Eva', transfers: 1, outcome: 'handled' }
	]);
});

test('1.7 Talkdesk: a call is a row, and the agent who handled it is not always the one who is named', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'interaction_id,call_type,start_time,end_time,talkdesk_phone_number,customer_phone_number,talk_time,waiting_time,holding_time,agent_name,handling_agent,disposition_code,transfer?',
			'i1,inbound,2022-06-30 16:42:24,2022-06-30 16:52:24,+4570,+4520100001,0.001388888889,0.000069444446,0,Anna,Bo,Refund,Yes',
			'i2,inbound,2022-06-30 16:43:24,2022-06-30 16:52:24,+4570,+4520100002,0.001388888889,0.000069444446,0,Anna,Anna,Refund,No'
		)
	);
	expect(records).toMatchObject([
		{ agent: 'Bo', transfers: 1, talkSeconds: 120, waitSeconds: 6 },
		{ agent: 'Anna', transfers: 0 }
	]);
});

test('1.7 legs that lie beside each other do not add up: a contact of several whole lengths has the longest', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
			'2026-09-22T09:01:05,00-5,+4520100001,Support (800),Inbound,Answered,00:00:31,00:01:39,0.00,x',
			'2026-09-22T09:01:21,00-5,+4520100001,Anna Berg (101),Inbound,Answered,00:00:15,00:01:38,0.00,x'
		)
	);
	expect(records).toMatchObject([{ talkSeconds: 99, waitSeconds: 31 }]);
});

test('1.7 Puzzel: events of one call become its menu, its wait and its talk', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'rec_id,customer_key,call_id,call_sequence,event_type,result_code,dte_start,duration_tot_sec,duration_speak_sec,source,destination',
			'1,10123,c1,1,i,,2026-05-20 12:17:43.440,0,0,4520100001,7010',
			'2,10123,c1,2,m,k,2026-05-20 12:17:44.000,12,0,4520100001,7010',
			'4,10123,c1,3,q,k,2026-05-20 12:18:01.000,40,0,4520100001,7010',
			'5,10123,c1,4,c,k,2026-05-20 12:18:41.000,130,120,4520100001,7010'
		)
	);
	expect(records).toMatchObject([
		{ customer: 'hashed 4520100001', ivrSeconds: 12, waitSeconds: 40, talkSeconds: 120, outcome: 'handled' }
	]);
});

test('1.7 UCCX: sequences of one session are one call', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'Node ID - Session ID - Sequence No,Call Start Time,Call End Time,Contact Disposition,Originator DN (Calling Number),Destination DN,Called Number,Application Name,CSQ Names,Queue Time,Agent Name,Ring Time,Talk Time,Work Time',
			'1-5001-0,05/14/2026 10:00:00,05/14/2026 10:02:00,2,4520100001,800,800,Main,Sales*,0:00:20,Anna,0:00:04,0:01:00,0:00:10',
			'1-5001-1,05/14/2026 10:02:00,05/14/2026 10:04:00,2,4520100001,800,800,Main,Support*,0:00:10,Bo,0:00:04,0:02:00,0:00:30'
		)
	);
	expect(records).toMatchObject([{ agent: 'Bo', talkSeconds: 180, transfers: 1 }]);
});

test('1.7 3CX: rows in which a queue only asks an agent are no calls', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
			'2026-09-22T09:01:05,00-5,+4520100001,Support (800),Inbound,Unanswered,00:00:45,00:00:00,0.00,x',
			'2026-09-22T09:01:06,00-5,+4520100001,Carl (102),Inbound Queue,Unanswered,00:00:15,00:00:00,0.00,',
			'2026-09-22T09:01:21,00-5,+4520100001,Anna (101),Inbound Queue,Unanswered,00:00:15,00:00:00,0.00,'
		)
	);
	expect(records.map(({ outcome }) => outcome)).toEqual(['missed']);
});

test('1.7 FreePBX: what a queue tries at several telephones is one call by its linked id', async () => {
	const row = (unique: string, how: string, talk: number) =>
		`2026-05-14 10:00:11,"""Jane""",20100001,600,ext,SIP/a,SIP/b,Queue,x,60,${talk},${how},3,,${unique},,7010,177.1,,1`;
	const { records } = await bring(
		'contacts',
		csv(
			'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,linkedid,peeraccount,sequence',
			row('177.1', 'NO ANSWER', 0),
			row('177.2', 'ANSWERED', 44),
			row('177.3', 'NO ANSWER', 0)
		)
	);
	expect(records).toMatchObject([{ outcome: 'handled', talkSeconds: 44 }]);
});

test('1.7 Asterisk queue_log: entering, connecting and completing are one contact; abandoning another', async () => {
	const at = 1_777_600_000;
	const { records, issues } = await bring(
		'contacts',
		[
			`${at}|c1|sales|NONE|ENTERQUEUE||4520100001|1`,
			`${at + 9}|c2|sales|NONE|ENTERQUEUE||4520100002|1`,
			`${at + 21}|c1|sales|SIP/102|CONNECT|21|bridge|3`,
			`${at + 31}|c2|sales|NONE|ABANDON|1|1|22`,
			`${at + 81}|c1|sales|SIP/102|BLINDTRANSFER|800|ext|21|60|1`,
			''
		].join('\n')
	);
	expect(records).toMatchObject([
		{ outcome: 'handled', waitSeconds: 21, talkSeconds: 60, transfers: 1 },
		{ outcome: 'abandoned_queue', waitSeconds: 22 }
	]);
	// events have as many cells as they have to say
	expect(issues).toEqual([]);
});

test('1.7 Shopify: the lines of an order are one order with the amount of its first line', async () => {
	const { records } = await bring(
		'orders',
		csv(
			'Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Billing Phone,Id',
			'#1001,jane@example.com,paid,2026-05-01 10:00:05 +0200,EUR,80.00,1085.00,2026-05-01 10:00:00 +0200,1,Lamp,,4500',
			'#1001,jane@example.com,,,,,,,1,Shade,,',
			'#1002,bo@example.com,paid,2026-05-02 10:00:05 +0200,EUR,20.00,25.00,2026-05-02 10:00:00 +0200,1,Bulb,,4501'
		)
	);
	expect(records.map(({ customer, amount }) => [customer, amount])).toEqual([
		['hashed jane@example.com', 1085],
		['hashed bo@example.com', 25]
	]);
});

test('1.7 Planday: sick days around a weekend are one spell', async () => {
	const row = (day: string, type: string) =>
		`${day},,0017,Anna Berg,${type},,08:00:00,16:00:00,7.50,0.50,Support,Agents,Advisor,Approved`;
	const { records } = await bring(
		'absence',
		csv(
			'Date,Title,Salary identifier,Employee,Shift type,Salary code,Start time,End time,Hours,Break length,Department,Employee group,Position,Shift status',
			row('14/05/2026', 'Normal'),
			row('15/05/2026', 'Sickness'),
			row('18/05/2026', 'Sickness'),
			row('19/05/2026', 'Normal')
		),
		{ kind: 'absence' }
	);
	expect(records.map(({ fromDay, untilDay, hours }) => [fromDay, untilDay, hours])).toEqual([
		['2026-05-15', '2026-05-18', 15]
	]);
});

test('1.7 tickets: the wait is the time to the first reply, and no talk is made of how long it lay open', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'Ticket ID,Subject,Status,Source,Type,Agent,Group,Created Time,Closed Time,Agent interactions,First response time (in hrs),Resolution time (in hrs),Contact ID',
			'901,Help,Closed,Email,Question,Anna,Support,2026-03-14 09:10:00,2026-03-16 10:10:00,1,00:14:09,57:14:09,80001'
		)
	);
	expect(records).toMatchObject([{ waitSeconds: 849, talkSeconds: null, holdSeconds: null, handleSeconds: null }]);
});

test('1.7 Twilio Flex: segments of a conversation are its wait and its talk', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'External ID,Kind,Date,Time,Queue,Agent,Customer Phone,Queue Time,Talk Time',
			'k1,Queue,2026-05-14,10:00:08,Sales,,4520100001,40,',
			'k1,Conversation,2026-05-14,10:00:48,Sales,Anna,4520100001,,120',
			'k2,Queue,2026-05-14,10:03:08,Sales,,4520100002,31,',
			'k2,Conversation,2026-05-14,10:03:39,Sales,Bo,4520100002,,60'
		),
		{ change: { combine: { by: ['External ID'], parent: null, cut: 'none', whole: [] } } }
	);
	expect(records.map(({ waitSeconds, talkSeconds, agent }) => [waitSeconds, talkSeconds, agent])).toEqual([
		[40, 120, 'Anna'],
		[31, 60, 'Bo']
	]);
});

test('1.7 Telia Norway: the summary of a call, with its parts below it under the same call, is one contact', async () => {
	const { records } = await bring(
		'contacts',
		csv(
			'Anrop-ID;Tidspunkt;Innringer;Aksessnummer;Kø;Ventetid;Samtaletid;Snakket med;Status',
			'a1;14.06.2026 08.05.09;91230001;21000000;Kundeservice;00.00.11;00.03.09;Ola;Besvart',
			'a1;14.06.2026 08.05.09;91230001;21000000;Kundeservice;00.00.11;00.02.00;Kari;Satt over til Teknisk',
			'a2;14.06.2026 08.06.09;91230002;21000000;Kundeservice;00.00.31;;;Forlot kø'
		),
		{ change: { combine: { by: ['Anrop-ID'], parent: null, cut: 'none', whole: ['talk_seconds', 'wait_seconds'] } } }
	);
	expect(records.map(({ outcome, talkSeconds, waitSeconds }) => [outcome, talkSeconds, waitSeconds])).toEqual([
		['handled', 189, 11],
		['abandoned_queue', null, 31]
	]);
});

test('E17 legs of a transfer, counted as what they are, leave one contact, its whole handle time and one issue', async () => {
	const leg = (id: number, master: number, queue: string, agent: string, clock: string, talk: number) =>
		`${id},${master},Call,4512345678,8,${queue},${agent},North,01/25/2026,${clock},0,7,${talk},10,N,0,Solved`;
	const { store, take } = await home();
	await take(
		csv(
			'Contact_ID,Master_Contact_ID,Media_Name,ANI_DIALNUM,Skill_No,Skill_Name,Agent_Name,Team_Name,Start_Date,start_time,PreQueue,InQueue,Agent_Time,ACW_Time,Abandon,Hold_Time,Disp_Name',
			leg(10, 10, 'Sales', 'Anna', '09:00:06', 60),
			leg(11, 10, 'Billing', 'Carl', '09:02:06', 40),
			leg(12, 11, 'Support', 'Bo', '09:04:06', 100)
		)
	);
	const sums = await Promise.all(
		(['handled', 'handleSeconds', 'transfers', 'issues', 'repeats'] as const).map((measure) => total(store, measure))
	);
	expect(sums).toEqual([1, 230, 2, 1, 0]);
});

test('E17 where no id tells the legs, the same customer in another queue within two minutes is pointed out', async () => {
	const file = csv(
		'Call ID,Customer ID,Start time,Queue,Agent,Talk time (s)',
		'C1,4711,2026-01-05 10:00:07,Sales,Anna,60',
		'C2,4711,2026-01-05 10:01:20,Billing,Bo,90',
		'C3,4712,2026-01-05 11:00:07,Sales,Anna,60',
		'C4,4712,2026-01-05 11:30:07,Billing,Bo,60'
	);
	expect((await bring('contacts', file)).notes.likely_transfers).toEqual({ count: 1 });
});

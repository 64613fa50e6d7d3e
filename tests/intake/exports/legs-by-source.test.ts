import { describe, expect, test } from 'vitest';
import { csv } from '../take-in.ts';
import { fromSource } from './from-source.ts';

// column names as the systems write them; every value is made up
const instant = (iso: string) => Date.parse(iso) / 1000;

describe('Five9', () => {
	const header =
		'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,CALL TIME,BILL TIME (ROUNDED),COST,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,CONFERENCES,HOLDS,ABANDONED,RECORDINGS';
	const file = csv(
		header,
		'300x,"Fri, 21 Aug 2026 09:00:06",Support,Inbound,anna@x,"Berg, Anna",Resolved,2011100001,,800,00:05:10,00:06:00,0.10,00:00:35,00:00:12.640,00:00:04,00:03:12,00:00:10,00:00:00,00:00:40,1,0,0,0,0:43',
		'300x,"Fri, 21 Aug 2026 09:04:00",Sales,Inbound,eva@x,"Falk, Eva",Sold,2011100001,,800,00:02:10,00:03:00,0.10,00:00:35,00:00:20,00:00:04,00:01:00,00:00:00,00:00:00,00:00:30,1,0,0,0,0:43',
		'300x,"Fri, 21 Aug 2026 09:02:06",Support,3rd party transfer,anna@x,"Berg, Anna",Transferred To 3rd Party,2011100001,,800,00:05:10,00:06:00,0.10,,,,00:03:12,,,,0,0,0,0,',
		'301,"Fri, 21 Aug 2026 09:04:06",Support,Inbound,[None],,Abandon,2011100002,,800,00:01:10,00:02:00,0.10,00:00:35,00:00:38.100,,,,,,,,,1,',
		'302,"Fri, 21 Aug 2026 09:05:06",Support,Manual,anna@x,"Berg, Anna",Sold,800,,2011100003,00:01:10,00:02:00,0.10,,,,00:01:00,,,,,,,0,'
	);

	test('legs of one call are one contact, and a talk with a third party adds nothing to it', async () => {
		const { records, read, refused, joined, rows, issues } = await fromSource('contacts', file);
		expect([read, refused, joined, records.length, rows]).toEqual([5, 0, 2, 3, [2, 5, 6]]);
		expect(records[0]).toMatchObject({
			identity: 'CALL ID\u001f300x',
			startedAt: instant('2026-08-21T07:00:06Z'),
			customer: 'hashed 2011100001',
			queue: 'Support',
			agent: 'Falk, Eva',
			reason: 'Sold',
			ivrSeconds: 35,
			waitSeconds: 33,
			talkSeconds: 252,
			holdSeconds: 10,
			wrapSeconds: 70,
			handleSeconds: 332,
			transfers: 1,
			outcome: 'handled'
		});
		expect(records[1]).toMatchObject({ outcome: 'abandoned_queue', agent: null, waitSeconds: 38 });
		expect(records[2]).toMatchObject({ customer: 'hashed 2011100003', direction: 'out' });
		expect(issues).toEqual([]);
	});

	test('an inbound log has its queue in the skill', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				'CALL ID,DATE,TIMESTAMP,CAMPAIGN,SKILL,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,CALL TIME,BILL TIME (ROUNDED),IVR TIME,IVR PATH,QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,CONFERENCES,HOLDS,ABANDONED,RECORDINGS',
				'5,2026-08-21,"Fri, 21 Aug 2026 09:00:06",Main,Billing,a,Anna,Sold,2011100001,,800,00:01:00,00:01:00,00:00:05,1,00:00:10,,00:00:40,,,00:00:05,0,0,0,0,'
			)
		);
		expect(records).toMatchObject([{ queue: 'Billing', talkSeconds: 40, handleSeconds: 45 }]);
	});
});

describe('NICE', () => {
	const header =
		'Contact_ID,Master_Contact_ID,Media_Name,ANI_DIALNUM,Skill_No,Skill_Name,Agent_Name,Team_Name,Start_Date,start_time,PreQueue,InQueue,Agent_Time,ACW_Time,Abandon,Hold_Time,Disp_Name';

	test('the third leg names the second as its master, and is still the same contact', async () => {
		const { records, joined } = await fromSource(
			'contacts',
			csv(
				header,
				'12,11,Call,4512345678,9,Support,Bo,North,01/25/2026,09:08:06,0,7,100,30,N,20,Solved',
				'10,10,Call,4512345678,8,Sales,Anna,North,01/25/2026,09:00:06,5,12,60,10,N,0,Passed on',
				'11,10,Call,4512345678,8,Billing,Carl,South,01/25/2026,09:04:06,0,3,40,0,N,0,Passed on',
				'20,20,Call,4512345679,8,Sales,,,01/25/2026,10:04:06,4,44,0,0,Y,0,'
			)
		);
		expect(joined).toBe(2);
		expect(records).toMatchObject([
			{
				identity: 'Contact_ID\u001f10',
				startedAt: instant('2026-01-25T08:00:06Z'),
				queue: 'Sales',
				agent: 'Bo',
				team: 'North',
				reason: 'Solved',
				ivrSeconds: 5,
				waitSeconds: 22,
				// the agent's time holds the customer's time on hold
				talkSeconds: 180,
				holdSeconds: 20,
				wrapSeconds: 40,
				handleSeconds: 240,
				transfers: 2
			},
			{ identity: 'Contact_ID\u001f20', outcome: 'abandoned_queue', transfers: null }
		]);
	});

	test('a contact of one leg that somebody handled went on to nobody, and one that nobody took is not among them', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				header,
				'10,10,Call,4512345678,8,Sales,Anna,North,01/25/2026,09:00:06,5,12,60,10,N,0,Passed on',
				'11,10,Call,4512345678,8,Billing,Carl,South,01/25/2026,09:04:06,0,3,40,0,N,0,Solved',
				'12,12,Call,4512345679,8,Sales,Anna,North,01/25/2026,10:00:06,5,12,60,10,N,0,Solved',
				'13,13,Call,4512345670,8,Sales,,,01/25/2026,10:04:06,4,44,0,0,Y,0,'
			)
		);
		expect(records.map(({ transfers }) => transfers)).toEqual([1, 0, null]);
	});

	test('legs whose first lies in another file stay together under its number', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				header,
				'12,7,Call,4512345678,9,Support,Bo,North,01/25/2026,09:08:06,0,7,100,30,N,20,Solved',
				'13,7,Call,4512345678,9,Support,Bo,North,01/25/2026,09:18:06,0,7,100,30,N,20,Solved'
			)
		);
		expect(records.map(({ identity }) => identity)).toEqual(['Contact_ID\u001f7']);
	});
});

describe('3CX', () => {
	const header = 'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details';

	test('the queue is no agent: what it says of a call is the call, and it went on to nobody who was not a person', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				header,
				'2026-09-22T09:01:05,00-5,+4520100001,Support (800),Inbound,Answered,00:00:31,00:01:39,0.00,',
				'2026-09-22T09:01:21,00-5,+4520100001,Anna Berg (101),Inbound Queue,Answered,00:00:15,00:01:38,0.00,',
				'2026-09-22T09:11:05,00-6,+4520100002,Support (800),Inbound,Answered,00:00:00,00:00:20,0.00,',
				'2026-09-22T09:11:06,00-6,+4520100002,Carl (102),Inbound Queue,Unanswered,00:00:20,00:00:00,0.00,',
				'2026-09-22T09:21:05,00-7,+4520100003,Anna Berg (101),Inbound,Answered,00:00:05,00:01:00,0.00,',
				'2026-09-22T09:31:05,00-8,+4520100004,Support (800),Inbound,Answered,00:00:10,00:03:00,0.00,',
				'2026-09-22T09:31:15,00-8,+4520100004,Carl (102),Inbound Queue,Answered,00:00:05,00:01:00,0.00,',
				'2026-09-22T09:32:15,00-8,+4520100004,Anna Berg (101),Inbound Queue,Answered,00:00:05,00:01:50,0.00,'
			)
		);
		const said = records.map(({ agent, queue, outcome, transfers, talkSeconds, handleSeconds }) =>
			[agent, queue, outcome, transfers, talkSeconds, handleSeconds].join(' ')
		);
		expect(said).toEqual([
			'Anna Berg Support handled 0 99 99',
			'Carl Support missed  20 20',
			'Anna Berg  handled 0 60 60',
			'Anna Berg Support handled 1 180 180'
		]);
	});

	test('calls that ring one agent after the other are one contact, as long as its longest leg', async () => {
		const { records, issues } = await fromSource(
			'contacts',
			csv(
				'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
				'2026-09-22T09:01:05,00-5,+4520100001,Support (800),Inbound,Answered,00:00:31,00:01:39,0.00,Ended by x',
				'2026-09-22T09:01:06,00-5,+4520100001,Carl (102),Inbound Queue,Unanswered,00:00:15,00:00:00,0.00,',
				'2026-09-22T09:01:21,00-5,+4520100001,Anna Berg (101),Inbound Queue,Answered,00:00:15,00:01:38,0.00,',
				'2026-09-22T10:01:05,00-6,Anna Berg (101),4520100002,Outbound,Answered,00:00:05,00:00:39,0.00,',
				'2026-09-22T11:01:05,00-7,4520100003,Support (800),Inbound,Unanswered,00:00:15,00:00:00,0.00,'
			)
		);
		expect(records).toMatchObject([
			{ agent: 'Anna Berg', customer: 'hashed 4520100001', outcome: 'handled', waitSeconds: 31, talkSeconds: 99 },
			{ agent: 'Anna Berg', customer: 'hashed 4520100002', direction: 'out', talkSeconds: 39 },
			{ outcome: 'missed', waitSeconds: 15, direction: 'in' }
		]);
		expect(issues).toEqual([]);
	});
});

describe('Asterisk', () => {
	const events = (...lines: string[]) => [...lines, ''].join('\n');
	const dialect = { delimiter: '|', headerRows: 0, quote: '' };
	const at = 1_777_600_000;

	test('events of a queue make contacts: what is called hold there is the wait, and agents who come and go are left out', async () => {
		const { records, joined, read, issues } = await fromSource(
			'contacts',
			events(
				`${at}|NONE|NONE|NONE|QUEUESTART|`,
				`${at}|c1|sales|NONE|ENTERQUEUE||4520100001|1`,
				`${at + 5}|c1|sales|SIP/101|RINGNOANSWER|5000`,
				`${at + 9}|c2|sales|NONE|ENTERQUEUE||4520100002|1`,
				`${at + 21}|c1|sales|SIP/102|CONNECT|21|bridge|3`,
				`${at + 31}|c2|sales|NONE|ABANDON|1|1|22`,
				`${at + 81}|c1|sales|SIP/102|COMPLETECALLER|21|60|1`,
				`${at + 90}|MANAGER|sales|SIP/103|PAUSE|`,
				`${at + 100}|c3|support|NONE|ENTERQUEUE||4520100003|1`,
				`${at + 110}|c3|support|SIP/101|CONNECT|10|bridge|3`,
				`${at + 140}|c3|support|SIP/101|BLINDTRANSFER|800|ext|10|30|1`,
				`${at + 200}|c4|sales|NONE|ENTERQUEUE||4520100004|1`,
				`${at + 203}|c4|sales|NONE|ABANDON|1|1|3`,
				`${at + 300}|c5|sales|NONE|ENTERQUEUE||4520100005|1`,
				`${at + 420}|c5|sales|NONE|EXITWITHTIMEOUT|1|1|120`
			),
			dialect
		);
		expect(records).toMatchObject([
			{
				startedAt: at,
				agentStartedAt: at + 21,
				customer: 'hashed 4520100001',
				queue: 'sales',
				agent: 'SIP/102',
				outcome: 'handled',
				waitSeconds: 21,
				talkSeconds: 60,
				holdSeconds: null
			},
			{ outcome: 'abandoned_queue', waitSeconds: 22, agent: null },
			{ outcome: 'handled', transfers: 1, coldTransfers: 1, talkSeconds: 30, waitSeconds: 10 },
			{ outcome: 'short_abandon', waitSeconds: 3 },
			{ outcome: 'timeout', waitSeconds: 120 }
		]);
		expect([read, joined, issues]).toEqual([15, 10, []]);
	});

	test('Master.csv has no names and one row for a call', async () => {
		const { recipe, records } = await fromSource(
			'contacts',
			events(
				'"","4520100001","600","ext","""Jane"" <4520100001>","SIP/a","SIP/101","Queue","600","2026-05-14 10:00:11","2026-05-14 10:00:20","2026-05-14 10:01:00","49","40","ANSWERED","DOCUMENTATION","177.1",""',
				'"","4520100002","600","ext","""Bo"" <4520100002>","SIP/a","","Queue","600","2026-05-14 10:00:11","","2026-05-14 10:01:00","49","0","NO ANSWER","DOCUMENTATION","177.2",""'
			),
			{ headerRows: 0 }
		);
		expect(recipe.profile).toBe('asterisk-master@1');
		expect(records).toMatchObject([
			{ customer: 'hashed 4520100001', talkSeconds: 40, outcome: 'handled' },
			{ customer: 'hashed 4520100002', outcome: 'missed' }
		]);
	});

	test('FreePBX: a queue that rings two agents is one call, by its linked id', async () => {
		const header =
			'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,linkedid,peeraccount,sequence';
		const row = (unique: string, linked: string, how: string, talk: number) =>
			`2026-05-14 10:00:11,"""Jane""",20100001,600,ext,SIP/a,SIP/b,Queue,x,60,${talk},${how},3,,${unique},,7010,${linked},,1`;
		const { records, joined } = await fromSource(
			'contacts',
			csv(
				header,
				row('177.1', '177.1', 'NO ANSWER', 0),
				row('177.2', '177.1', 'ANSWERED', 44),
				row('177.4', '177.1', 'NO ANSWER', 0),
				row('177.3', '177.3', 'BUSY', 0)
			)
		);
		expect(records.map(({ outcome, talkSeconds }) => [outcome, talkSeconds])).toEqual([
			['handled', 44],
			['failed', 0]
		]);
		expect(joined).toBe(2);
	});
});

test('Puzzel: the customer is the source and not the account; menus, queues and talks of one call add up', async () => {
	const { records, recipe } = await fromSource(
		'contacts',
		csv(
			'rec_id,customer_key,call_id,call_sequence,event_type,result_code,dte_start,duration_tot_sec,duration_speak_sec,source,destination',
			'1,10123,c1,1,i,,2026-05-20 12:17:43.440,0,0,4520100001,7010',
			'2,10123,c1,2,m,k,2026-05-20 12:17:44.000,12,0,4520100001,7010',
			'3,10123,c1,3,m,k,2026-05-20 12:17:56.000,5,0,4520100001,7010',
			'4,10123,c1,4,q,k,2026-05-20 12:18:01.000,40,0,4520100001,7010',
			'5,10123,c1,5,c,k,2026-05-20 12:18:41.000,130,120,4520100001,7010',
			'6,10123,c2,1,i,,2026-05-20 12:20:00.000,0,0,4520100002,7010',
			'7,10123,c2,2,q,h,2026-05-20 12:20:02.000,31,0,4520100002,7010'
		)
	);
	expect(recipe.evidence).toBe('best-effort');
	expect(records).toMatchObject([
		{
			customer: 'hashed 4520100001',
			ivrSeconds: 17,
			ivrEntries: 2,
			waitSeconds: 40,
			talkSeconds: 120,
			outcome: 'handled'
		},
		{ customer: 'hashed 4520100002', waitSeconds: 31, outcome: 'abandoned_queue' }
	]);
});

test('Puzzel: the queue of its queue, and the agent who spoke, not the one who was only rung', async () => {
	const { records, issues } = await fromSource(
		'contacts',
		csv(
			'rec_id,customer_key,call_id,call_sequence,media_type,dte_start,duration_tot_sec,duration_speak_sec,dte_speak_start,source,queue_key,agent_id,event_type,result_code',
			'1,10123,c1,1,Phone,2026-05-20 12:18:01.000,40,0,,4520100001,q_support,,q,k',
			'2,10123,c1,2,Phone,2026-05-20 12:18:20.000,15,0,,4520100001,,1001,c,n',
			'3,10123,c1,3,Phone,2026-05-20 12:18:41.000,130,120,2026-05-20 12:18:51.000,4520100001,,1002,c,k',
			'4,10123,c2,1,Phone,2026-05-20 12:20:02.000,31,0,,4520100002,q_sales,,q,h',
			'5,10123,c2,2,Phone,2026-05-20 12:20:12.000,15,0,,4520100002,,1001,c,n'
		)
	);
	expect(records).toMatchObject([
		{
			queue: 'q_support',
			agent: '1002',
			channel: 'voice',
			agentStartedAt: Date.parse('2026-05-20T10:18:51Z') / 1000,
			talkSeconds: 120,
			transfers: 0,
			outcome: 'handled'
		},
		{ queue: 'q_sales', waitSeconds: 31, outcome: 'abandoned_queue' }
	]);
	expect(issues).toEqual([]);
});

test('UCCX: node and session make the call, whatever the sequence; the starred queue is the one it was routed to', async () => {
	const header =
		'Node ID - Session ID - Sequence No,Call Start Time,Call End Time,Contact Disposition,Originator DN (Calling Number),Destination DN,Called Number,Application Name,CSQ Names,Queue Time,Agent Name,Ring Time,Talk Time,Work Time';
	const { records, issues } = await fromSource(
		'contacts',
		csv(
			header,
			'1-5001-0,05/14/2026 10:00:00,05/14/2026 10:02:00,2,4520100001,800,800,Main,"Billing, Sales*",0:00:20,Anna,0:00:04,0:01:00,0:00:10',
			'1-5001-1,05/14/2026 10:02:00,05/14/2026 10:04:00,2,4520100001,800,800,Main,Support*,0:00:10,Bo,0:00:04,0:02:00,0:00:30',
			'1-5002-0,05/14/2026 10:03:00,05/14/2026 10:04:00,1,anonymous,800,800,Main,Sales*,0:00:50,,,,'
		)
	);
	expect(records).toMatchObject([
		{
			queue: 'Sales',
			agent: 'Bo',
			waitSeconds: 30,
			talkSeconds: 180,
			wrapSeconds: 40,
			transfers: 1,
			outcome: 'handled'
		},
		{ outcome: 'abandoned_queue', customer: null, agent: null }
	]);
	expect(records[0]?.identity.endsWith('1-5001')).toBe(true);
	expect(issues).toEqual([]);
});

describe('Amazon Connect', () => {
	const at = (clock: string) => `2026-05-04 07:${clock}`;

	test.each(['Customer phone number', 'Customer phone number / email address'])(
		'of either spelling, %j: waits, wrap-up and abandons come from the clocks, and - is nothing',
		async (phone) => {
			const { records, issues, recipe } = await fromSource(
				'contacts',
				csv(
					`Contact ID,Channel,Initiation timestamp,Queue,Agent,${phone},Disconnect timestamp,Connected to agent timestamp,Enqueue timestamp,ACW start timestamp,ACW end timestamp,Agent interaction duration,Initiation method`,
					`8f-1,VOICE,${at('01:02')},Sales,anna,+4520100001,${at('07:02')},${at('02:02')},${at('01:32')},${at('07:02')},${at('07:47')},00:04:50,INBOUND`,
					`8f-2,VOICE,${at('01:02')},Sales,-,+4520100002,${at('07:02')},-,${at('01:32')},-,-,-,INBOUND`,
					`8f-3,VOICE,${at('09:02')},Sales,anna,+4520100003,${at('10:02')},${at('09:12')},-,-,-,00:00:30,OUTBOUND`
				)
			);
			expect(recipe.combine).toBeNull();
			expect(records).toMatchObject([
				{ outcome: 'handled', ivrSeconds: 30, waitSeconds: 30, talkSeconds: 290, wrapSeconds: 45, direction: 'in' },
				{ outcome: 'abandoned_queue', waitSeconds: 330, agent: null },
				{ outcome: 'handled', direction: 'out', wrapSeconds: null }
			]);
			expect(issues).toEqual([]);
		}
	);

	test('says whether one of the customer’s preferred agents was reached', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				'Contact ID,Channel,Initiation timestamp,Queue,Agent,Customer phone number,Connected to agent timestamp,Enqueue timestamp,Agent interaction duration,Preferred agents',
				`8f-1,VOICE,${at('01:02')},Sales,anna,+4520100001,${at('02:02')},${at('01:32')},60,anna`,
				`8f-2,VOICE,${at('03:02')},Sales,bo,+4520100002,${at('04:02')},${at('03:32')},60,anna`,
				`8f-3,VOICE,${at('05:02')},Sales,bo,+4520100003,${at('06:02')},${at('05:32')},60,-`
			)
		);
		expect(records.map(({ namedReached }) => namedReached)).toEqual([true, false, null]);
	});

	test('with the original contact named, the legs of a transfer are one contact', async () => {
		const { records, joined } = await fromSource(
			'contacts',
			csv(
				'Contact ID,Original contact ID,Channel,Initiation timestamp,Queue,Agent,Customer phone number,Connected to agent timestamp,Enqueue timestamp,Agent interaction duration',
				`b,a,VOICE,${at('07:02')},Billing,bo,+4520100001,${at('08:02')},${at('07:32')},60`,
				`a,,VOICE,${at('01:02')},Sales,anna,+4520100001,${at('02:02')},${at('01:32')},290`
			)
		);
		expect(joined).toBe(1);
		expect(records).toMatchObject([
			{ identity: 'Contact ID\u001fa', queue: 'Sales', agent: 'bo', talkSeconds: 350, waitSeconds: 60, transfers: 1 }
		]);
	});
});

test('Salesforce: a case that a report repeats for each e-mail is one contact', async () => {
	const { records, joined, read } = await fromSource(
		'contacts',
		csv(
			'Case Number,Contact Name,Subject,Status,Priority,Date/Time Opened,Date/Time Closed,Case Owner,Case Origin,Case Reason,Email Message Date',
			'00001001,Jane Roe,Help,Closed,High,14/05/2026 10:00,15/05/2026 10:00,Anna,Phone,Billing,14/05/2026 11:00',
			'00001001,Jane Roe,Help,Closed,High,14/05/2026 10:00,15/05/2026 10:00,Anna,Phone,Billing,14/05/2026 12:00',
			'00001002,Bo Dahl,Help,New,High,15/05/2026 10:00,,Anna,Email,Billing,'
		)
	);
	expect([read, joined]).toEqual([3, 1]);
	expect(records.map(({ resolved, channel }) => [resolved, channel])).toEqual([
		// closed is not solved
		[null, 'voice'],
		[null, 'email']
	]);
});

test('Intercom: messages of a conversation are one contact, in UTC, and their authors are customer and agent', async () => {
	const { records } = await fromSource(
		'contacts',
		csv(
			'message_id,message_created_at,message_author_type,message_author_user_id,message_author_name,message_author_email,conversation_tags,conversation_id,conversation_state,conversation_created_at',
			'1,2026-05-14 10:00:08,user,u7,Jane,jane@example.com,,k1,closed,2026-05-14 10:00:08',
			'2,2026-05-14 10:05:08,admin,a1,Anna,anna@example.com,refund,k1,closed,2026-05-14 10:00:08'
		)
	);
	expect(records).toMatchObject([
		{
			customer: 'hashed u7',
			agent: 'Anna',
			startedAt: instant('2026-05-14T10:00:08Z'),
			reason: 'refund',
			resolved: null
		}
	]);
});

test('8x8: the journey groups the segments', async () => {
	const { records } = await fromSource(
		'contacts',
		csv(
			'Time,Queue Name,Queue ID,Channel ID,Channel Name,Type,Outcome,Origination,Destination,Customer Journey Duration,Journey ID',
			'05/14/2026 10:00:08,Sales,1,1,Main,phone,handled,4520100001,800,200,j1',
			'05/14/2026 10:03:08,Billing,2,1,Main,phone,handled,4520100001,800,200,j1',
			'05/14/2026 10:13:08,Billing,2,1,Main,phone,abandoned,4520100002,800,20,j2'
		)
	);
	expect(records.map(({ queue, outcome, channel }) => [queue, outcome, channel])).toEqual([
		['Sales', 'handled', 'voice'],
		['Billing', 'abandoned_queue', 'voice']
	]);
});

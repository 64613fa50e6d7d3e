import { describe, expect, test } from 'vitest';
import { csv, mapOf, surveyOf, takeIn } from '../take-in.ts';

// column names as the systems write them; every value is made up
const instant = (iso: string) => Date.parse(iso) / 1000;

describe('Aircall', () => {
	test('of old: the clock is UTC as its column says, and a closed line is not an abandoned call', async () => {
		const row = (answered: string, why: string, user: string, talk: number) =>
			`Sales (Purchase),2026-05-14 07:00:15,2026-05-14 09:00:15,Europe/Copenhagen,DK,inbound,+4520100001,+4570,${answered},${why},${user},120,${talk},No,,,refund,,Support`;
		const file = csv(
			'line,datetime (utc),datetime (tz offset incl.),number timezone,country_code,direction,from,to,answered,missed_call_reason,user,duration (total),duration (in call),voicemail,recording,comments,tags,call quality,team',
			row('Yes', '', 'Anna', 95),
			row('No', 'out_of_opening_hours', '-', 0),
			row('No', 'agents_did_not_answer', '-', 0),
			row('No', 'abandoned_in_ivr', '-', 0),
			row('No', 'short_abandoned', '-', 0)
		);
		const { records, issues } = await takeIn('contacts', file);
		expect(records.map(({ outcome }) => outcome)).toEqual([
			'handled',
			'out_of_hours',
			'missed',
			'abandoned_ivr',
			'short_abandon'
		]);
		expect(records[0]).toMatchObject({ startedAt: instant('2026-05-14T07:00:15Z'), talkSeconds: 95, agent: 'Anna' });
		expect(issues).toEqual([]);
	});

	test('of today: the call type is the outcome', async () => {
		const file = csv(
			'Call direction - Type,Call start time,Call end time,Aircall number,Customer number,In-call duration,Call ID,Call type,Waiting time,Time to answer,Time in IVR,User,Team',
			'Inbound,2026-05-14 07:00:15,2026-05-14 07:05:15,+4570,+4520100001,00:02:10,b1,Answered,00:00:20,00:00:20,00:00:10,Anna,Support',
			'Inbound,2026-05-14 07:01:15,2026-05-14 07:05:15,+4570,+4520100002,00:00:00,b2,Abandoned,00:00:22,,00:00:10,,Support',
			'Inbound,2026-05-14 07:02:15,2026-05-14 07:05:15,+4570,+4520100003,00:00:00,b3,Out of business hours,00:00:00,,00:00:10,,Support'
		);
		const { records } = await takeIn('contacts', file);
		expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'abandoned_queue', 'out_of_hours']);
	});
});

test('3CX: who did not answer has missed the call, and nobody talked', async () => {
	const file = csv(
		'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
		'2026-09-22T22:01:05,00-5,0951604001,Anna Berg (101),Inbound,Answered,00:00:03,00:01:39,0.00,Ended by x',
		'2026-09-23T22:01:05,00-6,0951604002,Carl (102),Inbound,Unanswered,00:00:09,00:00:00,0.00,Ended by x'
	);
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ outcome, talkSeconds, waitSeconds }) => [outcome, talkSeconds, waitSeconds])).toEqual([
		['handled', 99, 3],
		['missed', 0, 9]
	]);
});

test('3CX: the customer stands in one of two columns, by the way of the call, and is known', async () => {
	const file = csv(
		'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
		'2026-09-22T22:01:05,00-5,0951604001,Anna Berg (101),Inbound,Answered,00:00:03,00:01:39,0.00,Ended by x',
		'2026-09-23T22:01:05,00-6,Carl (102),0951604002,Outbound,Answered,00:00:09,00:00:40,0.00,Ended by x'
	);
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ customer }) => customer)).toEqual(['hashed 0951604001', 'hashed 0951604002']);
	expect((await surveyOf(file)).notes.map(({ code }) => code)).not.toContain('no_customer');
});

describe('FreePBX call records', () => {
	const header =
		'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,amaflags,accountcode,uniqueid,userfield,did,linkedid,peeraccount,sequence';
	const row = (unique: string, linked: string, src: string, how: string, talk: number) =>
		`2026-05-14 10:00:11,"""Jane"" <${src}>",${src},600,ext-queues,SIP/trunk-0001,SIP/101-0002,Queue,"600,t",60,${talk},${how},3,,${unique},,7010,${linked},,1`;
	const file = csv(
		header,
		row('177.1', '177.1', '20100001', 'NO ANSWER', 0),
		row('177.2', '177.1', '20100001', 'ANSWERED', 44),
		row('177.3', '177.3', '20100002', 'BUSY', 0)
	);

	test('take the disposition for the outcome and no trunk for a channel', async () => {
		expect(mapOf(await surveyOf(file))).toEqual({
			contact_id: 'linkedid as text',
			customer_key: 'src + dst as customer',
			direction: 'src + dst as direction',
			started_at: 'calldate as instant:ymd',
			talk_seconds: 'billsec as duration:seconds',
			outcome: 'disposition as outcome:words'
		});
		const { records } = await takeIn('contacts', file);
		expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'failed']);
	});

	test('tell by the extension who called: the customer is the other one, and nobody between two extensions', async () => {
		const between = (unique: string, src: string, dst: string) =>
			`2026-05-14 10:00:11,,${src},${dst},from-internal,SIP/a,SIP/b,Dial,x,60,44,ANSWERED,3,,${unique},,,${unique},,1`;
		const parties = [
			['101', '004520100001'],
			['20100002', '600'],
			['101', '102'],
			['anonymous', '600'],
			['101', '20100003']
		];
		const { records } = await takeIn(
			'contacts',
			csv(
				header,
				parties.map(([src = '', dst = ''], place) => between(`177.${place}`, src, dst))
			)
		);
		expect(records.map(({ direction, customer, outcome }) => [direction, customer, outcome])).toEqual([
			['out', 'hashed 4520100001', 'handled'],
			['in', 'hashed 20100002', 'handled'],
			[null, null, 'internal'],
			['in', null, 'handled'],
			['out', 'hashed 20100003', 'handled']
		]);
	});

	test('have no giant caller in the extension that calls everybody', async () => {
		const calls = Array.from(
			{ length: 40 },
			(_, place) =>
				`2026-05-${10 + (place % 20)} 10:00:11,,101,201000${10 + place},from-internal,SIP/a,SIP/b,Dial,x,60,44,ANSWERED,3,,177.${place},,,177.${place},,1`
		);
		expect((await surveyOf(csv(header, calls))).notes).toEqual([]);
	});

	test('that have one linked id are rows of one call', async () => {
		const { notes, recipe } = await surveyOf(file);
		expect([notes, recipe.combine?.by]).toEqual([[], ['linkedid']]);
	});
});

describe('a number that is the same on every row is nobody’s', () => {
	test('Puzzel’s customer key is the account with Puzzel', async () => {
		const rows = Array.from(
			{ length: 12 },
			(_, place) => `10123,c${place},1,2019-05-20 12:${10 + place}:43.440,30,Sales`
		);
		const { recipe, notes } = await surveyOf(csv('customer_key,call_id,call_sequence,date,wait_time,queue', ...rows));
		expect(recipe.fields.customer_key).toBeUndefined();
		expect(notes.map(({ code }) => code)).toEqual(['no_customer']);
	});

	test('Hermes’ customer is the tenant, and the caller is the customer', async () => {
		const rows = Array.from(
			{ length: 12 },
			(_, place) =>
				`${place};77;2026-05-14 07:10:0${place % 10};2026-05-14 09:10:0${place % 10};300;12;20;${200 + place};30;201000${10 + place};7010;12;0;Sales`
		);
		const file = csv(
			'ID;CustomerID;CallUniversalTime;CallLocalTime;Duration;IvrDuration;WaitDuration;ConvDuration;WrapupDuration;ANI;DNIS;LastAgent;Abandon;LastQueue',
			...rows
		);
		expect(mapOf(await surveyOf(file))).toMatchObject({
			customer_key: 'ANI as customer',
			started_at: 'CallUniversalTime as instant:ymd',
			talk_seconds: 'ConvDuration as duration:seconds',
			agent: 'LastAgent as text',
			queue: 'LastQueue as text'
		});
	});
});

describe('Dixa', () => {
	test('has its instants in milliseconds since 1970, and the whole length is not the talk', async () => {
		const row = (id: number) =>
			`${id},${1777600000000 + id * 3600000},pstnPhone,r${id},${1777600010000 + id * 3600000},Support,${1777600300000 + id * 3600000},4,Inbound,Anna,300,${240 + id}`;
		const file = csv(
			'id,created_at,initial_channel,requester_id,queued_at,queue_name,closed_at,rating_score,direction,assignee_name,total_duration,handling_duration',
			row(1),
			row(2)
		);
		expect(mapOf(await surveyOf(file))).toEqual({
			contact_id: 'id as text',
			customer_key: 'requester_id as customer',
			started_at: 'created_at as instant:epoch-milliseconds',
			queue_started_at: 'queued_at as instant:epoch-milliseconds',
			channel: 'initial_channel as channel',
			direction: 'direction as direction',
			queue: 'queue_name as text',
			agent: 'assignee_name as text',
			handle_seconds: 'handling_duration as duration:seconds',
			rating: 'rating_score as scale:1-5'
		});
	});
});

test('Teams: the result in words is the outcome, and the length of the call is all there is', async () => {
	const row = (minute: number, legend: string) =>
		`2026-05-14T07:1${minute}:00Z,2026-05-14 09:1${minute}:00,Sales,${legend},300,d${minute}`;
	const file = csv(
		'Call Start Time UTC,Call Start Time Local,CQ Name,Call Queue Call Result Legend,Call Duration Seconds,DialogID',
		row(1, 'Agent Answered'),
		row(2, 'Abandoned'),
		row(3, 'Timed Out'),
		row(4, 'Overflowed')
	);
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'abandoned_queue', 'timeout', 'overflow']);
	const { notes } = await surveyOf(file);
	expect(notes.map(({ code }) => code)).toEqual(['zone_told', 'whole_length', 'no_customer']);
});

test('Teams: a result in its codes is the outcome as well, and Other says nothing', async () => {
	const header = 'Call Start Time UTC,CQ Name,Call Queue Call Result,Call Queue Call Result Legend,DialogID';
	const results = [
		'agent_joined_conference,Agent Answered',
		'transferred_to_agent,Agent Answered',
		'call_abandoned,Abandoned',
		'no_agent,No Agents',
		'overflown,Overflowed',
		'timed_out,Timed Out',
		',Other'
	];
	const row = (result: string, place: number) => `2026-05-14T07:1${place}:00Z,Sales,${result},d${place}`;
	const outcomes = ['handled', 'handled', 'abandoned_queue', 'missed', 'overflow', 'timeout', 'unknown'];
	const told = await takeIn('contacts', csv(header, ...results.map(row)));
	expect(told.records.map(({ outcome }) => outcome)).toEqual(outcomes);
	expect(told.issues).toEqual([]);
	const codes = results.map((result) => result.split(',')[0] ?? '').filter((code) => code !== '');
	const coded = await takeIn('contacts', csv(header.replace(',Call Queue Call Result Legend', ''), ...codes.map(row)));
	expect(coded.records.map(({ outcome }) => outcome)).toEqual(outcomes.slice(0, 6));
});

test('Teams: results that nobody understands are pointed out', async () => {
	const row = (place: number) =>
		`2026-05-14T07:1${place % 10}:00Z,Sales,${place % 2 ? 'Parked' : 'Answered'},d${place}`;
	const file = csv(
		'Call Start Time UTC,CQ Name,Call Queue Call Result Legend,DialogID',
		...Array.from({ length: 20 }, (_, place) => row(place))
	);
	expect((await surveyOf(file)).notes).toContainEqual({
		code: 'not_understood',
		details: { column: 'Call Queue Call Result Legend' }
	});
});

test('Teams: what the telephone network counts says which way each call went', async () => {
	const row = (type: string, place: number) =>
		`c${place},+45300032${place}0,${type},2026-09-01 12:1${place}:42 +00:00,2026-09-01 12:1${place}:59 +00:00,17`;
	const { records } = await takeIn(
		'contacts',
		csv(
			'Call ID,Caller ID,Call Type,Start Time,End Time,Duration Seconds',
			...['user_in', 'user_out', 'ucap_in', 'ucap_out', 'user_out_conf'].map(row)
		)
	);
	expect(records.map(({ direction }) => direction)).toEqual(['in', 'out', 'in', 'out', 'out']);
});

test.each([
	['From', 'To', 'Incoming', 'Outgoing'],
	['Fra nummer', 'Til nummer', 'Indgående', 'Udgående']
])('%s and %s: the customer is who called, or who was called by the house', async (from, to, way, other) => {
	const own = '+4570123456';
	const row = (place: number, out: boolean) => {
		const customer = `+452010000${place % 10}`;
		const [caller, called] = out ? [own, customer] : [customer, own];
		return `c${place},2026-09-01 12:1${place % 10}:42,${caller},${called},${out ? other : way},Anna,60`;
	};
	const { records } = await takeIn(
		'contacts',
		csv(
			`Call ID,Start time,${from},${to},Direction,Agent,Talk time (s)`,
			...Array.from({ length: 12 }, (_, place) => row(place, place > 3))
		)
	);
	expect(records.map(({ customer }) => customer)).toEqual(
		[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1].map((place) => `hashed 452010000${place}`)
	);
});

test.each(['customer_phone', 'CLID', 'Contact Email'])('%s names the customer', async (name) => {
	const { records } = await takeIn(
		'contacts',
		csv(`Call ID,Start time,${name},Agent,Talk time (s)`, 'c1,2026-09-01 12:10:42,+4520100001,Anna,60')
	);
	expect(records[0]?.customer).toBe('hashed 4520100001');
});

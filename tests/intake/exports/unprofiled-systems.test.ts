import { describe, expect, test } from 'vitest';
import { csv, mapOf, surveyOf, takeIn } from '../take-in.ts';

// systems that no source profile knows: column names as they write them, every value made up
const instant = (iso: string) => Date.parse(iso) / 1000;

test('Telia ACE: the contact begins when it arrived, and was taken when it was answered', async () => {
	const file = csv(
		'Contact ID;Media;Direction;Queue;Contact arrived;Queue start;Answered;Ended;Wait time (s);Handling time (s);Wrap-up time (s);Agent;Agent group;Result;A-number',
		'1;Phone;Inbound;Sales;2026-03-02 09:44:14;2026-03-02 09:44:24;2026-03-02 09:44:49;2026-03-02 09:52:42;25;473;35;Ida Juhl;North;Answered;+4620100001',
		'2;Phone;Inbound;Sales;2026-03-02 10:19:42;2026-03-02 10:20:15;;2026-03-02 10:20:30;15;0;0;;;Abandoned in queue;+4620100002'
	);
	const { records } = await takeIn('contacts', file);
	expect(records).toMatchObject([
		{
			startedAt: instant('2026-03-02T08:44:14Z'),
			agentStartedAt: instant('2026-03-02T08:44:49Z'),
			outcome: 'handled',
			customer: 'hashed 4620100001',
			team: 'North',
			waitSeconds: 25,
			handleSeconds: 473,
			wrapSeconds: 35
		},
		{ outcome: 'abandoned_queue', agentStartedAt: null, waitSeconds: 15 }
	]);
});

test('Telia ACE in Swedish: who hung up in the queue, and the time of serving', async () => {
	const file = csv(
		'Ärende-ID;Kontakttyp;Riktning;Kö;Inkom;Besvarad;Kötid;Betjäningstid;Efterbehandlingstid;Handläggare;Handläggargrupp;Resultat;Ärendetyp;A-nummer',
		'1;Telefoni;Inkommande;Salg;2026-03-02 09:44:14;2026-03-02 09:44:49;00:00:25;00:07:53;00:00:35;Ida Juhl;Norr;Besvarat;Faktura;0701000001',
		'2;Telefoni;Inkommande;Salg;2026-03-02 10:19:42;;00:00:15;00:00:00;00:00:00;;;Lagt på i kö;;0701000002',
		'3;Telefoni;Utgående;Salg;2026-03-02 10:29:42;;00:00:00;00:00:00;00:00:00;Ida Juhl;Norr;Ej svar;;0701000003'
	);
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'abandoned_queue', 'missed']);
	expect(records[0]).toMatchObject({ channel: 'voice', team: 'Norr', reason: 'Faktura', handleSeconds: 473 });
});

describe('Trio', () => {
	const trio = (afterwards: string[]) =>
		csv(
			'Call ID;Date;Time;Service;Caller;Queue time;Talk time;Wrap-up;Agent;Termination cause',
			...afterwards.map(
				(wrapUp, at) =>
					`${100 + at};2026-03-02;09:${10 + at}:07;Sales;07010000${10 + at};${20 + at};${200 + at};${wrapUp};Ida;${at % 2 ? 'Abandoned' : 'Answered'}`
			)
		);

	test('lengths of wrap-up are no reasons', async () => {
		const file = trio(Array.from({ length: 30 }, (_, at) => (at % 2 ? '0' : String(12 + at))));
		expect(mapOf(await surveyOf(file))).toMatchObject({ wrap_seconds: 'Wrap-up as duration:seconds' });
		const { records } = await takeIn('contacts', file);
		expect(records[0]).toMatchObject({ reason: null, wrapSeconds: 12, handleSeconds: 212, outcome: 'handled' });
	});

	test('and the codes of wrap-up are', async () => {
		const file = trio(Array.from({ length: 30 }, (_, at) => String(101 + (at % 4))));
		expect(mapOf(await surveyOf(file))).toMatchObject({ reason: 'Wrap-up as text' });
	});
});

test('Webex: the subject in front of a name does not hide it, and numbers of 13 digits are instants', async () => {
	const start = Date.parse('2026-03-02T08:44:14Z');
	const row = (at: number, how: string, talk: number) =>
		`s-${at},telephony,INBOUND,${start + at * 600_000},${start + at * 600_000 + 510_000},+45201000${10 + at},Sales,Ida,${how},${(20 + at) * 1000},${talk},0`;
	const file = csv(
		'Contact Session ID,Channel Type,Direction,Contact Start Timestamp,Contact End Timestamp,ANI,Final Queue Name,Final Agent Name,Termination Type,Queue Duration,Connected Duration,Hold Duration',
		row(0, 'normal', 473_000),
		row(1, 'normal', 230_000),
		row(2, 'abandoned', 0)
	);
	const { records } = await takeIn('contacts', file);
	expect(records).toMatchObject([
		{ startedAt: start / 1000, channel: 'voice', queue: 'Sales', agent: 'Ida', waitSeconds: 20, talkSeconds: 473 },
		{ outcome: 'handled', talkSeconds: 230 },
		{ outcome: 'abandoned_queue' }
	]);
});

test('RingCentral: the weekday says that the month comes first, and Voice is a channel and no reason', async () => {
	const file = csv(
		'Direction,Type,Phone Number,Date,Time,Action,Action Result,Duration',
		'Incoming,Voice,+4520100001,Mon 03/02/2026,9:44 AM,Phone Call,Accepted,00:07:53',
		'Incoming,Voice,+4520100002,Mon 03/02/2026,10:19 AM,Phone Call,Missed,00:00:00',
		'Outgoing,Voice,+4520100003,Tue 03/03/2026,10:19 AM,Phone Call,Call connected,00:01:00'
	);
	const found = await surveyOf(file);
	expect(mapOf(found)).toMatchObject({
		started_at: 'Date + Time as instant:mdy',
		channel: 'Type as channel',
		direction: 'Direction as direction'
	});
	expect(found.questions.map(({ code }) => code)).not.toContain('date_order');
	expect(found.recipe.fields).not.toHaveProperty('reason');
});

test('Help Scout: the type is a channel, and the e-mail address tells customers apart better than their names', async () => {
	const row = (at: number, type: string, rating: string) =>
		`${at},Support,${at % 2 ? 'Jens Hansen' : 'Anna Berg'},k${at}@example.org,Ida,refund,${type},"Mar 2, 2026 9:4${at} AM",0h 25m,7m 53s,${rating}`;
	const file = csv(
		'Conversation #,Mailbox,Customer,Customer Email,Assigned To,Tags,Type,Created,First Response Time,Handle Time,Rating',
		row(1, 'Email', 'Great'),
		row(2, 'Chat', 'Okay'),
		row(3, 'Phone', 'Not Good'),
		row(4, 'Email', '')
	);
	expect(mapOf(await surveyOf(file))).toMatchObject({
		contact_id: 'Conversation # as text',
		customer_key: 'Customer Email as customer',
		channel: 'Type as channel',
		reason: 'Tags as text'
	});
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ channel, rating }) => [channel, rating])).toEqual([
		['email', 5],
		['chat', 3],
		['voice', 1],
		['email', null]
	]);
});

test('a type of contact that tells no channel is the reason', async () => {
	const file = csv(
		'Henvendelses-id;Dato;Henvendelsestype;Kundenr;Medarbejder',
		'1;02-03-2026 08:44:14;Klage;4001;Ida',
		'2;02-03-2026 08:54:14;Spørgsmål;4002;Ida',
		'3;02-03-2026 09:54:14;Bestilling;4003;Bo'
	);
	expect(mapOf(await surveyOf(file))).toMatchObject({ reason: 'Henvendelsestype as text' });
});

describe('Twilio Flex', () => {
	const flex = (conversation: (at: number) => string) =>
		csv(
			'Conversation,Date,Time,Direction,Customer Phone,Queue,Agent,Queue Time,Talk Time',
			...Array.from(
				{ length: 6 },
				(_, at) =>
					`${conversation(at)},2026-03-02,09:1${at}:07,Inbound,+452010000${at},Sales,Ida,${20 + at},${200 + at}`
			)
		);

	test('the conversation is the number of the contact', async () => {
		expect(mapOf(await surveyOf(flex((at) => `CA0f3b11${at}`)))).toMatchObject({ contact_id: 'Conversation as text' });
	});

	test('where it is no title and no count of them', async () => {
		for (const other of ['Question about a bill', '3'])
			expect((await surveyOf(flex(() => other))).recipe.fields).not.toHaveProperty('contact_id');
	});
});

describe('LiveChat', () => {
	const chats = (operator: string) =>
		csv(
			'chat_id,chat_start_date,chat_end_date,chat_duration,visitor_email,operator,queue_duration',
			`P1,03/02/2026 09:44:14 AM,03/02/2026 09:52:42 AM,473,k1@example.org,${operator},25`,
			`P2,03/13/2026 09:44:14 AM,03/13/2026 09:52:42 AM,473,k2@example.org,${operator},25`
		);

	test('a chat begins and ends as its columns say, with the operator as the agent', async () => {
		const { records } = await takeIn('contacts', chats('ida@example.org'));
		expect(records[0]).toMatchObject({
			startedAt: instant('2026-03-02T08:44:14Z'),
			agent: 'ida@example.org',
			waitSeconds: 25
		});
	});

	test('an operator that is no person carried the call', async () => {
		expect((await surveyOf(chats('Telia'))).recipe.fields).not.toHaveProperty('agent');
	});
});

test('the customer of a call that went out is the B number', async () => {
	const file = csv(
		'Starttid;Retning;A-nummer;B-nummer;Agent;Samtaletid',
		'02-03-2026 08:44:14;Indgående;20100001;70101010;Ida;00:07:53',
		'02-03-2026 09:44:14;Udgående;70101010;20100002;Ida;00:03:53'
	);
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ customer }) => customer)).toEqual(['hashed 20100001', 'hashed 20100002']);
});

test('a bill of calls holds contacts, though each has a price', async () => {
	const file = csv(
		'Dato;Tid;A-nummer;B-nummer;Varighed;Operatør;Pris',
		'02-03-2026;08:44:14;20100001;70101010;00:07:53;Telia;0,25',
		'02-03-2026;09:44:14;20100002;70101010;00:03:53;TDC;0,25'
	);
	expect((await surveyOf(file)).recipe.kind).toBe('contacts');
});

test('Teams: whoever a call only rang at did not handle it', async () => {
	const file = csv(
		'UsageId,Call ID,User Display Name,Caller ID,Call Type,Destination Number,Start Time,End Time,Duration Seconds',
		'u1,c1,Ida Juhl,+4520100001,ucap_in,+4570101010,2026-03-02T08:44:14Z,2026-03-02T08:52:07Z,473',
		'u2,c2,Ida Juhl,+4520100002,ucap_in,+4570101010,2026-03-02T09:44:14Z,2026-03-02T09:44:14Z,0',
		'u3,c3,Ida Juhl,+4570101010,user_out,+4520100003,2026-03-02T10:44:14Z,2026-03-02T10:45:14Z,60'
	);
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ outcome, customer }) => [outcome, customer])).toEqual([
		['handled', 'hashed 4520100001'],
		['unknown', 'hashed 4520100002'],
		['handled', 'hashed 4520100003']
	]);
});

test('the called number is the customer’s only where the house does not call from one and the same', async () => {
	const calls = (called: (at: number) => string) =>
		csv(
			'Starttid;Retning;A-nummer;B-nummer;Agent',
			...Array.from(
				{ length: 12 },
				(_, at) => `02-03-2026 08:${10 + at}:14;Udgående;201000${10 + at};${called(at)};Ida`
			)
		);
	const columnsOf = async (file: string) => (await surveyOf(file)).recipe.fields.customer_key?.columns;
	expect(await columnsOf(calls(() => '70101010'))).toEqual(['A-nummer']);
	expect(await columnsOf(calls((at) => `301000${10 + at}`))).toEqual(['A-nummer', 'B-nummer']);
});

describe('a known system', () => {
	const row = (at: number) => `c${at},inbound,2026-05-14 09:0${at}:00,+4570,+452010000${at},${100 + at},${10 + at},Ida`;
	const header = (wait: string) =>
		`Interaction ID,Call Type,Start Time,Talkdesk Phone Number,Customer Phone Number,Talk Time,${wait},Agent Name`;

	test('whose parts of a day would be days counts in seconds', async () => {
		const { records } = await takeIn('contacts', csv(header('waiting_time'), row(1), row(2), row(3)));
		expect(records.map(({ talkSeconds, waitSeconds }) => [talkSeconds, waitSeconds])).toEqual([
			[101, 11],
			[102, 12],
			[103, 13]
		]);
	});

	test('that calls a column otherwise than its profile is read by the names', async () => {
		expect(mapOf(await surveyOf(csv(header('Wait Time'), row(1), row(2), row(3))))).toMatchObject({
			wait_seconds: 'Wait Time as duration:seconds'
		});
	});
});

test('who hangs up at the end of a conversation has not abandoned', async () => {
	const file = csv(
		'Kald-id;Start;Medarbejder;Taletid;Afslutningsårsag',
		'1;02-03-2026 08:44:14;Ida;00:07:53;Kunden lagde på',
		'2;22-03-2026 08:54:14;Ida;00:03:50;Agent lagde på',
		'3;22-03-2026 09:54:14;;00:00:00;Kunden lagde på'
	);
	const { records } = await takeIn('contacts', file);
	expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'handled', 'abandoned_queue']);
});

test('a disposition that tells outcomes is no reason, and a type of call may tell both its way and its end', async () => {
	const american = csv(
		'Call Started,Call Ended,Talk Time (min),Wait (sec),Employee,Disposition',
		'03/02/2026 09:44:14 AM,03/02/2026 09:52:14 AM,7.5,25,Ida,Answered',
		'03/13/2026 09:44:14 AM,03/13/2026 09:44:54 AM,0,40,,Abandoned'
	);
	expect(mapOf(await surveyOf(american))).toMatchObject({
		agent: 'Employee as text',
		outcome: 'Disposition as outcome:words'
	});
	const danish = csv(
		'Tidspunkt;Opkaldstype;Ventetid;Besvaret af;Kundens nummer',
		'02-03-2026 08:44:14;Indgående;00:00:25;Ida;20100001',
		'22-03-2026 08:54:14;Udgående;00:00:00;Ida;20100002',
		'22-03-2026 09:54:14;Mistet;00:00:40;;20100003'
	);
	const { records } = await takeIn('contacts', danish);
	expect(records.map(({ direction, outcome }) => [direction, outcome])).toEqual([
		['in', 'handled'],
		['out', 'handled'],
		['in', 'abandoned_queue']
	]);
});

test('a report of calls by the day is totals', async () => {
	const file = csv(
		'Call Queue Identity,Date,Call Count,Average Wait',
		'Sales,2026-03-02,40,12',
		'Sales,2026-03-03,44,9'
	);
	expect((await surveyOf(file)).recipe.kind).toBe('totals');
});

test('UCCX: numbers of a contact disposition are outcomes where the columns are UCCX’s own, and elsewhere they are pointed out', async () => {
	const rows = ['2', '1', '4', '13', '2'].map(
		(code, at) => `90${at};2026-09-01 10:0${at}:07;+452010000${at};${code === '2' ? 'Anna' : ''};2${at};${code}`
	);
	const own = csv('Session ID;Call Start Time;Calling Number;Agent Name;Queue Time;Contact Disposition', rows);
	const { records } = await takeIn('contacts', own);
	expect(records.map(({ outcome }) => outcome)).toEqual([
		...['handled', 'abandoned_queue', 'failed', 'failed', 'handled']
	]);
	const others = await surveyOf(csv('ID;Start time;Caller;Agent;Wait time;Contact Disposition', rows));
	expect(others.recipe.fields).not.toHaveProperty('outcome');
	expect(others.notes).toContainEqual({ code: 'not_understood', details: { column: 'Contact Disposition' } });
});

import { describe, expect, test } from 'vitest';
import { csv } from '../take-in.ts';
import { fromSource, readAs } from './from-source.ts';

// column names as the systems write them; every value is made up
const instant = (iso: string) => Date.parse(iso) / 1000;

describe('Genesys', () => {
	const header =
		'Full Export Completed,Partial Result Timestamp,Filters,Media Type,Users,Remote,Date,End Date,Duration,Direction,ANI,DNIS,Queue,Wrap-up,Flow,Conversation ID,Total Queue,Total IVR,Total Hold,Total Talk,Total ACW,Total Handle,Abandoned,Transfers';
	const row = (id: string, users: string, direction: string, times: string) =>
		`YES,,Queue: Sales,voice,${users},Jane Roe,6/23/25 07:00 AM,6/23/25 07:06 AM,360000,${direction},tel:+45201000${id},tel:+457000${id},Sales; Support,Invoice; Refund,Main,c-${id},${times}`;
	const file = csv(
		header,
		row('01', 'Anna Berg; Eva Falk', 'Inbound', '21000,9000,0,190000,4000,194000,NO,1'),
		row('02', 'Eva Falk', 'Outbound', '0,0,20000,120000,6000,146000,NO,0'),
		row('03', '', 'Inbound/Outbound', '42000,9000,,,,,YES,0')
	);

	test('is in milliseconds, month first, with the last of the agents, queues and wrap-ups', async () => {
		const { records, recipe, issues } = await fromSource('contacts', file);
		expect([recipe.profile, recipe.evidence, recipe.zone]).toEqual(['genesys-interactions@1', 'verified', '']);
		expect(records[0]).toMatchObject({
			startedAt: instant('2025-06-23T05:00:00Z'),
			customer: 'hashed 4520100001',
			agent: 'Eva Falk',
			queue: 'Support',
			reason: 'Refund',
			talkSeconds: 190,
			wrapSeconds: 4,
			handleSeconds: 194,
			waitSeconds: 21,
			transfers: 1
		});
		expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'handled', 'abandoned_queue']);
		expect(issues).toEqual([]);
	});

	test('tells transfers without a word from those with one, in either view of the export', async () => {
		const withKinds = (names: string, kinds: string) =>
			csv(
				`${header},${names}`,
				`${row('01', 'Anna Berg; Eva Falk', 'Inbound', '21000,9000,0,190000,4000,194000,NO,3')},${kinds}`
			);
		for (const file of [
			withKinds('Blind Transfers,Consult Transfers', '2,1'),
			withKinds('Blind Transfers', '2'),
			withKinds('Consult Transfers', '1')
		])
			expect((await fromSource('contacts', file)).records[0]).toMatchObject({ transfers: 3, coldTransfers: 2 });
	});

	test('of a call that went out has the customer at the other end', async () => {
		const { records } = await fromSource('contacts', file);
		expect(records.map(({ customer }) => customer)).toEqual([
			'hashed 4520100001',
			'hashed 45700002',
			'hashed 4520100003'
		]);
	});

	test('of another country has another order of dates, and other texts of durations: the values win, with their reason', async () => {
		const text = file
			.replaceAll('6/23/25 07:00 AM', '23/06/25 07:00')
			.replaceAll(
				/,(\d+)000(?=,)/g,
				(_, seconds: string) => `,${Math.floor(Number(seconds) / 60)}m ${Number(seconds) % 60}s`
			);
		const { records, recipe } = await fromSource('contacts', text);
		expect(recipe.fields.started_at).toMatchObject({ reading: 'instant:dmy', reason: 'values:instant' });
		expect(recipe.fields.talk_seconds).toMatchObject({ reading: 'duration:spelled', reason: 'values:duration' });
		expect(recipe.fields.queue?.reason).toBe('profile:genesys-interactions@1');
		expect(records[0]).toMatchObject({ startedAt: instant('2025-06-23T05:00:00Z'), talkSeconds: 190 });
	});

	test('in Spanish, with semicolons', async () => {
		const { records, recipe } = await fromSource(
			'contacts',
			csv(
				'Exportación completa;Marca de hora del resultado parcial;Filtros;Usuarios;Fecha;Fecha de finalización;Dirección;ANI;Cola;Duración;Total de cola;Manejo total;IVR total;Transferencias',
				'sí;;x;Ana;13/06/25 08:00;13/06/25 08:05;Entrante;tel:+5620100001;Ventas;300000;12000;180000;5000;0'
			),
			{ delimiter: ';' }
		);
		expect(recipe.profile).toBe('genesys-interactions-es@1');
		expect(records).toMatchObject([
			{
				startedAt: instant('2025-06-13T06:00:00Z'),
				direction: 'in',
				queue: 'Ventas',
				waitSeconds: 12,
				handleSeconds: 180
			}
		]);
	});
});

describe('Talkdesk', () => {
	const part = (seconds: number) => (seconds / 86_400).toFixed(12);

	test('of old gives parts of a day', async () => {
		const row = (id: number, type: string, talk: number, wait: number) =>
			`i${id},${type},2022-06-30 16:42:24,2022-06-30 16:52:24,+4570,+452010000${id},${talk === 0 ? 0 : part(talk)},${part(wait)},0,${talk === 0 ? '' : 'Anna'},Refund,No,Blue`;
		const { records, recipe } = await fromSource(
			'contacts',
			csv(
				'interaction_id,call_type,start_time,end_time,talkdesk_phone_number,customer_phone_number,talk_time,waiting_time,holding_time,agent_name,disposition_code,transfer?,team',
				row(1, 'inbound', 120, 6),
				row(2, 'abandoned', 0, 25),
				row(3, 'missed', 0, 8),
				row(4, 'outbound', 60, 1)
			)
		);
		expect(recipe.profile).toBe('talkdesk-calls-old@1');
		expect(records.map(({ outcome, talkSeconds, waitSeconds }) => [outcome, talkSeconds, waitSeconds])).toEqual([
			['handled', 120, 6],
			['abandoned_queue', 0, 25],
			['missed', 0, 8],
			['handled', 60, 1]
		]);
	});

	test('of old that was turned into clocks is read as clocks', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				'Interaction ID,Call Type,Start Time,End Time,Talkdesk Phone Number,Customer Phone Number,Talk Time,Agent Name',
				'i1,inbound,2022-06-30 16:42:24,2022-06-30 16:52:24,+4570,+4520100001,00:02:09,Anna'
			)
		);
		expect(records).toMatchObject([{ talkSeconds: 129, agent: 'Anna' }]);
	});

	test('of old with waits and holds in words, as clocks or as parts of a day', async () => {
		const header =
			'Interaction ID,Call Type,Start Time,End Time,Talkdesk Phone Number,Customer Phone Number,Talk Time,Wait Time,Hold Time,Agent Name';
		const row = 'i1,inbound,2022-06-30 16:42:24,2022-06-30 16:52:24,+4570,+4520100001';
		for (const times of ['00:02:09,00:00:12,00:00:15', `${part(129)},${part(12)},${part(15)}`]) {
			const { records } = await fromSource('contacts', csv(header, `${row},${times},Anna`));
			expect(records).toMatchObject([{ talkSeconds: 129, waitSeconds: 12, holdSeconds: 15 }]);
		}
	});

	test('of today is in seconds and in UTC', async () => {
		const { records, recipe } = await fromSource(
			'contacts',
			csv(
				'call_id,callsid,type,start_at,end_at,talkdesk_phone_number,contact_phone_number,user_name,handling_user_name,total_time,talk_time,wait_time,hold_time,ring_groups,is_transfer',
				'c1,x,inbound,2026-06-10T16:42:24Z,2026-06-10T16:48:24Z,+4570,+4520100001,Anna,Bo,300,240,12,0,sales,true',
				'c2,y,short_abandoned,2026-06-10T16:43:24Z,2026-06-10T16:43:30Z,+4570,+4520100002,,,6,0,6,0,sales,false'
			)
		);
		expect([recipe.zone, recipe.evidence]).toEqual(['UTC', 'best-effort']);
		expect(records).toMatchObject([
			{ outcome: 'handled', startedAt: instant('2026-06-10T16:42:24Z'), agent: 'Bo', transfers: 1 },
			{ outcome: 'short_abandon' }
		]);
	});
});

describe('Aircall', () => {
	test('of old: in UTC as the column says, and the customer of a call that went out is whom it went to', async () => {
		const row = (direction: string, answered: string, why: string) =>
			`Sales,2026-05-14 07:00:15,2026-05-14 09:00:15,Europe/Copenhagen,DK,${direction},+4520100001,+4520100002,${answered},${why},Anna,120,95,No,,,refund,,Support`;
		const { records, recipe, issues } = await fromSource(
			'contacts',
			csv(
				'line,datetime (utc),datetime (tz offset incl.),number timezone,country_code,direction,from,to,answered,missed_call_reason,user,duration (total),duration (in call),voicemail,recording,comments,tags,call quality,team',
				row('inbound', 'Yes', ''),
				row('outbound', 'Yes', ''),
				row('inbound', 'No', 'out_of_opening_hours')
			)
		);
		expect(recipe.zone).toBe('UTC');
		expect(records.map(({ customer, outcome }) => [customer, outcome])).toEqual([
			['hashed 4520100001', 'handled'],
			['hashed 4520100002', 'handled'],
			['hashed 4520100001', 'out_of_hours']
		]);
		expect(records[0]?.startedAt).toBe(instant('2026-05-14T07:00:15Z'));
		expect(issues).toEqual([]);
	});

	test('of old without the UTC column keeps the zone of the organisation', async () => {
		const { recipe } = await fromSource(
			'contacts',
			csv(
				'line,datetime (tz offset incl.),number timezone,direction,from,to,answered,missed_call_reason,user,duration (in call)',
				'Sales,2026-05-14 09:00:15,Europe/Copenhagen,inbound,+4520100001,+4570,Yes,,Anna,95'
			)
		);
		expect([recipe.zone, recipe.fields.started_at?.columns]).toEqual(['', ['datetime (tz offset incl.)']]);
	});

	test('of today: the call type is the outcome', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				'Call direction - Type,Call start time,Call end time,Aircall number,Customer number,In-call duration,Call ID,Call type,Waiting time,Time to answer,Time in IVR,User,Team',
				'Inbound,2026-05-14 07:00:15,2026-05-14 07:05:15,+4570,+4520100001,00:02:10,b1,Answered,00:00:20,00:00:20,00:00:10,Anna,Support',
				'Inbound,2026-05-14 07:01:15,2026-05-14 07:05:15,+4570,+4520100002,00:00:00,b2,Abandoned,00:00:22,,00:00:10,,Support'
			)
		);
		expect(records).toMatchObject([
			{ identity: 'Call ID\u001fb1', outcome: 'handled', talkSeconds: 130, ivrSeconds: 10 },
			{ outcome: 'abandoned_queue', waitSeconds: 22 }
		]);
	});
});

test('Telia in Norwegian: Windows letters, clocks with dots, and "Satt over til" whomever', async () => {
	const text = csv(
		'Tidspunkt;Innringer;Aksessnummer;Kø;Ventetid;Samtaletid;Snakket med;Status',
		'14.06.2026 08.05.09;91230001;21000000;Kundeservice;00.00.11;00.03.09;Ola;Besvart',
		'14.06.2026 08.06.09;91230002;21000000;Kundeservice;00.00.31;;;Forlot kø',
		'14.06.2026 08.07.09;91230003;21000000;Kundeservice;00.00.12;00.01.09;Ola;Satt over til Teknisk',
		'14.06.2026 08.08.09;91230004;21000000;Kundeservice;00.05.12;;;Tidsavbrudd'
	);
	const { records, recipe } = await fromSource('contacts', Buffer.from(`sep=;\n${text}`, 'latin1'), {
		encoding: 'windows-1252',
		delimiter: ';',
		skippedLines: 1
	});
	expect(recipe.evidence).toBe('best-effort');
	expect(records.map(({ outcome, talkSeconds }) => [outcome, talkSeconds])).toEqual([
		['handled', 189],
		['abandoned_queue', null],
		['handled', 69],
		['timeout', null]
	]);
	expect(records[0]?.startedAt).toBe(instant('2026-06-14T06:05:09Z'));
});

test('Vocalcom: the clock that summer time leaves alone', async () => {
	const { records, recipe } = await fromSource(
		'contacts',
		csv(
			'ID;CustomerID;CallUniversalTime;CallLocalTime;Duration;IvrDuration;WaitDuration;ConvDuration;WrapupDuration;ANI;DNIS;LastAgent;Abandon;LastQueue',
			'1;77;2026-05-14 07:10:00;2026-05-14 09:10:00;300;12;20;200;30;20100001;7010;Anna;0;Sales',
			'2;77;2026-05-14 07:12:00;2026-05-14 09:12:00;42;12;30;NULL;NULL;20100002;7010;NULL;1;Sales'
		),
		{ delimiter: ';' }
	);
	expect(recipe.zone).toBe('UTC');
	expect(records).toMatchObject([
		{ startedAt: instant('2026-05-14T07:10:00Z'), talkSeconds: 200, handleSeconds: 230, customer: 'hashed 20100001' },
		{ outcome: 'abandoned_queue', agent: null, talkSeconds: null }
	]);
});

test('Teams: the result in words is the outcome', async () => {
	const row = (minute: number, legend: string) =>
		`2026-05-14T07:1${minute}:00Z,2026-05-14 09:1${minute}:00,Sales,${legend},300,d${minute}`;
	const { records, recipe } = await fromSource(
		'contacts',
		csv(
			'Call Start Time UTC,Call Start Time Local,CQ Name,Call Queue Call Result Legend,Call Duration Seconds,DialogID',
			row(1, 'Agent Answered'),
			row(2, 'Abandoned'),
			row(3, 'Timed Out'),
			row(4, 'Overflowed')
		)
	);
	expect([recipe.zone, recipe.fields.customer_key]).toEqual(['UTC', undefined]);
	expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'abandoned_queue', 'timeout', 'overflow']);
});

test('Bright Pattern is in UTC, and what its documentation does not name is found by name', async () => {
	const { records, recipe } = await fromSource(
		'contacts',
		csv(
			'id,start_time,media_type,caller_phone_type,callee_phone_type,ivr_time,queue_time,talk_time,agent_name',
			'9,2026-05-14 07:10:00,voice,external,internal,12,20,180,Anna'
		)
	);
	expect(recipe.fields.talk_seconds?.reason).toMatch(/^header:/);
	expect(records).toMatchObject([
		{ startedAt: instant('2026-05-14T07:10:00Z'), ivrSeconds: 12, talkSeconds: 180, agent: 'Anna' }
	]);
});

test('UCCX agent detail: blank talk is no talk, and a call type in a system’s own words says the way first', async () => {
	const taken = await fromSource(
		'contacts',
		csv(
			'Agent Name,Call Start Time,Call End Time,Duration,Called Number,Call ANI,Call Routed CSQ,Talk Time,Hold Time,Work Time,Call Type',
			'Anna,05/14/2026 10:00:00,05/14/2026 10:05:00,0:05:00,800,4520100001,Sales,0:04:00,0:00:10,0:00:20,Inbound ACD on CSQ'
		)
	);
	expect(readAs(taken).direction).toBe('Call Type as direction');
	expect(taken.records).toMatchObject([
		{ queue: 'Sales', talkSeconds: 240, handleSeconds: 300, outcome: 'handled', direction: 'in' }
	]);
});

test('the practice file of analysts: who was not answered was lost, and has no rating', async () => {
	const { records } = await fromSource(
		'contacts',
		csv(
			'Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating',
			'ID0001,Diane,1/13/2021,9:12:58,Contract,Y,Y,109,00:02:23,3',
			'ID0002,Becky,1/13/2021,9:12:58,Contract,N,N,,,'
		)
	);
	expect(records).toMatchObject([
		{ startedAt: instant('2021-01-13T08:12:58Z'), waitSeconds: 109, talkSeconds: 143, rating: 3, resolved: true },
		{ outcome: 'abandoned_queue', rating: null, talkSeconds: null }
	]);
});

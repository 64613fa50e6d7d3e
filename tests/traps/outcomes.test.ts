import { describe, expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { total } from '../storage/content.ts';
import { bring, home } from './bring.ts';

// exports.md 1.8 and metrics.md E24, E26; every value is made up
const header = 'Call ID,Customer ID,Start time,Agent,IVR time (s),Wait time (s),Talk time (s),Outcome';
type Call = { agent?: string; ivr?: number | ''; wait?: number | ''; talk?: number | ''; outcome: string };
const line = ({ agent = '', ivr = 5, wait = 20, talk = '', outcome }: Call, row: number) =>
	`C${row},${4711 + row},2026-01-05 10:0${row % 10}:07,${agent},${ivr},${wait},${talk},${outcome}`;
const handled: Call = { agent: 'Anna', talk: 60, outcome: 'Answered' };
const outcomesOf = async (...calls: Call[]) =>
	(await bring('contacts', csv(header, [...calls, handled].map(line)))).records
		.slice(0, calls.length)
		.map(({ outcome }) => outcome);

describe('1.8 every way in which a contact can end is told apart', () => {
	test.each([
		['Answered', { agent: 'Anna', talk: 60 }, 'handled'],
		['Abandoned', { wait: 42 }, 'abandoned_queue'],
		['Abandoned', { wait: '' as const }, 'abandoned_ivr'],
		['Abandoned in IVR', {}, 'abandoned_ivr'],
		['Abandoned', { wait: 4 }, 'short_abandon'],
		['Missed', {}, 'missed'],
		['Overflow', {}, 'overflow'],
		['Timeout', {}, 'timeout'],
		['Callback requested', {}, 'callback_requested'],
		['Voicemail', {}, 'voicemail'],
		['Out of hours', {}, 'out_of_hours'],
		['Failed', {}, 'failed'],
		['Internal', {}, 'internal']
	] as const)('%s %j is %s', async (outcome, call, expected) => {
		expect(await outcomesOf({ ...call, outcome })).toEqual([expected]);
	});

	test('an unknown word is unknown, is told, and is never counted as handled', async () => {
		const { records, issues } = await bring(
			'contacts',
			csv(header, ...Array.from({ length: 12 }, (_, row) => line(row === 3 ? { outcome: 'Purple' } : handled, row)))
		);
		expect(records[3]?.outcome).toBe('unknown');
		expect(issues.map(({ row, code }) => [row, code])).toEqual([[5, 'unreadable']]);
	});
});

test('1.8 a call of five minutes in the menu that reached no agent is not handled', async () => {
	const file = csv(
		'Call ID,Customer ID,Start time,End time,Agent,Duration (s)',
		'C1,1,2026-01-05 10:00:07,2026-01-05 10:05:07,,300',
		'C2,2,2026-01-05 10:01:07,2026-01-05 10:05:07,Anna,240'
	);
	expect((await bring('contacts', file)).records.map(({ outcome }) => outcome)).toEqual(['unknown', 'handled']);
});

test('1.8 "answered" without an agent, in a file that names agents, is unknown and told', async () => {
	const { records, issues } = await bring('contacts', csv(header, [{ ...handled, agent: '' }, handled].map(line)));
	expect(records.map(({ outcome }) => outcome)).toEqual(['unknown', 'handled']);
	expect(issues.map(({ code }) => code)).toEqual(['handled_without_agent']);
});

describe('E24', () => {
	test('E24 giving up after no time at all, or within the first ring, is a short abandon and no abandoned wait', async () => {
		const { store, take } = await home();
		await take(
			csv(
				'Call ID,Customer ID,Start time,Agent,Wait time (s),Talk time (s),Outcome',
				'C1,1,2026-01-05 10:00:07,,0,,Abandoned',
				'C2,2,2026-01-05 10:01:07,,3,,Abandoned',
				'C3,3,2026-01-05 10:02:07,,9,,Abandoned',
				'C4,4,2026-01-05 10:03:07,,10,,Abandoned',
				'C5,5,2026-01-05 10:04:07,Anna,12,60,Answered'
			)
		);
		expect([await total(store, 'shortAbandoned'), await total(store, 'abandoned')]).toEqual([3, 1]);
	});

	test('E24 a callback that was asked for is not abandoned, and the call back is not one more offered', async () => {
		const { store, take } = await home();
		await take(
			csv(
				'Call ID,Customer ID,Start time,Direction,Agent,Wait time (s),Talk time (s),Outcome',
				'C1,4711,2026-01-05 10:00:07,Inbound,,60,,Callback requested',
				'C2,4711,2026-01-05 10:30:07,Outbound,Anna,0,120,Answered',
				'C3,4712,2026-01-05 11:00:07,Inbound,Anna,10,60,Answered'
			)
		);
		const sums = await Promise.all(
			(['offered', 'abandoned', 'handled', 'repeats'] as const).map((measure) => total(store, measure))
		);
		expect(sums).toEqual([2, 0, 1, 0]);
	});

	const lines = (...rows: string[]) =>
		csv('Call ID,Customer ID,Start time,Channel,Direction,Agent,Wait time (s),Talk time (s),Outcome', ...rows);
	const sumsOf = async (file: string) => {
		const { store, take } = await home();
		const { entry } = await take(file);
		const sums = await Promise.all(
			(['offered', 'abandoned', 'shortAbandoned', 'handled'] as const).map((measure) => total(store, measure))
		);
		return { stored: entry.stored, sums };
	};
	const ordinary = 'C9,4799,2026-01-05 11:00:07,Phone,Inbound,Anna,10,60,Answered';

	test('E24 a call counted as abandoned, and again as handled when the customer is called back, is one contact', async () => {
		for (const outcome of ['Abandoned', 'Callback requested']) {
			const lostFirst = [
				`C1,4711,2026-01-05 10:00:07,Phone,Inbound,,60,,${outcome}`,
				'C2,4711,2026-01-05 14:30:07,Callback,Inbound,Anna,0,120,Answered'
			];
			expect(await sumsOf(lines(...lostFirst, ordinary))).toEqual({ stored: 3, sums: [2, 0, 0, 1] });
			expect(await sumsOf(lines(ordinary, ...lostFirst.toReversed()))).toEqual({ stored: 3, sums: [2, 0, 0, 1] });
		}
	});

	test('E24 a call back that comes too late, to somebody else, or a second time answers no lost call', async () => {
		const lost = 'C1,4711,2026-01-05 10:00:07,Phone,Inbound,,60,,Abandoned';
		const back = (customer: number, start: string, id = 'C2') =>
			`${id},${customer},${start},Callback,Inbound,Anna,0,120,Answered`;
		const apart = { stored: 3, sums: [3, 1, 0, 2] };
		expect(await sumsOf(lines(lost, back(4711, '2026-01-06 10:00:08'), ordinary))).toEqual(apart);
		expect(await sumsOf(lines(lost, back(4712, '2026-01-05 12:00:07'), ordinary))).toEqual(apart);
		expect(await sumsOf(lines(lost, back(4711, '2026-01-05 09:00:07'), ordinary))).toEqual(apart);
		const twice = [back(4711, '2026-01-05 12:00:07'), back(4711, '2026-01-05 13:00:07', 'C3')];
		expect(await sumsOf(lines(lost, ...twice, ordinary))).toEqual({ stored: 4, sums: [3, 0, 0, 2] });
	});

	test('E24 who calls again and is answered has given up once all the same', async () => {
		const again = 'C2,4711,2026-01-05 10:05:07,Phone,Inbound,Anna,5,120,Answered';
		const other = 'C3,4712,2026-01-05 10:05:07,Callback,Inbound,Anna,5,120,Answered';
		const lost = 'C1,4711,2026-01-05 10:00:07,Phone,Inbound,,60,,Abandoned';
		expect(await sumsOf(lines(lost, again, other))).toEqual({ stored: 3, sums: [3, 1, 0, 2] });
	});

	test('E24 one call that a queue lost and a callback answered is one handled contact where an id joins the two', async () => {
		const { records } = await bring(
			'contacts',
			csv(
				'Node ID - Session ID - Sequence No,Call Start Time,Call End Time,Contact Disposition,Originator DN (Calling Number),Destination DN,Called Number,Application Name,CSQ Names,Queue Time,Agent Name,Ring Time,Talk Time,Work Time',
				'1-5001-0,05/14/2026 10:00:00,05/14/2026 10:02:00,1,4520100001,800,800,Main,Sales*,0:01:20,,,,',
				'1-5001-1,05/14/2026 10:12:00,05/14/2026 10:14:00,2,4520100001,800,800,Main,Sales*,0:00:00,Bo,0:00:04,0:02:00,0:00:30'
			)
		);
		expect(records).toMatchObject([{ outcome: 'handled', agent: 'Bo', talkSeconds: 120 }]);
	});
});

describe('E26', () => {
	const zendesk = (...rows: [status: string, reopens: number][]) =>
		csv(
			'Summation column,Id,Requester,Requester id,Requester email,Assignee,Group,Status,Via,Ticket type,Created at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,First reply time in minutes',
			...rows.map(
				([status, reopens], row) =>
					`1,${row},Jane,10300612340${100 + row},p${row}@example.com,Anna,Support,${status},Mail,Question,2023-04-1${row} 20:52,2023-04-28 10:00,13,,1,1,${reopens},45`
			)
		);

	test.each(['Lukket', 'Stängt', 'Stengt'])(
		'E26 tickets that are all %s are closed, which is not out of hours',
		async (state) => {
			const file = csv(
				'Sagsnr,Oprettet,Kundenr,Medarbejder,Status,Kategori',
				...[1, 2, 3].map((day) => `100${day},2026-06-0${day} 10:00:11,700${day},Bo Friis,${state},Faktura`)
			);
			const { records, map } = await bring('contacts', file);
			expect(map.outcome).toBeUndefined();
			expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'handled', 'handled']);
		}
	);

	test('E26 closed is still out of hours where other calls were answered', async () => {
		const file = csv(
			'Opkalds-id,Starttid,Kundenr,Medarbejder,Status',
			'1,2026-06-01 10:00:11,7001,Bo Friis,Besvaret',
			...[2, 3, 4, 5, 6, 7, 8, 9].map((call) => `${call},2026-06-01 20:0${call}:11,700${call},,Lukket`)
		);
		expect((await bring('contacts', file)).records.slice(0, 2).map(({ outcome }) => outcome)).toEqual([
			'handled',
			'out_of_hours'
		]);
	});

	test('E26 where a system closes what was solved, closed is solved; open and pending are not; merged says nothing', async () => {
		const { records } = await bring(
			'contacts',
			zendesk(['Solved', 0], ['Closed', 0], ['Open', 0], ['Pending', 0], ['Merged', 0])
		);
		expect(records.map(({ resolved }) => resolved)).toEqual([true, true, false, false, null]);
	});

	test.each([
		[
			'Salesforce',
			'Case Number,Contact Name,Subject,Status,Priority,Date/Time Opened,Date/Time Closed,Case Owner,Case Origin,Case Reason',
			(row: number, state: string) =>
				`0000100${row},Jane Roe ${row},Help,${state},High,${14 + row}/05/2026 10:00,,Anna,Phone,Billing`
		],
		[
			'Zammad',
			'#,Title,State,Priority,Group,Owner,Customer,Create Channel,Tags,Created At,Updated At,Closed At,Close In Min,First Response At,First Response In Min,Article Count',
			(row: number, state: string) =>
				`3100${row},Help,${state},2 normal,Support,Anna,jane${row}@example.com,phone,refund,2026-05-1${row} 10:00:08,2026-05-14 12:00:00,,120,2026-05-14 10:30:08,30,3`
		],
		[
			'HubSpot',
			'Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Close date,Ticket owner,Source,Category,Priority',
			(row: number, state: string) => `500${row},Help,Support,${state},2026-05-1${row} 10:00,,Anna,Phone,Billing,High`
		]
	])(
		'E26 %s knows closed and no solved, so no ticket of it counts as solved, nor as unsolved',
		async (_, names, write) => {
			const { records } = await bring('contacts', csv(names, write(1, 'Closed'), write(2, 'Open'), write(3, 'closed')));
			expect(records.map(({ resolved }) => resolved)).toEqual([null, null, null]);
		}
	);

	test('E26 a column that says "closed" in any language is not taken for "solved"', async () => {
		for (const name of ['Closed', 'Afsluttet', 'Avslutad', 'Avsluttet', 'Abgeschlossen', 'Lukket']) {
			const file = csv(
				`Call ID,Customer ID,Start time,Agent,${name}`,
				'C1,1,2026-01-05 10:00:07,Anna,Ja',
				'C2,2,2026-01-05 10:01:07,Anna,Nej'
			);
			expect((await bring('contacts', file)).map.resolved, name).toBeUndefined();
		}
	});

	test('E26 a matter that is marked resolved and comes back two days later is one issue with a repeat', async () => {
		const { store, take } = await home();
		await take(
			csv(
				'Ticket ID,Customer ID,Created at,Agent,Resolved',
				'1,4711,2026-01-05 10:00:07,Anna,Yes',
				'2,4711,2026-01-07 10:00:07,Anna,Yes'
			)
		);
		expect([await total(store, 'flagResolved'), await total(store, 'issues'), await total(store, 'repeats')]).toEqual([
			2, 1, 1
		]);
	});
});

import { describe, expect, test } from 'vitest';
import { csv, takeIn } from '../take-in.ts';
import { fromSource } from './from-source.ts';

// column names as the systems write them; every value is made up
const instant = (iso: string) => Date.parse(iso) / 1000;

describe('Zendesk', () => {
	const header =
		'Summation column,Id,Requester,Requester id,Requester email,Assignee,Group,Subject,Tags,Status,Via,Ticket type,Created at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,First reply time in minutes,Full resolution time in minutes';
	const row = (id: number, requester: string, created: string, score: string, status = 'Solved') =>
		`1,${id},Jane Roe,${requester},p${id % 2}@example.com,Anna,Support,Cannot log in ${id},vip,${status},Mail,Question,${created},2023-04-28 10:00,13,${score},1,3,0,45,780`;

	test('waits for its first reply in minutes, takes no resolution in hours for anything, and Offered is no answer', async () => {
		const { records, issues } = await fromSource(
			'contacts',
			csv(
				header,
				row(1, '10300612340001', '2023-04-01 20:52', 'Offered'),
				row(2, '10300612340002', '2023-04-02 20:52', '4', 'Pending')
			)
		);
		expect(records).toMatchObject([
			{
				customer: 'hashed 10300612340001',
				waitSeconds: 2700,
				handleSeconds: null,
				reason: 'Question',
				channel: 'email',
				rating: null,
				transfers: 2,
				resolved: true,
				outcome: 'handled'
			},
			{ rating: 4, resolved: false }
		]);
		expect(issues).toEqual([]);
	});

	test('was not offered a survey, and was called rather than calling', async () => {
		const via = (cell: string, line: string) => line.replace(',Mail,', `,${cell},`);
		const { records, issues } = await fromSource(
			'contacts',
			csv(
				header,
				via('Phone call (outbound)', row(1, '10300612340001', '2023-04-01 20:52', 'Not Offered')),
				via('Phone call (inbound)', row(2, '10300612340002', '2023-04-02 20:52', 'Good with comment')),
				row(3, '10300612340003', '2023-04-03 20:52', 'Bad')
			)
		);
		expect(records.map(({ direction, channel, rating }) => [direction, channel, rating])).toEqual([
			['out', 'voice', null],
			['in', 'voice', 4],
			[null, 'email', 2]
		]);
		expect(issues).toEqual([]);
	});

	test('saved from a spreadsheet knows its requesters by e-mail, and its dates by their order', async () => {
		const { records, recipe } = await fromSource(
			'contacts',
			csv(header, row(1, '1.03006E+13', '08-04-2023 20:52', '5'), row(2, '1.03006E+13', '19-04-2023 20:52', 'Offered'))
		);
		expect(recipe.fields.started_at?.reading).toBe('instant:dmy');
		expect(records.map(({ customer }) => customer)).toEqual(['hashed p1@example.com', 'hashed p0@example.com']);
	});
});

describe('Freshdesk', () => {
	test('has seven degrees of happiness, and letters that it wrote itself', async () => {
		const row = (source: string, rating: string, place: number) =>
			`90${place},Help,Closed,${source},Question,Anna,Support,2026-03-14 09:1${place}:00,1,00:14,8000${place},${rating}`;
		const ratings = [
			'Extremely Happy',
			'Very Happy',
			'Happy',
			'Neutral',
			'Unhappy',
			'Very Unhappy',
			'Extremely Unhappy'
		];
		const { records, issues } = await fromSource(
			'contacts',
			csv(
				'Ticket ID,Subject,Status,Source,Type,Agent,Group,Created Time,Agent interactions,First response time (in hrs),Contact ID,Survey results',
				...ratings.map((rating, place) => row(place === 0 ? 'Outbound Email' : 'Email', rating, place))
			)
		);
		expect(records.map(({ rating }) => rating)).toEqual([5, 4, 4, 3, 2, 2, 1]);
		expect(records.slice(0, 2).map(({ direction, channel }) => [direction, channel])).toEqual([
			['out', 'email'],
			[null, 'email']
		]);
		expect(issues).toEqual([]);
	});

	test('has hours and minutes in columns of hours, and more of them than a day has', async () => {
		const { records, recipe } = await fromSource(
			'contacts',
			csv(
				'Ticket ID,Subject,Status,Source,Type,Agent,Group,Created Time,Closed Time,Agent interactions,First response time (in hrs),Resolution time (in hrs),Contact ID',
				'901,Help,Closed,Email,Question,Anna,Support,2026-03-14 09:10:00,2026-03-16 10:10:00,1,57:14:09,57:14:09,80001',
				'902,Help,Open,Phone,Question,Anna,Support,2026-03-15 09:10:00,2026-03-17 10:10:00,2,00:14,57:14:09,80001'
			)
		);
		expect(recipe.profile).toBe('freshdesk-tickets@1');
		expect(records.map(({ waitSeconds, resolved, customer }) => [waitSeconds, resolved, customer])).toEqual([
			[57 * 3600 + 14 * 60 + 9, true, 'hashed 80001'],
			[14 * 60, false, 'hashed 80001']
		]);
	});

	test('is told from Freshservice by the names of the requester', async () => {
		const { recipe, records } = await fromSource(
			'contacts',
			csv(
				'Subject,Ticket Id,Requester Name,Requester Email,Status,Source,Type,Agent,Group,Created Time,First Response Time (in Hrs),Resolution Time (in Hrs),Agent interactions',
				'Help,77,Jane,jane@example.com,Resolved,Portal,Incident,Anna,IT,2026-03-14 09:10:00,01:14:09,57:14:09,1'
			)
		);
		expect(recipe.profile).toBe('freshservice-tickets@1');
		expect(records).toMatchObject([{ customer: 'hashed jane@example.com', channel: 'web', waitSeconds: 4449 }]);
	});
});

describe('Zoho', () => {
	test.each([
		['Contact Name,Email,Phone', 'Jane Roe,Jane@Example.com,+4520100001', 'hashed jane@example.com'],
		['Contact Name,Phone', 'Jane Roe,+4520100001', 'hashed 4520100001'],
		['Contact Name', 'Jane Roe', 'hashed Jane Roe']
	])('knows its customers by %s', async (columns, cells, customer) => {
		const { records } = await fromSource(
			'contacts',
			csv(
				`Ticket Id,Agent Name,Created Time,Channel,${columns},First Response Time in Business Hours,Resolution Time in Business Hours,Is First Call Resolution`,
				`41,Anna,01/02/2025 16:48,Email,${cells},3600000,108960000,true`
			)
		);
		expect(records).toMatchObject([{ customer }]);
	});

	test('is in milliseconds and day first', async () => {
		const { records, recipe } = await fromSource(
			'contacts',
			csv(
				'Ticket Id,Ticket Owner,Agent Name,Status (Ticket),Created Time,Channel,Category,First Response Time in Business Hours,Resolution Time in Business Hours,Is First Call Resolution',
				'41,399,Anna,Closed,01/02/2025 16:48,Email,Refund,3600000,108960000,true',
				'42,399,Anna,Closed,02/02/2025 16:48,Email,Refund,60000,108970000,false'
			)
		);
		expect(recipe.fields.started_at?.reading).toBe('instant:dmy');
		expect(records).toMatchObject([
			{
				startedAt: instant('2025-02-01T15:48:00Z'),
				agent: 'Anna',
				waitSeconds: 3600,
				handleSeconds: null,
				resolved: true
			},
			{ waitSeconds: 60, resolved: false }
		]);
	});

	test('spells its durations in a report', async () => {
		const { records } = await fromSource(
			'contacts',
			csv(
				'Request Id,Agent Name,Created Time (Ticket),First Response Time in Business Hours,Resolution Time in Business Hours,Number of Reopen',
				'41,Anna,13/01/2025 16:48,1h 30m,2h,0'
			)
		);
		expect(records).toMatchObject([{ identity: 'Request Id\u001f41', waitSeconds: 5400 }]);
	});
});

test('Zammad: minutes to the first response', async () => {
	const { records } = await fromSource(
		'contacts',
		csv(
			'#,Title,State,Priority,Group,Owner,Customer,Create Channel,Tags,Created At,Updated At,Closed At,Close In Min,First Response At,First Response In Min,Article Count',
			'31001,Help,closed,2 normal,Support,Anna,jane@example.com,phone,refund,2026-05-14 10:00:08,2026-05-14 12:00:00,2026-05-14 12:00:00,120,2026-05-14 10:30:08,30,3'
		)
	);
	expect(records).toMatchObject([
		{ identity: '#\u001f31001', waitSeconds: 1800, channel: 'voice', resolved: null, queue: 'Support' }
	]);
});

test('Dixa: instants in milliseconds since 1970, and a transfer where there is an instant of one', async () => {
	const row = (id: number, transfer: string) =>
		`${id},${1777600000000 + id * 3600000},pstnPhone,r${id},${1777600010000 + id * 3600000},Support,${1777600300000 + id * 3600000},4,Inbound,Anna,300,${240 + id},closed,${transfer}`;
	const { records } = await fromSource(
		'contacts',
		csv(
			'id,created_at,initial_channel,requester_id,queued_at,queue_name,closed_at,rating_score,direction,assignee_name,total_duration,handling_duration,status,transfer_time',
			row(1, '1777600200000'),
			row(2, '')
		)
	);
	expect(records).toMatchObject([
		{ startedAt: 1777603600, handleSeconds: 241, transfers: 1, rating: 4, resolved: null, channel: 'voice' },
		{ transfers: null }
	]);
});

test('Dixa: waits from the queue to the agent, and counts its work in milliseconds where seconds would be days', async () => {
	const row = (id: number) =>
		`${id},${1777600000000 + id * 3600000},${id % 2 ? 'widgetchat' : 'contactform'},r${id},${1777600010000 + id * 3600000},${1777600050000 + id * 3600000},${600000 + id * 1000}`;
	const file = csv(
		'id,created_at,initial_channel,requester_id,queued_at,assigned_at,handling_duration',
		...Array.from({ length: 30 }, (_, place) => row(place + 1))
	);
	const { records } = await takeIn('contacts', file);
	expect(records.slice(0, 2)).toMatchObject([
		{ waitSeconds: 40, handleSeconds: 601, channel: 'chat' },
		{ waitSeconds: 40, handleSeconds: 602, channel: 'web' }
	]);
});

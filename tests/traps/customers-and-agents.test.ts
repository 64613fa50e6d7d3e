import { describe, expect, test } from 'vitest';
import { likelyRenames } from '#lib/intake/likely-renames.ts';
import type { Recipe } from '#lib/model/import.ts';
import { csv } from '../intake/take-in.ts';
import { total } from '../storage/content.ts';
import { bring, home, utc } from './bring.ts';

// metrics.md E18–E20, E25, E27–E29, E31, E32; every value is made up
const two = (part: number) => String(part).padStart(2, '0');
const header = 'Call ID,Customer ID,Start time,Site,Agent,Talk time (s)';
const on = (day: number, hour = 10, minute = 0) => `2026-03-${two(day)} ${two(hour)}:${two(minute)}:07`;

describe('E18', () => {
	test('E18 withheld callers are in no chain, and their share is told and can be seen by site', async () => {
		const rows = Array.from({ length: 40 }, (_, row) => {
			const [site, caller] = row % 2 ? ['Oslo', '266696687'] : ['Aarhus', String(4_520_111_000 + row)];
			return `C${row},${row % 8 === 1 ? '0' : caller},${on(2 + (row % 20))},${site},Anna,60`;
		});
		const { notes } = await bring('contacts', csv(header, rows));
		expect(notes.withheld_customers).toEqual({ column: 'Customer ID', share: 50 });
		const { store, take } = await home();
		await take(csv(header, rows));
		const of = (site: string) =>
			Promise.all([total(store, 'handled', 'site', site), total(store, 'keyed', 'site', site)]);
		expect([await of('Oslo'), await of('Aarhus')]).toEqual([
			[20, 0],
			[20, 20]
		]);
	});
});

describe('E19', () => {
	const calls = (count: number) =>
		csv(
			header,
			...Array.from({ length: count }, (_, row) => `C${row},4711,${on(2 + row)},Aarhus,Anna,60`),
			...Array.from({ length: 20 }, (_, row) => `D${row},${5000 + row},${on(2 + row, 11)},Aarhus,Bo,60`)
		);

	test('E19 a key with thirteen contacts in thirty days is a company, and its contacts make no repeats', async () => {
		const { store, take } = await home();
		await take(calls(13));
		expect([await total(store, 'keyed'), await total(store, 'repeats')]).toEqual([20, 0]);
		expect((await bring('contacts', calls(13))).notes.shared_numbers).toMatchObject({ count: 1 });
	});

	test('E19 a key with twelve is a person who needed much', async () => {
		const { store, take } = await home();
		await take(calls(12));
		expect([await total(store, 'keyed'), await total(store, 'repeats')]).toEqual([32, 11]);
	});

	test('E19 a key that turns out to be shared in a later file is no customer before it either', async () => {
		const { store, take } = await home();
		const part = (from: number, to: number) =>
			csv(
				header,
				Array.from({ length: to - from }, (_, row) => `C${from + row},4711,${on(2 + from + row)},Aarhus,Anna,60`)
			);
		await take(part(0, 8));
		expect(await total(store, 'keyed')).toBe(8);
		await take(part(8, 14));
		expect(await total(store, 'keyed')).toBe(0);
	});
});

describe('E19, by names', () => {
	const named = (names: string[]) =>
		csv(
			'Call ID,Customer ID,Customer name,Start time,Agent,Talk time (s)',
			...names.map((name, row) => `C${row},4711,"${name}",${on(2 + row)},Anna,60`),
			...Array.from({ length: 20 }, (_, row) => `D${row},${5000 + row},Jane Roe ${row},${on(2 + row, 11)},Bo,60`)
		);

	test('E19 a number behind which more than three people call is no customer, and the rows are counted', async () => {
		const { store, take } = await home();
		const { entry } = await take(named(['Anna Berg', 'Bo Dahl', 'Carl Ek', 'Dina Falk', 'Anna Berg']));
		expect(entry).toMatchObject({ stored: 25, refused: 0, issues: { shared_key: 5 } });
		expect([await total(store, 'handled'), await total(store, 'keyed'), await total(store, 'repeats')]).toEqual([
			25, 20, 0
		]);
	});

	test('E19 a household of three is one customer, however its names are spelled', async () => {
		const { store, take } = await home();
		const { entry } = await take(named(['Anna Berg', 'Bo Berg', 'Berg, Carl', 'BERG, ANNA', 'carl  berg', '']));
		expect(entry.issues).toEqual({});
		expect([await total(store, 'keyed'), await total(store, 'repeats')]).toEqual([26, 5]);
	});

	test('E19 names are nowhere in what is stored or told of a file', async () => {
		const { records, issues } = await bring('contacts', named(['Anna Berg', 'Bo Dahl', 'Carl Ek', 'Dina Falk']));
		expect(records.filter(({ customer }) => customer === null)).toHaveLength(4);
		expect(JSON.stringify([records, issues])).not.toMatch(/Berg|Dahl|Roe|4711[^0-9]/);
	});
});

describe('E20', () => {
	test('E20 calls inside the house and tests are neither offered nor handled', async () => {
		const { store, take } = await home();
		await take(
			csv(
				'Call ID,Customer ID,Start time,Direction,Agent,Talk time (s),Outcome',
				`C1,4711,${on(2)},Inbound,Anna,60,Answered`,
				`C2,4712,${on(3)},Internal,Anna,60,Answered`,
				`C3,4713,${on(4)},Inbound,Anna,60,Test`
			)
		);
		expect([await total(store, 'offered'), await total(store, 'handled')]).toEqual([1, 1]);
	});

	test('E20 numbers of tests and wallboards that a person lists are left out, and counted as left out', async () => {
		const rows = Array.from(
			{ length: 10 },
			(_, row) => `C${row},${row % 5 ? 4711 + row : '+45 99 99 99 99'},${on(2 + row)},Aarhus,Anna,60`
		);
		const { store, take } = await home();
		const { entry } = await take(csv(header, rows), {
			change: { leaveOut: [{ column: 'Customer ID', values: ['+45 99 99 99 99'] }] }
		});
		expect(entry).toMatchObject({ read: 10, stored: 8, joined: 2, refused: 0 });
		expect(await total(store, 'contacts')).toBe(8);
	});

	test('E20 contacts of a second or two are pointed out and counted apart', async () => {
		const rows = Array.from(
			{ length: 40 },
			(_, row) => `C${row},${4711 + row},${on(2 + (row % 20))},Aarhus,Anna,${row < 4 ? 2 : 60}`
		);
		expect((await bring('contacts', csv(header, rows))).notes.very_short).toEqual({
			column: 'Talk time (s)',
			count: 4
		});
		const { store, take } = await home();
		await take(csv(header, rows));
		expect(await total(store, 'shortTalks')).toBe(4);
	});
});

test('E25 wrap-up that the system ends at a limit is pointed out, with the limit', async () => {
	const rows = Array.from(
		{ length: 60 },
		(_, row) => `C${row},${4711 + row},${on(2 + (row % 20))},Anna,120,${row % 3 ? 5 + (row % 31) : 60}`
	);
	const { notes } = await bring(
		'contacts',
		csv('Call ID,Customer ID,Start time,Agent,Talk time (s),Wrap-up time (s)', rows)
	);
	expect(notes.wrap_cut).toMatchObject({ column: 'Wrap-up time (s)', seconds: 60 });
});

describe('E27', () => {
	test('E27 an answer given late in the evening by a clock in UTC lies on the day of the organisation, as its contact does', async () => {
		const contact = await bring('contacts', csv(header, 'C1,4711,2026-03-05 00:20:07,Aarhus,Anna,60'));
		const answer = await bring(
			'surveys',
			csv(
				'#,How likely are you to recommend us? (0-10),Start Date (UTC),Submit Date (UTC),Network ID',
				'tok1,10,2026-03-04 23:40:38,2026-03-04 23:41:38,n1'
			)
		);
		expect(answer.records).toMatchObject([{ answeredAt: utc('2026-03-04T23:41:38Z'), day: '2026-03-05' }]);
		expect(contact.records[0]?.day).toBe('2026-03-05');
	});

	test('E27 two legs of a contact that both carry its answer make one answer, and the last one given counts', async () => {
		const legs = (first: string, last: string) =>
			csv(
				'Call ID,Customer ID,Start time,Queue,Agent,Talk time (s),CSAT',
				`C1,4711,${on(2)},Sales,Anna,60,${first}`,
				`C1,4711,${on(2, 10, 4)},Billing,Bo,90,${last}`,
				`C2,4712,${on(3)},Sales,Anna,60,4`
			);
		const combine = { by: ['Call ID'], parent: null, cut: 'none' as const, whole: [] };
		for (const [first, last, expected] of [
			['5', '5', 5],
			['2', '5', 5],
			['', '3', 3]
		] as const) {
			const { store, take } = await home();
			await take(legs(first, last), { change: { combine, identity: ['Call ID'] } });
			expect([await total(store, 'ratings'), await total(store, 'ratingSum')]).toEqual([2, expected + 4]);
		}
	});
});

describe('E28', () => {
	const calls = (from: number, agent: string) =>
		csv(
			header,
			Array.from({ length: 6 }, (_, row) => `C${from + row},${4711 + row},${on(2 + row)},Aarhus,${agent},60`)
		);

	test('E28 an agent who was renamed is listed as new beside the name that is gone, before anything is stored', async () => {
		const { take } = await home();
		await take(calls(0, 'Anna Berg'));
		const { names } = await take(calls(10, 'Anna Berg-Holm'));
		const agents = names.find(({ dimension }) => dimension === 'agent');
		expect(agents).toEqual({ dimension: 'agent', fresh: ['Anna Berg-Holm'], absent: ['Anna Berg'] });
		expect(likelyRenames(agents?.fresh ?? [], agents?.absent ?? [])).toMatchObject([
			{ from: 'Anna Berg', to: 'Anna Berg-Holm' }
		]);
	});

	test('E28 agent 101 of a partner and our own 101 on the same days are pointed out before anything is stored', async () => {
		const { store, take } = await home();
		const of = (site: string, agents: string[], from: number, days = 4) =>
			csv(
				header,
				agents.flatMap((agent, place) =>
					Array.from(
						{ length: days },
						(_, row) => `${site}${place}${row},${4711 + row},${on(from + row)},${site},${agent},60`
					)
				)
			);
		await take(of('Aarhus', ['101', '102'], 2), { change: { name: 'Our own' } });
		const partner = { name: 'Partner' };
		const trial = (content: string, change: Partial<Recipe> = partner) => take(content, { change, dryRun: true });
		expect((await trial(of('Manila', ['101', '7'], 5))).agentsElsewhere).toEqual(['101']);
		// another day, the same site, a source that moves an agent itself, and names that tell the two apart
		expect((await trial(of('Manila', ['101'], 6))).agentsElsewhere).toEqual([]);
		expect((await trial(of('Aarhus', ['101'], 2))).agentsElsewhere).toEqual([]);
		expect((await trial(of('Manila', ['101'], 2), { name: 'Our own' })).agentsElsewhere).toEqual([]);
		const names = { agent: { 101: 'Partner 101' } };
		expect((await trial(of('Manila', ['101'], 2), { ...partner, names })).agentsElsewhere).toEqual([]);
		expect(await total(store, 'contacts')).toBe(8);
	});

	test('E28 where neither file tells a site, another team in another source on the same day is pointed out', async () => {
		const { take } = await home();
		const of = (team: string) =>
			csv('Call ID,Customer ID,Start time,Team,Agent,Talk time (s)', `${team}1,4711,${on(2)},${team},101,60`);
		await take(of('North'), { change: { name: 'Our own' } });
		expect((await take(of('North chat'), { change: { name: 'Chats' } })).agentsElsewhere).toEqual(['101']);
	});

	test('E28 a login that several persons share on the telephone is pointed out', async () => {
		const rows = Array.from(
			{ length: 30 },
			(_, row) => `C${row},${4711 + row},${on(2, 8 + Math.floor(row / 20), (row * 3) % 60)},Aarhus,Front desk,400`
		);
		expect(Object.keys((await bring('contacts', csv(header, rows))).notes)).toContain('shared_login');
	});

	test('E28 a partner’s agent 101 can be told from our own 101 by the source’s recipe', async () => {
		const { take } = await home();
		await take(calls(0, '101'));
		const { names } = await take(calls(10, '101'), { change: { names: { agent: { 101: 'Partner 101' } } } });
		expect(names.find(({ dimension }) => dimension === 'agent')?.fresh).toEqual(['Partner 101']);
	});
});

test('E29 a team is the one that the agent was in on that day, not the one of today’s list', async () => {
	const { store, take } = await home();
	await take(csv(header, ...[2, 9, 10, 20].map((day) => `C${day},${4711 + day},${on(day)},Aarhus,Anna,60`)));
	await take(csv('Agent,Team,From day,Until day', 'Anna,North,2026-01-01,2026-03-09', 'Anna,South,2026-03-10,'));
	expect([await total(store, 'handled', 'team', 'North'), await total(store, 'handled', 'team', 'South')]).toEqual([
		2, 2
	]);
});

describe('E31', () => {
	const reasons = (others: number) =>
		csv(
			'Call ID,Customer ID,Start time,Agent,Reason',
			Array.from(
				{ length: 40 },
				(_, row) => `C${row},${4711 + row},${on(2 + (row % 20))},Anna,${row < others ? 'Other' : `Reason ${row % 5}`}`
			)
		);

	test('E31 "Other" in more than a quarter of the rows is pointed out, in a quarter it is not', async () => {
		expect((await bring('contacts', reasons(11))).notes.other_reason).toMatchObject({ reason: 'Other', share: 28 });
		expect((await bring('contacts', reasons(10))).notes.other_reason).toBeUndefined();
	});
});

describe('E31, the first of the list', () => {
	const reasons = (write: (row: number) => string) =>
		csv(
			'Call ID,Customer ID,Start time,Agent,Reason',
			Array.from({ length: 40 }, (_, row) => `C${row},${4711 + row},${on(2 + (row % 20))},Anna,${write(row)}`)
		);
	const noteOf = async (write: (row: number) => string) =>
		(await bring('contacts', reasons(write))).notes.first_reason ?? null;
	const list = ['Address', 'Bill', 'Delivery', 'Fault', 'Order', 'Price'];
	const ofList = (row: number) => list[1 + (row % 5)] ?? '';

	test('E31 the first reason of the list, chosen far more often than any other, is pointed out', async () => {
		expect(await noteOf((row) => (row < 16 ? 'Address' : ofList(row)))).toEqual({
			column: 'Reason',
			reason: 'Address',
			share: 40
		});
	});

	test('E31 another reason chosen as often, or a first one that is little ahead, is only what customers call about', async () => {
		expect(await noteOf((row) => (row < 16 ? 'Order' : ofList(row)))).toBeNull();
		expect(await noteOf((row) => (row < 12 ? 'Address' : row < 20 ? 'Order' : ofList(row)))).toBeNull();
	});

	test('E31 beside many that say "Other", a first reason that is only the commonest is pointed out too', async () => {
		const mixed = (row: number) => (row < 12 ? 'Address' : row < 24 ? 'Other' : row < 31 ? 'Price' : ofList(row));
		const { notes } = await bring('contacts', reasons(mixed));
		expect(notes.other_reason).toMatchObject({ share: 30 });
		expect(notes.first_reason).toMatchObject({ reason: 'Address', share: 30 });
	});
});

test('E32 chats of one agent at the same time are pointed out: their handle times count the same minutes twice', async () => {
	const rows = Array.from(
		{ length: 30 },
		(_, row) => `C${row},${4711 + row},${on(2, 8 + Math.floor(row / 20), (row * 3) % 60)},Chat,Anna,400`
	);
	const { notes } = await bring('contacts', csv('Chat ID,Customer ID,Start time,Channel,Agent,Handle time (s)', rows));
	expect(Object.keys(notes)).toContain('chat_overlap');
});

test('where a column names those who answer, the user of a chat is a customer, and nobody is no agent', async () => {
	const users = ['Finn Beck', 'Ole Madsen', 'Ida Berg', 'Ulla Toft', 'Karin Lind', 'Jens Krog'];
	const rows = users.map(
		(user, row) =>
			`${row},2026-09-0${row + 1} 08:18:23,${row === 2 ? 'No Agent' : 'Erik Sund'},No Group,u${row},${user}`
	);
	const file = csv(
		'Conversation ID,Conversation started at,Teammate currently assigned,Team currently assigned,User ID,User name',
		rows
	);
	const { map, records, found } = await bring('contacts', file);
	expect(map.agent).toBe('Teammate currently assigned as text');
	expect(records.map(({ agent }) => agent)).toEqual(users.map((_, row) => (row === 2 ? null : 'Erik Sund')));
	expect(found.personal).toMatchObject([{ column: 'User name', reason: 'name' }]);
});

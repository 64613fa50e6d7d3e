import { expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { bring } from './bring.ts';

// exports.md 1.4; every value is made up
const genesys = (columns: string, ...rows: string[]) =>
	csv(
		`Full Export Completed,Partial Result Timestamp,Conversation ID,Date,Direction,ANI,Queue,Total Talk,Total Handle,${columns}`,
		...rows.map(
			(row, number) =>
				`YES,,c${number},6/${13 + number}/25 07:00 AM,Inbound,tel:+452010000${number},Sales; Support,190000,194000,${row}`
		)
	);

test('1.4 of several people the last one who talked had the contact', async () => {
	const { records, map } = await bring(
		'contacts',
		genesys('Users,Users - Interacted', 'Anna; Bo; Carl,Anna; Bo', 'Dora,Dora')
	);
	expect(map.agent).toBe('Users - Interacted as text:last-of-list');
	expect(records.map(({ agent }) => agent)).toEqual(['Bo', 'Dora']);
});

test('1.4 where nobody says who talked, the last of all had it', async () => {
	const { records } = await bring('contacts', genesys('Users,Transfers', 'Anna; Bo,1', 'Dora,0'));
	expect(records.map(({ agent, transfers }) => [agent, transfers])).toEqual([
		['Bo', 1],
		['Dora', 0]
	]);
});

test('1.4 without a count of transfers, each further person is one', async () => {
	const { records } = await bring('contacts', genesys('Users', 'Anna; Bo; Carl', 'Dora', ''));
	expect(records.map(({ transfers }) => transfers)).toEqual([2, 0, null]);
});

test('1.4 a list of people in a file that no profile knows is one agent, not a person of a long name', async () => {
	const file = csv(
		'Call ID,Customer ID,Start time,Users,Total Talk',
		...Array.from(
			{ length: 6 },
			(_, number) => `C${number},${number},2026-01-05 10:0${number}:07,Anna; Bo,${60 + number}`
		)
	);
	const { records } = await bring('contacts', file);
	expect(new Set(records.map(({ agent }) => agent))).toEqual(new Set(['Bo']));
});

test('1.4 of several queues the starred one took the call', async () => {
	const file = csv(
		'Node ID - Session ID - Sequence No,Call Start Time,Call End Time,Contact Disposition,Originator DN (Calling Number),CSQ Names,Queue Time,Agent Name,Ring Time,Talk Time,Work Time',
		'1-100-0,8/15/2025 10:00:00 AM,8/15/2025 10:03:00 AM,2,2011100001,"Billing, Sales*",00:00:10,Anna,00:00:04,00:02:00,00:00:10'
	);
	expect((await bring('contacts', file)).records[0]?.queue).toBe('Sales');
});

test.each([',', ';', '|', '/'])(
	'1.4 tags divided by %j are kept as they stand, and make no reason each',
	async (mark) => {
		const file = csv(
			'Call ID;Customer ID;Start time;Agent;Tags'.replaceAll(';', '\t'),
			...Array.from(
				{ length: 6 },
				(_, number) => `C${number}\t${number}\t2026-01-05 10:0${number}:07\tAnna\tvip${mark}refund`
			)
		);
		const { records, issues } = await bring('contacts', file);
		expect([records.length, issues]).toEqual([6, []]);
		expect(new Set(records.map(({ reason, kept }) => reason ?? kept?.join())).size).toBe(1);
	}
);

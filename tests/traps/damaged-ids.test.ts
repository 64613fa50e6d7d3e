import { expect, test } from 'vitest';
import { total } from '../storage/content.ts';
import { csv } from '../intake/take-in.ts';
import { workbookOf } from '../intake/unpack/workbook-of.ts';
import { stopOf } from '#lib/server/imports/may-go-unattended.ts';
import { bring, home, lookedAt } from './bring.ts';

// exports.md 1.2 and 1.3; every value is made up
const header = 'Call ID,Customer ID,Start time,Agent,Talk time (s)';
const callOf = (customer: string, number: number) => `C${number},${customer},2026-01-05 10:0${number % 10}:07,Anna,60`;
const callsOf = (...customers: string[]) => csv(header, customers.map(callOf));

test('1.2 a customer’s number that a spreadsheet rounded is nobody, and the share is told', async () => {
	const { records, issues, notes } = await bring(
		'contacts',
		callsOf('1.03006E+13', '1.03006E+13', '"1,25E+17"', '4520111000')
	);
	expect(records.map(({ customer }) => customer)).toEqual([null, null, null, 'hashed 4520111000']);
	expect(issues.map(({ code }) => code)).toEqual(['rounded_id', 'rounded_id', 'rounded_id']);
	expect(notes.rounded_ids).toEqual({ column: 'Customer ID', share: 75 });
});

test('1.2 contact ids that a spreadsheet rounded do not make one contact of many', async () => {
	const file = csv(
		header,
		...[1, 2, 3].map((number) => `3.00000E+14,452011100${number},2026-01-05 10:0${number}:07,Anna,60`)
	);
	const { records, notes } = await bring('contacts', file);
	expect(new Set(records.map(({ identity }) => identity)).size).toBe(3);
	expect(notes.rounded_row_ids).toEqual({ column: 'Call ID', share: 100 });
	const { store, take } = await home();
	expect((await take(file)).entry).toMatchObject({ read: 3, stored: 3, doubled: 0 });
	expect(await total(store, 'contacts')).toBe(3);
});

test('1.2 rows whose shared id a spreadsheet rounded are not parts of one contact, and each stays itself', async () => {
	const five9 =
		'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,QUEUE WAIT TIME,TALK TIME,AFTER CALL WORK TIME,BILL TIME (ROUNDED),TRANSFERS,ABANDONED';
	const call = (id: string, minute: number, agent: string) =>
		`${id},"Fri, 21 Aug 2026 09:0${minute}:06",Sales,Inbound,${agent}@x,${agent},Sold,201110000${minute},00:00:12,00:03:12,00:00:40,00:06:00,0,0`;
	const file = csv(
		five9,
		...[1, 2, 3].map((minute) => call('3.00E+14', minute, 'Anna')),
		call('300000010270763', 4, 'Anna'),
		call('300000010270763', 5, 'Bo')
	);
	const { records, joined, notes } = await bring('contacts', file);
	expect([records.length, joined]).toEqual([4, 1]);
	expect(notes.rounded_row_ids).toEqual({ column: 'CALL ID', share: 60 });
	const { take } = await home();
	expect((await take(file)).entry).toMatchObject({ read: 5, stored: 4, doubled: 0 });
});

test('1.2 ids that a spreadsheet rounded do not make next month the same calls as this', async () => {
	const whole = callsOf('4520111001', '4520111002');
	const { found } = await bring('contacts', whole);
	expect(found.recipe.identity).toEqual(['Call ID']);
	const month = (number: number) =>
		csv(
			header,
			...[1, 2].map((minute) => `1.03006E+17,452011100${minute},2026-0${number}-05 10:0${minute}:07,Anna,60`)
		);
	const { take } = await home();
	const saved = { recipes: [{ ...found.recipe, name: 'calls' }] };
	expect((await take(month(2), saved)).entry).toMatchObject({ stored: 2 });
	expect((await take(month(3), saved)).entry).toMatchObject({ stored: 2, doubled: 0 });
	expect(stopOf(await lookedAt(month(3), saved))).toEqual({
		code: 'note_rounded_row_ids',
		details: { column: 'Call ID', share: 100 }
	});
	expect(stopOf(await lookedAt(whole, saved))).toBeNull();
});

test('1.2 ids of digits and letters that look like powers of ten are whole, and stop nothing', async () => {
	const file = csv(
		header,
		...['7e123456', '41e55d02', '9E120000', '1E12'].map(
			(id, row) => `${id},452011100${row},2026-01-05 10:0${row}:07,Anna,60`
		)
	);
	const { records, found, notes } = await bring('contacts', file);
	expect(records.map(({ identity }) => identity)).toEqual([
		'Call ID\u001f7e123456',
		'Call ID\u001f41e55d02',
		'Call ID\u001f9E120000',
		'Call ID\u001f1E12'
	]);
	expect([notes.rounded_row_ids, stopOf({ ...found, known: true })]).toEqual([undefined, null]);
});

test('1.2 a part whose parent’s id a spreadsheet rounded belongs to no family', async () => {
	const rows = [1, 2].map((number) => `C${number},3.00E+14,452011100${number},2026-01-05 10:0${number}:07,Anna,60`);
	const file = csv('Call ID,Master ID,Customer ID,Start time,Agent,Talk time (s)', ...rows);
	const combine = { by: ['Call ID'], parent: 'Master ID', cut: 'none' as const, whole: [] };
	expect((await bring('contacts', file, { change: { combine } })).records.length).toBe(2);
});

test('1.2 an id with a letter behind or zeros in front is a text, and stays whole', async () => {
	const file = csv(
		header,
		'300000010270763x,00123,2026-01-05 10:00:07,Anna,60',
		'007,0123,2026-01-05 10:01:07,Anna,60'
	);
	const { records } = await bring('contacts', file);
	expect(records.map(({ identity }) => identity.split('\u001f').at(-1))).toEqual(['300000010270763x', '007']);
	expect(records.map(({ customer }) => customer)).toEqual(['hashed 00123', 'hashed 0123']);
});

test('1.2 an 18-digit id that a workbook holds as text is not rounded on the way', async () => {
	const rows = [header.split(','), ['123456789012345678', '987654321098765432', '2026-01-05 10:00:07', 'Anna', 60]];
	const { records } = await bring('contacts', workbookOf({ sheets: [{ name: 'Calls', rows }] }));
	expect([records[0]?.identity, records[0]?.customer]).toEqual([
		'Call ID\u001f123456789012345678',
		'hashed 987654321098765432'
	]);
});

test('1.2 one caller in every spelling of a telephone number is one customer', async () => {
	const spelled = [
		'tel:+4520111000',
		'sip:+4520111000@pbx.example',
		'+4520111000',
		'004520111000',
		'+45 20 11 10 00',
		`'+4520111000`,
		`"'+4520111000"`
	];
	const { records } = await bring('contacts', callsOf(...spelled));
	expect(new Set(records.map(({ customer }) => customer))).toEqual(new Set(['hashed 4520111000']));
});

test('1.2 a postcode or a number with an apostrophe in front loses it, and no more', async () => {
	const { records } = await bring('contacts', callsOf(`'1234AB`, `'+31612345678`));
	expect(records.map(({ customer }) => customer)).toEqual(['hashed 1234AB', 'hashed 31612345678']);
});

test('1.2 withheld, blank and masked numbers are nobody, not one giant repeat caller', async () => {
	const file = callsOf('anonymous', '', '+491701234xxx', '+491701234xxx', 'Anonymous', '4520111000', '4520111000');
	const { records } = await bring('contacts', file);
	expect(records.map(({ customer }) => customer)).toEqual([
		...Array.from({ length: 5 }, () => null),
		'hashed 4520111000',
		'hashed 4520111000'
	]);
	const { store, take } = await home();
	await take(file);
	expect([await total(store, 'handled'), await total(store, 'keyed'), await total(store, 'repeats')]).toEqual([
		7, 2, 1
	]);
});

test.each(['-', 'N/A', 'n/a', 'NULL', '[None]'])(
	'1.3 %s is nothing: no agent, no queue, no length, no customer',
	async (sign) => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Queue,Talk time (s),Outcome',
			'C1,4711,2026-01-05 10:00:07,Anna,Sales,60,Answered',
			`C2,${sign},2026-01-05 10:01:07,${sign},${sign},${sign},Abandoned`
		);
		const { records, issues } = await bring('contacts', file);
		expect(records[1]).toMatchObject({ customer: null, agent: null, queue: null, talkSeconds: null });
		expect(issues).toEqual([]);
	}
);

test('1.3 a queue that was [Deleted] is no queue of that name', async () => {
	const file = csv(
		'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,QUEUE WAIT TIME,TALK TIME,AFTER CALL WORK TIME,BILL TIME (ROUNDED),TRANSFERS,ABANDONED',
		'1,"Fri, 21 Aug 2026 09:00:06",[Deleted],Inbound,anna@x,Anna,Sold,2011100001,00:00:12,00:03:12,00:00:40,00:06:00,0,0',
		'2,"Fri, 21 Aug 2026 09:04:06",Sales,Inbound,[None],,Abandon,2011100002,00:00:38,,,00:02:00,,1'
	);
	const { records } = await bring('contacts', file);
	expect(records).toMatchObject([
		{ queue: null, agent: 'Anna', outcome: 'handled' },
		{ queue: 'Sales', agent: null, outcome: 'abandoned_queue' }
	]);
});

test.each(['Offered', 'Unoffered'])(
	'1.3 a survey that was %s has no answer, which is not the worst answer',
	async (word) => {
		const file = csv(
			'Call ID,Customer ID,Start time,Agent,Satisfaction score',
			'C1,1,2026-01-05 10:00:07,Anna,5',
			'C2,2,2026-01-05 10:01:07,Anna,1',
			`C3,3,2026-01-05 10:02:07,Anna,${word}`
		);
		const { records, issues } = await bring('contacts', file);
		expect([records.map(({ rating }) => rating), issues]).toEqual([[5, 1, null], []]);
		const { store, take } = await home();
		await take(file);
		expect([await total(store, 'ratings'), await total(store, 'ratingSum')]).toEqual([2, 6]);
	}
);

test('1.3 a score of 0 where the scale begins at 1 is no answer, and is counted apart', async () => {
	const file = csv(
		'Node ID - Session ID - Sequence No,Time,Calling Number,Agent Extension,Agent Name,Score',
		'1-100-0,8/15/2025 10:00:00 AM,2011100001,101,Anna,9',
		'1-101-0,8/15/2025 10:05:00 AM,2011100002,101,Anna,0'
	);
	const { records, joined } = await bring('surveys', file);
	expect([records.map(({ recommend }) => recommend), joined]).toEqual([[9], 1]);
});

test('1.3 a wrap-up that the agent let expire is no reason', async () => {
	const file = csv(
		'Call ID,Customer ID,Start time,Agent,Wrap-up',
		'C1,1,2026-01-05 10:00:07,Anna,ININ-WRAP-UP-TIMEOUT',
		'C2,2,2026-01-05 10:01:07,Anna,Invoice'
	);
	expect((await bring('contacts', file)).records.map(({ reason }) => reason)).toEqual([null, 'Invoice']);
});

test('1.3 talk of 00:00:00 on an unanswered call is no talk of an agent', async () => {
	const file = csv(
		'Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details',
		'2026-09-22T09:01:05,5,+4520100001,Anna Berg (101),Inbound,Answered,00:00:31,00:01:39,0.00,x',
		'2026-09-22T09:05:05,6,+4520100002,Anna Berg (101),Inbound,Unanswered,00:00:15,00:00:00,0.00,'
	);
	const { records } = await bring('contacts', file);
	expect(records.map(({ outcome }) => outcome)).toEqual(['handled', 'missed']);
	const { store, take } = await home();
	await take(file);
	expect([await total(store, 'handled'), await total(store, 'talkKnown'), await total(store, 'talkSeconds')]).toEqual([
		1, 1, 99
	]);
});

import { expect, test } from 'vitest';
import { csv } from '../intake/take-in.ts';
import { workbookOf, type Cell } from '../intake/unpack/workbook-of.ts';
import { bring } from './bring.ts';

// exports.md 1.1; every value is made up
const header = 'Call ID,Customer ID,Start time,Agent,Talk time (s)';
const call = (number: number) => `C${number},${4711 + number},2026-01-05 10:0${number % 10}:07,Anna,${60 + number}`;
const calls = Array.from({ length: 8 }, (_, number) => call(number));

test('1.1 a period sentence and a blank line above the header are passed over', async () => {
	const { records, found } = await bring('contacts', `Reporting period 01 Jan to 31 Jan\n\n${csv(header, calls)}`);
	expect([found.dialect.skippedLines, records.length, records[0]?.talkSeconds]).toEqual([2, 8, 60]);
});

test.each([1, 2, 3, 4, 5])('1.1 a table that begins %i lines down is found', async (down) => {
	const lines = ['Daily report', 'Site: North', 'Made by Anna', 'Period: January', 'Page 1'].slice(0, down);
	const { records } = await bring('contacts', [...lines, csv(header, calls)].join('\n'));
	expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
});

test('1.1 empty rows and a title above the table of a workbook are passed over', async () => {
	const rows: Cell[][] = [
		[null],
		[null, null],
		['Calls of the week'],
		header.split(','),
		...calls.map((line) => line.split(',').map((cell, column) => (column === 4 ? Number(cell) : cell)))
	];
	const { records } = await bring('contacts', workbookOf({ sheets: [{ name: 'Report', rows }] }));
	expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
});

test('1.1 three header rows of a survey tool make no answers', async () => {
	const file = csv(
		'StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,RecipientEmail,ExternalReference,Q1',
		'Start Date,End Date,Response Type,Progress,Finished,Recorded Date,Response ID,Recipient Email,External Data Reference,How satisfied are you?',
		'"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""externalDataReference""}","{""ImportId"":""QID1""}"',
		'2026-05-01 10:00:00,2026-05-01 10:01:00,IP Address,100,True,2026-05-01 10:01:01,R_1,a@example.com,C1,4',
		'2026-05-02 10:00:00,2026-05-02 10:01:00,IP Address,100,True,2026-05-02 10:01:01,R_2,b@example.com,C2,5'
	);
	const { records, found } = await bring('surveys', file);
	expect(found.dialect.headerRows).toBe(3);
	expect(records.map(({ contactId }) => contactId)).toEqual(['C1', 'C2']);
});

test('1.1 a second header row with the choices of a question is no answer', async () => {
	const file = csv(
		'Respondent ID,Collector ID,Start Date,End Date,Email Address,How satisfied are you?,Comment',
		',,,,,Response,Open-Ended Response',
		...Array.from({ length: 12 }, (_, row) => {
			const day = `05/${String(10 + row)}/2026`;
			return `${1001 + row},7,${day} 10:00:00,${day} 10:01:00,a${row}@example.com,${4 + (row % 2)},fine`;
		})
	);
	const { found, records, map } = await bring('surveys', file);
	expect([found.dialect.headerRows, map.rating]).toEqual([2, 'How satisfied are you? Response as scale:1-5']);
	expect(records.map(({ rating }) => rating)).toEqual([4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5]);
});

test('1.1 the lines of text that close a report are no rows', async () => {
	const closing = ['', '"Calls, January"', '"Copyright (c) 2026, all rights reserved."', 'Confidential Information'];
	const { records, refused, issues } = await bring('contacts', [csv(header, calls), ...closing].join('\n'));
	expect([records.length, refused, issues.map(({ code }) => code)]).toEqual([
		8,
		0,
		['footer_row', 'footer_row', 'footer_row']
	]);
});

test('1.1 a closing line of one cell that gives the period is no answer', async () => {
	const file = csv(
		'Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the conversation,Recorded date',
		'Anna (anna@example.com),5,Good,Jane,a@example.com,+4520100001,https://chat.example/1,2026-05-04 07:10:00 UTC',
		'Anna (anna@example.com),4,Fine,Jane,b@example.com,+4520100002,https://chat.example/2,2026-05-05 07:10:00 UTC',
		'',
		'Reporting period 2026-05-01 to 2026-05-31'
	);
	const { records, refused } = await bring('surveys', file);
	expect([records.length, refused]).toEqual([2, 0]);
});

test('1.1 the feet of printed pages among the rows and below them are no rows, and spoil no column', async () => {
	const foot = (page: number) => `Side ${page} af 2,,,,24-11-2026`;
	const { records, map, refused, issues } = await bring(
		'contacts',
		csv(header, calls.slice(0, 4), foot(1), header, calls.slice(4), foot(2))
	);
	expect([records.map(({ talkSeconds }) => talkSeconds), refused]).toEqual([[60, 61, 62, 63, 64, 65, 66, 67], 0]);
	expect([map.talk_seconds, issues.map(({ code }) => code)]).toEqual([
		expect.stringContaining('duration:seconds'),
		['comment_line', 'repeated_header', 'comment_line']
	]);
});

test('1.1 a row that only names a page of a site is one', async () => {
	const file = csv('Dato;Kø;Tilbudt;Besvaret', '15-06-2026;Side 1;50;', '15-06-2026;Side 2;60;');
	expect((await bring('totals', file)).records.map(({ queue }) => queue)).toEqual(['Side 1', 'Side 2']);
});

test.each(['Total', 'I alt', 'Totalt', 'Summe', 'Gesamt'])(
	'1.1 a last row of sums named %s is no contact',
	async (word) => {
		const { records } = await bring('contacts', csv(header, calls, `${word},,,,508`));
		expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
	}
);

test('1.1 columns in front that repeat the same on every row are nobody’s name or key', async () => {
	const file = csv(
		'Full Export Completed,Partial Result Timestamp,Filters,Users,Date,Duration,Direction,ANI,Queue,Conversation ID,Total Talk,Total ACW,Total Handle',
		...Array.from(
			{ length: 8 },
			(_, number) =>
				`YES,,Queue: Sales,Anna,6/${13 + number}/25 07:00 AM,360000,Inbound,tel:+452010000${number},Sales,c${number},190000,4000,194000`
		)
	);
	const { records, map } = await bring('contacts', file);
	expect(Object.values(map).join()).not.toMatch(/Full Export|Partial Result|Filters/);
	expect(new Set(records.map(({ customer }) => customer)).size).toBe(8);
});

test('1.1 a file without any column names is read by what its columns hold, and that is said', async () => {
	const lines = Array.from({ length: 30 }, (_, row) => `C${row},2026-01-05 10:00:${String(row).padStart(2, '0')},Anna`);
	const { found, records, notes } = await bring('contacts', lines.join('\n'), { kind: 'contacts' });
	expect(found.dialect.headerRows).toBe(0);
	expect(Object.keys(notes)).toContain('header_absent');
	expect(records).toHaveLength(30);
});

test('1.1 a delimiter that nobody quoted makes the row ragged, and it is told, never dropped in silence', async () => {
	const file = csv(
		'Call ID,Start time,Agent,Talk time (s),Group',
		...Array.from({ length: 40 }, (_, number) =>
			number === 7
				? `C${number},2026-01-05 10:00:07,Anna,60,Internal,Communication`
				: `C${number},2026-01-05 10:00:07,Anna,60,Sales`
		)
	);
	const { records, read, refused, issues } = await bring('contacts', file);
	expect([read, refused, records.length]).toEqual([40, 0, 40]);
	expect(issues.map(({ row, code }) => [row, code])).toEqual([[9, 'ragged_row']]);
});

test('1.1 prose with line ends, delimiters and quotation marks in a cell leaves the rows whole', async () => {
	const prose = '"<p>Dear, ""friend"";</p>\n\n<p>line, two</p>"';
	const file = csv(`${header},Description`, ...calls.map((line) => `${line},${prose}`));
	const { records, issues } = await bring('contacts', file);
	expect([records.length, issues]).toEqual([8, []]);
});

test('1.1 a line above the header with as many cells is told from it by the words of the field', async () => {
	const { found, records } = await bring(
		'contacts',
		`Period,2026-01-01,2026-01-31,All agents,5\n${csv(header, calls)}`
	);
	expect(found.columns.map(({ name }) => name)).toEqual(header.split(','));
	expect(records).toHaveLength(8);
});

test('1.1 totals of each day in the column of queues or agents are no queue and no agent', async () => {
	const days = ['15', '16', '17'].map((day) => `${day}-06-2026`);
	const queues = await bring(
		'totals',
		csv(
			'Dato;Kø;Tilbudt;Besvaret;Tabt',
			...days.map((day) => [`${day};Salg;50;45;5`, `${day};Support;80;75;5`, `${day};I alt;130;120;10`])
		)
	);
	expect(queues.records.map(({ queue }) => queue)).toEqual(days.flatMap(() => ['Salg', 'Support']));
	expect([queues.read, queues.refused, queues.joined]).toEqual([9, 0, 3]);
	expect(queues.issues.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
		[4, 'Kø', 'totals_row', 'I alt'],
		[7, 'Kø', 'totals_row', 'I alt'],
		[10, 'Kø', 'totals_row', 'I alt']
	]);
	const agents = await bring(
		'agent_days',
		csv(
			'Dato;Medarbejder;Logget ind;Samtaler',
			...days.map((day) => [`${day};Anna Berg;07:30:00;40`, `${day};Total;07:30:00;40`])
		)
	);
	expect(agents.records.map(({ agent }) => agent)).toEqual(days.map(() => 'Anna Berg'));
});

test('1.1 totals that are all there is are taken in', async () => {
	const file = csv('Dato;Kø;Tilbudt;Besvaret;Tabt', '15-06-2026;I alt;130;120;10', '16-06-2026;I alt;90;85;5');
	const { records, issues } = await bring('totals', file);
	expect([records.map(({ offered }) => offered), issues]).toEqual([[130, 90], []]);
});

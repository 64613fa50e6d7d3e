import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isKnownName } from '#lib/intake/proposal/known-names.ts';
import { openTable } from '#lib/intake/table/open-table.ts';
import { fileOf, refusalOf } from '../take-in.ts';
import { opened, readWhole } from './opened.ts';

const csv = (...lines: (string | string[])[]) => [...lines.flat(), ''].join('\n');
const rows = (count: number) =>
	Array.from({ length: count }, (_, row) => `C${row},2026-01-05 10:0${row % 10}:00,${row * 7},Sales`);
const header = 'Call ID,Start,Wait,Queue';

describe('a header of several rows', () => {
	test('of a survey tool ends with the names for machines, and the spoken names are joined', async () => {
		const { header: names, rows: read } = await readWhole(
			csv(
				'StartDate,ResponseId,Q1',
				'Start Date,Response ID,"How satisfied\nare you?"',
				'"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"',
				'2026-01-05 10:00:00,R_1,5',
				'2026-01-06 10:00:00,R_2,4'
			)
		);
		expect(names).toEqual(['StartDate', 'ResponseId', 'Q1 How satisfied are you?']);
		expect(read.map(([, id]) => id)).toEqual(['R_1', 'R_2']);
	});

	test('of another one has a second row that is blank where every answer is filled', async () => {
		const { header: names, rows: read } = await readWhole(
			csv(
				'Respondent ID,Collector ID,Start Date,How likely are you to recommend us?,',
				',,,Response,Other',
				Array.from({ length: 12 }, (_, row) => `${100 + row},7,2026-01-05 10:00:00,${row % 11},`)
			)
		);
		expect(names).toEqual([
			'Respondent ID',
			'Collector ID',
			'Start Date',
			'How likely are you to recommend us? Response',
			'How likely are you to recommend us? Other'
		]);
		expect(read).toHaveLength(12);
	});

	test('has group names that stand over several columns', async () => {
		const table = Array.from({ length: 8 }, (_, row) => `Anna,${row},${row * 2},${row * 3}`);
		const { header: names } = await readWhole(csv(',Calls,,Mail', 'Agent,Offered,Answered,Offered', table));
		expect(names).toEqual(['Agent', 'Calls Offered', 'Calls Answered', 'Mail Offered']);
		const repeated = await readWhole(csv('Agent,Calls,Calls,Mail', 'Agent,Offered,Answered,Offered', table));
		expect(repeated.header).toEqual(names);
	});

	test.each([['Report,January,2026,Support'], ['Report,January,Support,Odense'], ['Report,January,2026,']])(
		'has no title above it that is as wide as the table: %s',
		async (title) => {
			const calls = Array.from({ length: 12 }, (_, row) => `C${row},2026-01-05 10:00:0${row % 10},${row},Anna`);
			const { header: names, found } = await readWhole(csv(title, 'Call ID,Start time,Wait time,Agent', calls));
			expect(names).toEqual(['Call ID', 'Start time', 'Wait time', 'Agent']);
			expect([found.dialect.skippedLines, found.dialect.headerRows]).toEqual([1, 1]);
		}
	);

	test('is one row where the row below only lacks a few values', async () => {
		const { found } = await readWhole(csv(header, 'C9,,,', rows(12)));
		expect(found.dialect.headerRows).toBe(1);
	});
});

describe('a file without names of columns', () => {
	test('keeps its first row, and its columns are numbered', async () => {
		const { found, header: names, rows: read } = await readWhole(csv(rows(5)));
		expect([found.dialect.headerRows, found.knownShare]).toEqual([0, 0]);
		expect(names).toEqual(['Column 1', 'Column 2', 'Column 3', 'Column 4']);
		expect(read).toHaveLength(5);
	});

	test('may have rows of different lengths: the log of a queue loses no line', async () => {
		const log = csv(
			'1767603600|1.1|support|NONE|ENTERQUEUE||4512345678|1',
			'1767603610|1.1|support|Agent/7|CONNECT|10|1.2|3',
			'1767603700|1.1|support|Agent/7|COMPLETECALLER|10|90|1',
			'1767603800|1.3|support|NONE|ENTERQUEUE||4587654321|1',
			'1767603830|1.3|support|NONE|ABANDON|1|1|30',
			'1767603840|NONE|NONE|Agent/7|REMOVEMEMBER|'
		);
		const { found, header: names, rows: read } = await readWhole(log);
		expect([found.dialect.delimiter, found.dialect.headerRows, names.length, read.length]).toEqual(['|', 0, 8, 6]);
	});

	test('is told from one whose names are years', async () => {
		const { found } = await readWhole(csv('Team,2024,2025', 'North,812,790', 'South,640,655', 'West,12,18'));
		expect(found.dialect.headerRows).toBe(1);
	});
});

describe('what is no row of the table', () => {
	test('lines before it, of whatever shape, are left out and counted', async () => {
		const title = 'Report;January\n"Made by ""Anna"", for all"\n;;;\n\n';
		const { found, rows: read } = await readWhole(`${title}${csv(header, rows(6)).replaceAll(',', ';')}`);
		expect([found.dialect.skippedLines, found.header[0], read.length]).toEqual([4, 'Call ID', 6]);
	});

	test('the header within the rows, and remarks, are left out and told with their place', async () => {
		const content = csv(header, rows(3), header, rows(2), '# end of day, all queues', rows(1));
		const { found, rows: read, leftOut } = await readWhole(content);
		expect([read.length, leftOut]).toEqual([6, ['repeated_header 3', 'comment_line 5']]);
		expect([found.repeatedHeaders, found.rows.length, found.dialect.comment]).toEqual([1, 6, '#']);
	});

	test('an order number that begins with the mark of a remark is a value', async () => {
		const { found, rows: read } = await readWhole(
			csv('Name,Total,Email', '#1001,5,a@example.com', '#1002,6,b@example.com')
		);
		expect([found.dialect.comment, read.length]).toEqual(['', 2]);
	});

	test('sentences below it are left out and counted, also when a spreadsheet wrote them', async () => {
		const {
			found,
			rows: read,
			leftOut,
			unfinished
		} = await readWhole(
			csv(header, rows(4), ',,,', 'Total,,,', 'Reporting period 1 to 31 January', 'Confidential').trimEnd()
		);
		expect([read.length, leftOut, unfinished]).toEqual([
			4,
			['blank_row 4', 'footer_row 4', 'footer_row 4', 'footer_row 4'],
			false
		]);
		expect([found.rows.length, found.footerRows]).toEqual([4, 3]);
	});

	test('totals with figures are a row, of which the reader says what it is', async () => {
		const { rows: read } = await readWhole(csv(header, rows(4), 'Total,,99,', '', 'Reporting period 1 to 31 January'));
		expect(read.map(([first]) => first)).toEqual(['C0', 'C1', 'C2', 'C3', 'Total']);
	});

	test('a short last row is no foot of the table', async () => {
		const { rows: read } = await readWhole(csv(header, rows(4), 'C9,2026-01-05 10:00:00'));
		expect(read).toHaveLength(5);
	});

	test('a second table is told, and only the first is read', async () => {
		const second = csv('Queue,Calls', 'Sales,12', 'Support,30');
		const { found, rows: read } = await readWhole(`${csv(header, rows(6))}\nPer queue\n${second}`);
		expect([read.length, found.rows.length, found.tables]).toEqual([6, 6, 2]);
		expect(found.dialect.lastLine).toBe(7);
	});

	test('a blank line within a table ends nothing', async () => {
		const { found, rows: read } = await readWhole(csv(header, rows(3), '', rows(3)));
		expect([found.tables, read.filter((row) => row.length === 4).length]).toEqual([1, 6]);
	});

	test('NULs are taken out and counted', async () => {
		const { found, rows: read } = await readWhole(csv(header, rows(3)).replace('Sales', 'Sa\0les'));
		expect([found.scan.nuls, read[0]?.[3]]).toEqual([1, 'Sales']);
	});
});

describe('columns lined up with spaces', () => {
	const pad = (cells: [string, number][]) =>
		cells.map(([cell, width]) => (width < 0 ? cell.padStart(-width) : cell.padEnd(width))).join(' ');
	const line = (row: number) =>
		pad([
			[`A${row}`, 6],
			[['Bo', 'Anna Berg', 'Christian Li'][row % 3] ?? '', 12],
			[String(row * row), -8]
		]);
	const lines = Array.from({ length: 120 }, (_, row) => line(row));

	test('are cut where they begin, with or without names above them', async () => {
		const named = await readWhole(
			csv(
				pad([
					['Code', 6],
					['Agent', 12],
					['Calls', -8]
				]),
				lines
			)
		);
		expect(named.header).toEqual(['Code', 'Agent', 'Calls']);
		expect(named.rows[119]).toEqual(['A119', 'Christian Li', '14161']);
		const bare = await readWhole(csv(lines));
		expect([bare.found.dialect.headerRows, bare.rows.length, bare.rows[1]]).toEqual([0, 120, ['A1', 'Anna Berg', '1']]);
	});

	test('leave room to the left for longer numbers than were looked at', async () => {
		const { rows: read } = await readWhole(
			csv(
				lines.slice(0, 10),
				Array.from({ length: 25_000 }, () => lines[0] ?? ''),
				line(9000)
			)
		);
		expect(read.at(-1)).toEqual(['A9000', 'Bo', '81000000']);
	});

	const purchases = '../shared/data/purchases/CDNOW_master.txt';
	test.skipIf(!existsSync(purchases))(`of real purchases are four (skipped when ${purchases} is absent)`, async () => {
		const { dialect, rows: read } = await openTable(purchases, isKnownName);
		expect([dialect.headerRows, read[0]]).toEqual([0, ['00001', '20210101', '1', '11.77']]);
		expect(read.every((row) => row.length === 4 && row.every((cell) => /^[\d.]+$/.test(cell)))).toBe(true);
	});
});

test('what is no table is refused: a web page, a list of one column', async () => {
	for (const content of ['<html><body>', 'apples\npears\nplums\n'])
		expect((await refusalOf(opened(content))).code).toBe('not_a_table');
});

test('an encoding that a person told holds where the bytes prove none', async () => {
	const content = Buffer.from(csv('Call ID,Agent', 'C1,J\xbfrgen'), 'latin1');
	const path = fileOf(content);
	expect((await openTable(path, isKnownName, 'macintosh')).rows[0]?.[1]).toBe('Jørgen');
	expect((await openTable(path, isKnownName, 'windows-1252')).rows[0]?.[1]).toBe('J¿rgen');
});

describe('what stands around the values', () => {
	const body = rows(12);
	const cells = body.map((row) => row.split(','));
	const readRows = async (content: string) => (await readWhole(content)).rows;

	test.each([
		['between commas', csv(header, '-------,-----,----,-----', body)],
		[
			'lined up with spaces',
			csv(
				['Call ID Start               Wait Queue', '------- ------------------- ---- -----'],
				cells.map(
					([id = '', start = '', wait = '', queue = '']) => `${id.padEnd(7)} ${start} ${wait.padStart(4)} ${queue}`
				)
			)
		],
		[
			'between bars',
			csv(
				'Call ID|Start|Wait|Queue',
				':---|:---:|---:|---',
				body.map((row) => row.replaceAll(',', '|'))
			)
		]
	])('a line of dashes under the names is no row: %s', async (_, content) => {
		expect((await readRows(content)).map((row) => row.map((cell) => cell.trim()))).toEqual(cells);
	});

	test('a row of single dashes is one whose values lack', async () => {
		expect(await readRows(csv(header, body, '-,-,-,-', body))).toHaveLength(25);
	});

	test('two marks of encoding leave no trace in the first name', async () => {
		expect((await readWhole(`\ufeff\ufeff${csv(header, body)}`)).header[0]).toBe('Call ID');
	});

	test('the sign that ends a file of old systems is no row', async () => {
		expect(await readRows(`${csv(header, body)}\x1a`)).toEqual(cells);
	});

	test('a closing sentence with commas is no row', async () => {
		const { rows: read, leftOut } = await readWhole(csv(header, body, 'Note: figures are rounded, and provisional'));
		expect([read.length, leftOut]).toEqual([12, ['footer_row 12']]);
	});

	test('one row that stands in marks as a whole has the cells that it holds', async () => {
		expect(await readRows(csv(header, body.slice(0, 5), `"${body[5] ?? ''}"`, body.slice(6)))).toEqual(cells);
	});

	test('a delimiter that is escaped without any marks is part of its value', async () => {
		const escaped = body.map((row) => row.replace('Sales', 'Sales\\, north'));
		expect((await readRows(csv(header, escaped)))[3]?.[3]).toBe('Sales, north');
	});

	test('a delimiter may be a sign that nobody types', async () => {
		expect(await readRows(csv(header, body).replaceAll(',', '¬'))).toEqual(cells);
	});
});

import { describe, expect, test } from 'vitest';
import { refusalOf } from '../refusal-of.ts';
import { opened } from './unpacked.ts';
import { workbookOf, type Cell, type Sheet } from './workbook-of.ts';

const calls = (count: number): Cell[][] => [
	['Call', 'Agent', 'Seconds'],
	...Array.from({ length: count }, (_, row) => [`C${row}`, 'Anna', row])
];
const open = (sheets: Sheet[], sheet?: string) => opened(workbookOf({ sheets }), sheet ? { sheet } : {});

describe('of several sheets', () => {
	test('the one that reads most like a table is taken, and all are told with their rows', async () => {
		const { container, rows } = await open([
			{ name: 'About', rows: [['Report of March'], [], ['Made by', 'Anna']] },
			{ name: 'Calls', rows: calls(40) },
			{ name: 'Chart data', rows: calls(3) },
			{ name: 'Empty', rows: [] }
		]);
		expect(container).toEqual({
			kind: 'workbook',
			entry: '',
			sheet: 'Calls',
			sheets: [
				{ name: 'About', rows: 2 },
				{ name: 'Calls', rows: 41 },
				{ name: 'Chart data', rows: 4 },
				{ name: 'Empty', rows: 0 }
			]
		});
		expect(rows).toHaveLength(41);
	});

	test('the long list is taken before a short one that is a little wider', async () => {
		const wide = Array.from({ length: 40 }, () => ['a', 'b', 'c', 'd']);
		expect(
			(
				await open([
					{ name: 'Codes', rows: wide },
					{ name: 'Calls', rows: calls(5000) }
				])
			).container?.sheet
		).toBe('Calls');
	});

	test('the one asked for is taken', async () => {
		const sheets = [
			{ name: 'March', rows: calls(40) },
			{ name: 'April & May', rows: calls(2) }
		];
		const { container, rows } = await open(sheets, 'April & May');
		expect(container?.sheet).toBe('April & May');
		expect(rows).toHaveLength(3);
		expect(container?.sheets.map(({ rows }) => rows)).toEqual([41, 3]);
	});

	test('one that is not there is asked for in vain, and told which there are', async () => {
		expect(
			await refusalOf(
				open(
					[
						{ name: 'March', rows: calls(2) },
						{ name: 'May', rows: [] }
					],
					'April'
				)
			)
		).toEqual({
			code: 'workbook_sheet_gone',
			details: { sheet: 'April', sheets: 'March, May' }
		});
	});

	test('a hidden one is taken when it alone holds a table, and one hidden from everyone comes last', async () => {
		const note = [['see the manual'], ['page 7']];
		expect(
			(
				await open([
					{ name: 'Note', rows: note },
					{ name: 'Calls', rows: calls(9), state: 'hidden' }
				])
			).container?.sheet
		).toBe('Calls');
		expect(
			(
				await open([
					{ name: 'Note', rows: note },
					{ name: 'Lists', rows: calls(90), state: 'veryHidden' }
				])
			).container?.sheet
		).toBe('Note');
		expect(
			(
				await open([
					{ name: 'Note', rows: [] },
					{ name: 'Lists', rows: calls(9), state: 'veryHidden' }
				])
			).container?.sheet
		).toBe('Lists');
	});

	test('one that holds a chart is no sheet', async () => {
		const rels =
			'<Relationships><Relationship Id="s0" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
		const sheets = [
			{ name: 'Chart', rows: [] },
			{ name: 'Calls', rows: calls(2) }
		];
		const content = workbookOf({ sheets, parts: [{ name: 'xl/_rels/workbook.xml.rels', content: rels }] });
		const names = (await opened(content.subarray())).container?.sheets.map(({ name }) => name);
		expect(names).toEqual(['Calls']);
	});
});

describe('what stands around and above a table', () => {
	test('titles, empty rows and sums stay in their rows, and rows have the width of the table', async () => {
		const { text } = await open([
			{ name: 'Calls', rows: [['Calls in March'], [], ...calls(2), ['Total', null, 1], [], ['Printed by Anna']] }
		]);
		expect(text).toBe('Calls in March,,\n\nCall,Agent,Seconds\nC0,Anna,0\nC1,Anna,1\nTotal,,1\n\nPrinted by Anna,,\n');
	});

	test('rows far down are as wide as the table, and one that is wider shows it', async () => {
		const rows = [...calls(60), ['C60', 'Bo'], ['C61', 'Bo', 61, 'a remark']];
		const found = await open([{ name: 'Calls', rows }]);
		expect(found.rows.slice(-2)).toEqual([
			['C60', 'Bo', ''],
			['C61', 'Bo', '61', 'a remark']
		]);
	});

	test('the name of a group stands above each of its columns', async () => {
		const { rows } = await open([
			{
				name: 'Calls',
				merges: ['A1:A2', 'B1:C1', 'D1:E1'],
				rows: [
					['Agent', 'Calls', null, 'Time'],
					[null, 'In', 'Out', 'Talk', 'Wrap'],
					['Anna', 1, 2, 3, 4]
				]
			}
		]);
		expect(rows).toEqual([
			['Agent', 'Calls', 'Calls', 'Time', 'Time'],
			['', 'In', 'Out', 'Talk', 'Wrap'],
			['Anna', '1', '2', '3', '4']
		]);
	});

	test('what is merged over several rows belongs to each of them, however far down', async () => {
		const { rows } = await open([
			{
				name: 'Calls',
				merges: ['B2:B4', 'B42:B43', 'A44:A44'],
				rows: [
					['Call', 'Agent', 'Talk'],
					['C1', 'Anna', 1],
					['C2', null, 2],
					['C3', null, 3],
					['C4', null, 4],
					...calls(35),
					['C40', 'Bo', 40],
					['C41', null, 41],
					['C42', null, 42]
				]
			}
		]);
		expect(rows.slice(1, 5).map((row) => row[1])).toEqual(['Anna', 'Anna', 'Anna', '']);
		expect(rows.slice(-3).map((row) => row[1])).toEqual(['Bo', 'Bo', '']);
	});

	test('what a report merges over columns and rows belongs to each row, and once', async () => {
		const group = (agent: string): Cell[][] => [
			[null, agent, null, 'C1', null, 1],
			[null, null, null, 'C2', null, 2],
			[null, null, null, 'C3', null, 3]
		];
		const { rows } = await open([
			{
				name: 'Calls',
				merges: ['B1:F1', 'B2:C2', 'D2:E2', 'B3:C5', 'B6:C8', ...[3, 4, 5, 6, 7, 8].map((row) => `D${row}:E${row}`)],
				rows: [[null, 'Calls in March'], [null, 'Agent', null, 'Call', null, 'Talk'], ...group('Anna'), ...group('Bo')]
			}
		]);
		expect(rows[1]).toEqual(['', 'Agent', '', 'Call', '', 'Talk']);
		expect(rows.slice(2).map(([, agent, beside, call, beyond]) => [agent, beside, call, beyond])).toEqual(
			['Anna', 'Bo'].flatMap((agent) => ['C1', 'C2', 'C3'].map((call) => [agent, '', call, '']))
		);
	});

	test('a title over the table is not repeated, nor what is merged further down', async () => {
		const { rows } = await open([
			{
				name: 'Calls',
				merges: ['A1:C1', 'A21:B21'],
				rows: [['Calls in March'], ...calls(18), ['Total', null, 7]]
			}
		]);
		expect(rows[0]).toEqual(['Calls in March', '', '']);
		expect(rows.at(-1)).toEqual(['Total', '', '7']);
	});

	test('a group that stands alone in its row is repeated', async () => {
		const { rows } = await open([
			{
				name: 'Calls',
				merges: ['B1:C1'],
				rows: [
					[null, 'Time'],
					['Agent', 'Talk', 'Wrap'],
					['Anna', 1, 2]
				]
			}
		]);
		expect(rows[0]).toEqual(['', 'Time', 'Time']);
	});

	test('rows and columns that are hidden are read', async () => {
		const rows =
			'<row r="1" hidden="1"><c t="str"><v>Call</v></c><c t="str"><v>Agent</v></c></row><row r="2"><c><v>1</v></c><c><v>2</v></c></row>';
		expect((await open([{ name: 'Calls', rows }])).rows).toEqual([
			['Call', 'Agent'],
			['1', '2']
		]);
	});
});

test('nothing is left in the folder but the text', async () => {
	const { left } = await open([
		{ name: 'Calls', rows: calls(50) },
		{ name: 'More', rows: calls(60) }
	]);
	expect(left).toEqual([expect.stringMatching(/^unpacked-\w+\.csv$/)]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { survey, type SurveyOptions } from '#lib/intake/survey.ts';
import { unpack } from '#lib/intake/unpack.ts';
import { mapOf, readFile, takeIn } from './take-in.ts';
import { laidOut } from './unpack/unpacked.ts';
import { workbookOf, type Cell, type Workbook } from './unpack/workbook-of.ts';

/** Takes a workbook in as contacts, from its bytes to its records. */
async function contactsOf(content: Uint8Array, options: Partial<SurveyOptions> = {}) {
	const { path, folder } = laidOut(content, 'calls.xlsx');
	const { path: text, container } = await unpack(path, folder);
	const found = await survey(text, { zone: 'Europe/Copenhagen', kind: 'contacts', container, ...options });
	const taken = await readFile(text, found.dialect, { ...found.recipe, kind: 'contacts' });
	return { found, ...taken };
}

const formats = ['dd-mm-yyyy hh:mm:ss', '[h]:mm:ss', 'dd-mm-yyyy', 'hh:mm:ss'];
const secondsPerDay = 86_400;
const moment = (call: number, first = 46_085): Cell => ({
	value: first + (8 * 3600 + call * 60) / secondsPerDay,
	style: 1
});
const length = (seconds: number): Cell => ({ value: seconds / secondsPerDay, style: 2 });
const header = ['Call ID', 'Start time', 'Wait time', 'Talk time', 'Agent', 'Note'];
const call = (number: number): Cell[] => [
	`C${number}`,
	moment(number),
	length(number),
	length(100 + number),
	number % 2 ? 'Åse' : 'Berg, Anna',
	'wants a refund; calls back, "soon"'
];
const calls = Array.from({ length: 60 }, (_, number) => call(number));
const workbook = (rows: Cell[][], more: Partial<Workbook> = {}) =>
	workbookOf({ sheets: [{ name: 'Calls', rows }], formats, ...more });

describe('a workbook with a list of calls', () => {
	test('gives contacts with their moments and lengths', async () => {
		const { found, records, issues } = await contactsOf(workbook([header, ...calls]));
		expect(mapOf(found)).toMatchObject({
			started_at: expect.stringMatching(/^Start time as instant/) as string,
			wait_seconds: 'Wait time as duration:clock',
			talk_seconds: 'Talk time as duration:clock'
		});
		expect(issues).toEqual([]);
		expect(records).toHaveLength(60);
		expect(records[7]).toMatchObject({
			startedAt: Date.parse('2026-03-04T08:07:00+01:00') / 1000,
			waitSeconds: 7,
			talkSeconds: 107,
			agent: 'Åse'
		});
	});

	test('gives the same when it counts its days from 1904', async () => {
		const rows = calls.map((cells, number) =>
			cells.map((cell, column) => (column === 1 ? moment(number, 44_623) : cell))
		);
		const [from1900, from1904] = await Promise.all([
			contactsOf(workbook([header, ...calls])),
			contactsOf(workbook([header, ...rows], { date1904: true }))
		]);
		expect(from1904.records).toEqual(from1900.records);
	});

	test('gives the same with a title above and what another sheet says beside', async () => {
		const plain = await contactsOf(workbook([header, ...calls]));
		const rows = [['Calls in March', null, null], [], header, ...calls];
		const sheets = [
			{ name: 'About', rows: [['Made by'], ['Anna']] },
			{ name: 'Calls', rows, merges: ['A1:F1'] }
		];
		const titled = await contactsOf(workbookOf({ sheets, formats }));
		expect(titled.found.container?.sheet).toBe('Calls');
		expect(titled.records).toEqual(plain.records);
	});

	test('gives the same with the day and the clock in cells of their own', async () => {
		const apart = calls.map(([id = null, , ...rest], number): Cell[] => [
			id,
			{ value: 46_085, style: 3 },
			{ value: (8 * 3600 + number * 60) / secondsPerDay, style: 4 },
			...rest
		]);
		const { records } = await contactsOf(workbook([['Call ID', 'Date', 'Time', ...header.slice(2)], ...apart]));
		const plain = await contactsOf(workbook([header, ...calls]));
		expect(records.map(({ startedAt }) => startedAt)).toEqual(plain.records.map(({ startedAt }) => startedAt));
	});

	test('keeps a length beyond a day, and tells cells that hold an error', async () => {
		const long = calls.map((cells, number) =>
			cells.map((cell, column) => {
				if (column !== 3) return cell;
				if (number === 5) return length(57 * 3600 + 14 * 60 + 9);
				return number === 6 ? { xml: '<c r="D8" t="e"><v>#VALUE!</v></c>' } : cell;
			})
		);
		const { records, issues } = await contactsOf(workbook([header, ...long]));
		expect(records[5]?.talkSeconds).toBe(206_049);
		expect(issues).toEqual([expect.objectContaining({ column: 'Talk time', value: '#VALUE!' })]);
	});

	test('tells a cell by the row that the sheet shows, whatever stands above it', async () => {
		const names = header.map((name) => (name === 'Talk time' ? 'Talk\ntime' : name));
		const long = calls.map((cells, number) =>
			cells.map((cell, column) => (column === 5 ? 'one\ntwo' : column === 3 && number === 7 ? 'long' : cell))
		);
		const rows: Cell[][] = [['Calls in March\nof both sites'], [], names, ...long.slice(0, 4), [], ...long.slice(4)];
		const { issues } = await contactsOf(workbook(rows));
		expect(issues.map(({ row, value }) => [row, value])).toEqual([
			[rows.findIndex((cells) => cells[3] === 'long') + 1, 'long']
		]);
	});

	test('is known by the names of its groups and columns together', async () => {
		const rows: Cell[][] = [
			['Call', null, 'Time', null, 'Agent'],
			['Call ID', 'Start time', 'Wait', 'Talk', 'Name'],
			...calls.map((cells) => cells.slice(0, 5))
		];
		const sheets = [{ name: 'Calls', rows, merges: ['A1:B1', 'C1:D1'] }];
		const { found } = await contactsOf(workbookOf({ sheets, formats }));
		expect(found.columns.map(({ name }) => name)).toEqual([
			'Call Call ID',
			'Call Start time',
			'Time Wait',
			'Time Talk',
			'Agent Name'
		]);
	});
});

const real = join('..', 'shared', 'data', 'calls-with-satisfaction');

test.skipIf(!existsSync(real))(
	'the same calls as a workbook and as text are the same contacts (../shared/data)',
	async () => {
		const { records, issues } = await contactsOf(readFileSync(join(real, 'calls.xlsx')));
		const text = await takeIn('contacts', readFileSync(join(real, 'calls.csv')));
		expect([records.length, issues]).toEqual([5000, text.issues]);
		expect(records).toEqual(text.records);
	}
);

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf } from '#lib/exports/csv.ts';
import { excelOf } from '#lib/exports/excel.ts';
import { takeAway } from '#lib/exports/take-away.ts';
import type { Cell, Column, Table } from '#lib/exports/table.ts';
import { readBack } from './read-back.ts';

const table = (columns: Column[], ...rows: Cell[][]): Table => ({
	title: 'Alle kontakter, de 12 uger til 15. november',
	notes: ['Data til fredag; n 4.180', 'To hold holdes tilbage.'],
	columns,
	rows
});
const team: Column = { name: 'Hold', unit: 'text' };
const linesOf = (csv: string) => csv.slice(1).split('\r\n');
const secondLine = (made: Table, locale: 'da' | 'en' = 'da') => linesOf(csvOf(made, locale))[1];

describe('a CSV', () => {
	test.each(['da', 'sv', 'nb'] as const)('opens right by double-click in the Excel of %s', (locale) => {
		const made = table([team, { name: 'Løst', unit: 'share' }, { name: 'n', unit: 'count' }], ['Århus', 0.712, 4180.5]);
		const csv = csvOf(made, locale);
		expect(csv.startsWith('\ufeffHold;Løst;n\r\nÅrhus;71,2%;4180,5\r\n')).toBe(true);
		expect(csv, 'Excel ignores the byte order mark beside this line').not.toContain('sep=');
	});

	test('has commas between columns and points in numbers for an English Excel', () => {
		expect(secondLine(table([team, { name: 'n', unit: 'count' }], ['Odense, Fyn', -12.5]), 'en')).toBe(
			'"Odense, Fyn",-12.5'
		);
	});

	test('spells a duration with hours, so that no spreadsheet takes it for a time of day', () => {
		const duration: Column = { name: 'Tid', unit: 'seconds' };
		expect(secondLine(table([team, duration, duration, duration], ['A', 271.4, 3999, 100_000]))).toBe(
			'A;0:04:31;1:06:39;27:46:40'
		);
	});

	test.each(['=SUM(A1)', '+1+cmd|x', '@here', '-2+3', '\t=1', '  =1', '\u00a0@x', '\u200b=1', '＝1', '-Anna'])(
		'lets no text run as a formula: %j',
		(text) => {
			const { data } = Papa.parse<string[]>(
				linesOf(csvOf(table([team, team], [text, 'x']), 'da'))
					.slice(1, 2)
					.join(''),
				{
					delimiter: ';'
				}
			);
			expect(data).toEqual([[`'${text}`, 'x']]);
		}
	);

	test('leaves negative numbers numbers, and text that only reads as one as it is', () => {
		expect(secondLine(table([team, { name: 'n', unit: 'score' }], ['+45 20 30 10 00', -37]))).toBe(
			'+45 20 30 10 00;-37'
		);
	});

	test('guards the names of columns and the notes as well', () => {
		const csv = csvOf({ ...table([{ name: '=1', unit: 'text' }]), notes: ['@x'] }, 'da');
		expect(linesOf(csv)[0]).toBe(`"'=1"`);
		expect(csv).toContain(`\r\n"'@x"\r\n`);
	});

	test('tells below the table what the numbers are, and no program takes that for a row', async () => {
		const count: Column = { name: 'n', unit: 'count' };
		const made = table([team, count, { name: 'k', unit: 'count' }], ['A', 1, 2], ['B', 2, 3], ['C', 3, 4], ['D', 4, 5]);
		expect(linesOf(csvOf(made, 'da')).slice(5)).toEqual([
			'',
			`"${made.title}"`,
			`"${made.notes[0]}"`,
			made.notes[1],
			''
		]);
		expect(await readBack(csvOf(made, 'da'))).toHaveLength(5);
	});

	test('writes very small and very large numbers without an exponent', () => {
		expect(
			secondLine(table([team, { name: 'n', unit: 'count' }, { name: 'k', unit: 'money' }], ['A', 1.5e-7, 1e15]))
		).toBe('A;0,00000015;1000000000000000');
	});
});

describe('what has no value', () => {
	test('is an empty cell, not a nought', async () => {
		const made = table(
			[team, { name: 'Løst', unit: 'share' }, { name: 'n', unit: 'count' }],
			['A', null, 0],
			[null, 0, 1]
		);
		expect(linesOf(csvOf(made, 'da')).slice(1, 3)).toEqual(['A;;0', ';0%;1']);
		expect((await readBack(await excelOf(made, 'da'))).slice(1)).toEqual([
			['A', '', '0'],
			['', '0%', '1']
		]);
	});
});

describe('differences of durations', () => {
	const made = table(
		[team, { name: 'Ændring', unit: 'seconds' }, { name: 'Tid', unit: 'seconds' }, { name: 'Blandet' }],
		['A', -41, 60, { value: -3, unit: 'seconds' }],
		['B', 12, 120, { value: 0.5, unit: 'share' }]
	);

	test('are in plain seconds where one is negative, and the column says so: no spreadsheet has a clock that runs backwards', async () => {
		expect(linesOf(csvOf(made, 'da')).slice(0, 3)).toEqual([
			'Hold;Ændring (sekunder);Tid;Blandet',
			'A;-41;0:01:00;-3',
			'B;12;0:02:00;50%'
		]);
		expect((await readBack(await excelOf(made, 'da')))[1]).toEqual(['A', '-41', '0:01:00', '-3']);
	});

	test('stay durations where none is', () => {
		expect(csvOf({ ...made, rows: made.rows.slice(1) }, 'da')).toContain('Ændring;Tid');
	});
});

describe('a workbook', () => {
	test('keeps durations, shares, days and moments as numbers that can be reckoned with', async () => {
		const made = table(
			[
				team,
				{ name: 'Tid', unit: 'seconds' },
				{ name: 'Andel', unit: 'share' },
				{ name: 'Dag', unit: 'day' },
				{ name: 'Begyndt', unit: 'moment' }
			],
			['Århus', 271.4, 0.0712, '2026-10-25', '2026-10-25 02:30:09']
		);
		const [, row] = await readBack(await excelOf(made, 'da'));
		expect(row).toEqual(['Århus', '0:04:31.400', '7.12%', '2026-10-25', '2026-10-25 02:30:09']);
	});

	test('leaves text text, whatever it begins with, so nothing needs a mark', async () => {
		const [, row] = await readBack(await excelOf(table([team, team], ['=1+1', '  @x']), 'da'));
		expect(row).toEqual(['=1+1', '  @x']);
	});

	test('says on a second sheet what the numbers are', async () => {
		const made = { ...table([team, team], ['a', 'b']), title: 'Alt', notes: ['n', 'Til fredag'] };
		expect(await readBack(await excelOf(made, 'da'), 'Om tallene')).toEqual([['Alt'], ['n'], ['Til fredag']]);
	});
});

const letters = fc.string({ unit: fc.constantFrom(...Array.from('æøåÄÖ=+-@;,"\'\t ab1%.')), maxLength: 12 });
const text = letters.filter((written) => written.trim() !== '' && !written.startsWith("'"));
const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1000) / 1000 || 0);
const day = fc
	.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const columns: Column[] = [
	{ name: 'Navn', unit: 'text' },
	{ name: 'Varighed', unit: 'seconds' },
	{ name: 'Andel', unit: 'share' },
	{ name: 'Antal', unit: 'count' },
	{ name: 'Dag', unit: 'day' },
	{ name: 'Kommentar', unit: 'text' }
];
const anyRow = fc.tuple(
	fc.nat(999).map((place) => `Hold ${place}`),
	maybe(fc.nat(400_000)),
	maybe(fc.integer({ min: -20_000, max: 20_000 }).map((of) => of / 10_000 || 0)),
	maybe(amount),
	maybe(day),
	maybe(text)
);
const anyTable = fc.array(anyRow, { minLength: 4, maxLength: 12 }).map((rows) => table(columns, ...rows));

/** Semicolon and apostrophe look like the beginning of a cell in other marks. */
const markWithin = table(
	columns,
	...[null, null, ";'", null].map((comment): Cell[] => ['Hold 0', null, null, null, null, comment])
);

const seconds = (clock: string) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const decimal = (written: string) => Number(written.replace(',', '.').replace('%', ''));
const fromPercent = (written: string) => Number((decimal(written) / 100).toPrecision(14));
const or =
	<T>(read: (written: string) => T) =>
	(written = '') =>
		written === '' ? null : read(written);

describe('any table', () => {
	test('comes back from its CSV as it went, read by our own import', async () => {
		await fc.assert(
			fc.asyncProperty(anyTable, fc.constantFrom('da' as const, 'en' as const), async (made, locale) => {
				const [header, ...rows] = await readBack(csvOf(made, locale));
				expect(header).toEqual(columns.map(({ name }) => name));
				const values = rows.map(([name, duration, share, count, on, comment]) => [
					name,
					or(seconds)(duration),
					or((written) => Math.round(decimal(written) * 100) / 10_000)(share),
					or(decimal)(count),
					or(String)(on),
					or((written) => written.replace(/^'/, ''))(comment)
				]);
				expect(values).toEqual(made.rows);
			}),
			{ numRuns: 60, examples: [[markWithin, 'da']] }
		);
	});

	test('comes back from its workbook as it went, read by our own import', async () => {
		await fc.assert(
			fc.asyncProperty(anyTable, async (made) => {
				const [, ...rows] = await readBack(await excelOf(made, 'sv'), 'Tabell');
				const values = rows.map(([name, duration, share, count, on, comment]) => [
					name,
					or(seconds)(duration),
					or(fromPercent)(share),
					or(Number)(count),
					or(String)(on),
					or(String)(comment)
				]);
				expect(values).toEqual(made.rows);
			}),
			{ numRuns: 25 }
		);
	});
});

describe('the answer to who asks for a file', () => {
	const made: Table = { ...table([team, team], ['a', 'b']), notes: [] };

	test.each([
		['csv', 'text/csv; charset=utf-8'],
		['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']
	] as const)('is a %s to save under the page’s name', async (form, type) => {
		const response = await takeAway(made, form, 'sammenlign æøå', 'da');
		expect(response.headers.get('content-type')).toBe(type);
		expect(response.headers.get('content-disposition')).toContain(`sammenlign%20%C3%A6%C3%B8%C3%A5.${form}`);
		expect(await readBack(new Uint8Array(await response.arrayBuffer()))).toContainEqual(['a', 'b']);
	});

	test('is that there is none while nothing has been imported', async () => {
		expect((await takeAway(null, 'csv', 'x')).status).toBe(404);
	});
});

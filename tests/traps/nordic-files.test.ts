import { describe, expect, test } from 'vitest';
import { csv, refusalOf } from '../intake/take-in.ts';
import { workbookOf, type Cell } from '../intake/unpack/workbook-of.ts';
import { bring, lookedAt, utc } from './bring.ts';

// exports.md 7; every value is made up
const header = 'Opkalds-id;Kundenr.;Starttid;Medarbejder;Kø;Samtaletid (sek.)';
const row = (number: number) =>
	`C${number};${4711 + number};0${1 + number}-03-2026 08:05;Søren Ågård;Kundeservice Øst;${60 + number},5`;
const rows = Array.from({ length: 8 }, (_, number) => row(number));
const danish = csv(header, rows, 'C8;4719;21-03-2026 08:05;Bjørn;Kundeservice Øst;68,5');
const queueOf = async (content: string | Uint8Array) => {
	const { records } = await bring('contacts', content);
	return [records.length, records[0]?.queue, records[0]?.agent, records[0]?.talkSeconds];
};
const asRead = [9, 'Kundeservice Øst', 'Søren Ågård', 61];

describe('7 the delimiter', () => {
	test.each([
		[';', 'sep=;\n'],
		['\t', 'sep=\t\n'],
		[';', ''],
		['\t', ''],
		['|', '']
	])('%j after %j', async (delimiter, first) => {
		expect(await queueOf(first + danish.replaceAll(';', delimiter))).toEqual(asRead);
	});

	test('the commas of numbers do not pass for one', async () => {
		const { found } = await bring('contacts', danish);
		expect([found.dialect.delimiter, found.columns.length]).toEqual([';', 6]);
	});

	test('a comma file with sep=, keeps its quoted decimal commas', async () => {
		const file = danish
			.replace(/,(\d)/g, '§$1')
			.replaceAll(';', ',')
			.replace(/(\d+)§(\d)/g, '"$1,$2"');
		expect(await queueOf(`sep=,\n${file}`)).toEqual(asRead);
	});
});

describe('7 the letters', () => {
	const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
	test.each([
		['UTF-8', Buffer.from(danish)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${danish}`)],
		['Windows-1252', Buffer.from(danish, 'latin1')],
		['UTF-16 with tabs, as Excel writes Unicode text', utf16(danish.replaceAll(';', '\t'))],
		['UTF-16 the other way round', utf16(danish).swap16()],
		['letters that were encoded twice', Buffer.from(Buffer.from(danish).toString('latin1'))]
	])('%s', async (_, content) => {
		expect(await queueOf(content)).toEqual(asRead);
	});

	test('Mac Roman, as old spreadsheets of a Mac write it', async () => {
		const mac: Record<string, number> = { ø: 0xbf, Ø: 0xaf, å: 0x8c, Å: 0x81, æ: 0xbe };
		expect(await queueOf(Uint8Array.from(Array.from(danish), (letter) => mac[letter] ?? letter.charCodeAt(0)))).toEqual(
			asRead
		);
	});
});

describe('7 the numbers', () => {
	const amounts = async (...cells: string[]) => {
		const file = csv(
			'Order number;Customer ID;Order date;Amount',
			cells.map((cell, number) => `O${number};${4711 + number};2026-03-0${1 + number} 08:05:09;${cell}`)
		);
		return (await bring('orders', file)).records.map(({ amount }) => amount);
	};
	test.each([
		['1.234.567,89', 1_234_567.89],
		['1 234 567,89', 1_234_567.89],
		['1\u00a0234\u00a0567,89', 1_234_567.89],
		['1\u202f234\u202f567,89', 1_234_567.89],
		['1,234,567.89', 1_234_567.89]
	])('%s', async (cell, expected) => {
		expect(await amounts(cell, cell, cell)).toEqual([expected, expected, expected]);
	});

	test('1.234 is settled by its column, and left alone until then', async () => {
		expect(await amounts('1.234', '99,50', '2.500')).toEqual([1234, 99.5, 2500]);
		expect(await amounts('1.234', '99.50', '2.500')).toEqual([1.234, 99.5, 2.5]);
		const { questions } = await lookedAt(
			csv(
				'Order number;Customer ID;Order date;Amount',
				'O1;1;2026-03-01 08:05:09;1.234',
				'O2;2;2026-03-02 08:05:09;2.500'
			)
		);
		expect(questions.map(({ code }) => code)).toContain('decimal_mark');
	});
});

describe('7 the dates', () => {
	const start = async (cell: string) =>
		(await bring('contacts', csv('Opkalds-id;Kundenr.;Starttid;Medarbejder', `C1;1;${cell};Anna`, `C2;2;${cell};Bo`)))
			.records[0]?.startedAt;

	test.each([
		['sv', '2026-03-24 08:05:09', '2026-03-24T07:05:09Z'],
		['nb, de', '24.03.2026 08:05', '2026-03-24T07:05:00Z'],
		['da, with dots in the clock', '24.03.2026 08.05.09', '2026-03-24T07:05:09Z'],
		['da, Windows', '24-03-2026 08:05', '2026-03-24T07:05:00Z'],
		['en-GB', '24/03/2026 08:05', '2026-03-24T07:05:00Z'],
		['da, in words', '24. marts 2026 kl. 09.00', '2026-03-24T08:00:00Z'],
		['fi', '24.3.2026 klo 8.05.09', '2026-03-24T07:05:09Z'],
		['two digits', '24.3.26 08:05', '2026-03-24T07:05:00Z']
	])('%s: %s', async (_, cell, iso) => {
		expect(await start(cell)).toBe(utc(iso));
	});

	test('08.05.09 is a clock of eight hours in a column of lengths, and 08.05.2026 a date in one of starts', async () => {
		const file = csv(
			'Opkalds-id;Kundenr.;Starttid;Medarbejder;Samtaletid',
			'C1;1;08.05.2026 09.00.00;Anna;00.05.09',
			'C2;2;28.05.2026 09.00.00;Anna;08.05.09'
		);
		const { records } = await bring('contacts', file);
		expect(records.map(({ day, talkSeconds }) => [day, talkSeconds])).toEqual([
			['2026-05-08', 309],
			['2026-05-28', 8 * 3600 + 309]
		]);
	});

	test.each(['Uge 24 2026', 'Vecka 24 2026', 'v. 24 2026', 'Uke 24 2026', 'KW 24 2026', '2026-W24'])(
		'%s is the week from Monday 8 June',
		async (week) => {
			const { records } = await bring(
				'totals',
				csv('Uge;Kø;Tilbudt;Besvaret;Mistet', `${week};Salg;110;100;10`, `${week};Support;60;50;10`)
			);
			expect(records).toMatchObject([{ day: '2026-06-08', intervalSeconds: 7 * 86_400 }, { queue: 'Support' }]);
		}
	);
});

test('7 a national id among the customers is known by its form, and never shown', async () => {
	const file = csv(
		'Opkalds-id;Kundenr.;Starttid;Medarbejder;Bemærkning',
		...Array.from(
			{ length: 6 },
			(_, number) => `C${number};010190-123${number};0${1 + number}-03-2026 08:05;Anna;010190-123${number}`
		),
		'C9;010190-1239;21-03-2026 08:05;Anna;x'
	);
	const { found, records, issues } = await bring('contacts', file);
	expect(found.recipe.kept).not.toContain('Bemærkning');
	expect(JSON.stringify([records.map(({ identity, kept }) => [identity, kept]), issues])).not.toContain('010190-123');
});

describe('7 workbooks', () => {
	const formats = ['dd-mm-yyyy hh:mm:ss', '[h]:mm:ss', 'h:mm:ss', 'mm:ss'];
	const secondsADay = 86_400;
	const noon = 46_085.5;
	const names = ['Call ID', 'Customer ID', 'Start time', 'Agent', 'Talk time'];
	const calls = (first = noon, style = 2): Cell[][] =>
		Array.from({ length: 8 }, (_, number) => [
			`C${number}`,
			4711 + number,
			{ value: first + number, style: 1 },
			'Anna',
			{ value: (60 + number) / secondsADay, style }
		]);
	const workbook = (cells: Cell[][], more = {}) =>
		workbookOf({ sheets: [{ name: 'Calls', rows: cells }], formats, ...more });

	test.each([2, 3, 4])('lengths in the format %i are parts of a day', async (style) => {
		const { records } = await bring('contacts', workbook([names, ...calls(noon, style)]));
		expect(records.map(({ talkSeconds }) => talkSeconds)).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
		expect(records[0]?.startedAt).toBe(utc('2026-03-04T11:00:00Z'));
	});

	test('days that are counted from 1904 are the same days', async () => {
		const { records } = await bring('contacts', workbook([names, ...calls(noon - 1462)], { date1904: true }));
		expect([records[0]?.startedAt, records[0]?.talkSeconds]).toEqual([utc('2026-03-04T11:00:00Z'), 60]);
	});

	test('a row of totals, title rows and other sheets are no contacts', async () => {
		const sheets = [
			{ name: 'Read me', rows: [['Made on Monday'], ['by Anna']] },
			{
				name: 'Calls',
				rows: [
					['Calls in March'],
					[null],
					names,
					...calls(),
					['Total', null, null, null, { value: 0.1, style: 2 }]
				] as Cell[][]
			}
		];
		const { records, found } = await bring('contacts', workbookOf({ sheets, formats }));
		expect([records.length, found.container?.sheet]).toEqual([8, 'Calls']);
	});

	test('a customer’s number that Excel keeps as a long fraction is whole, and one it rounded is nobody', async () => {
		const cells = calls().map((cell, number) => cell.with(1, number === 0 ? '1,25E+17' : 4_520_111_000 + number));
		const { records } = await bring('contacts', workbook([names, ...cells]));
		expect(records.slice(0, 2).map(({ customer }) => customer)).toEqual([null, 'hashed 4520111001']);
	});

	test('a web page with the name of a workbook is refused for what it is', async () => {
		const page = `<html><body><table><tr><th>Call ID</th></tr><tr><td>C1</td></tr></table></body></html>`;
		expect((await refusalOf(lookedAt(page))).code).toBe('not_a_table');
		const mail = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n${page}\n--x--\n`;
		expect((await refusalOf(lookedAt(mail))).code).toBe('not_a_table');
	});

	test('tab text with the name of a workbook goes in by what it holds', async () => {
		expect(await queueOf(danish.replaceAll(';', '\t'))).toEqual(asRead);
	});
});

import { describe, expect, test } from 'vitest';
import { partsOf, workbookOf, type Cell } from './workbook-of.ts';
import { opened, sheetRows } from './unpacked.ts';

const formats = ['hh:mm:ss', 'dd-mm-yyyy hh:mm:ss', '[h]:mm:ss', '[$-406]mmmm yyyy;@'];
const seconds = (...lengths: number[]) => lengths.map((length) => length / 86_400);
const column = async (cells: Cell[], more = {}) =>
	(await sheetRows([['Talk', 'end'], ...cells.map((cell): Cell[] => [cell, 'end'])], { formats, ...more }))
		.slice(1)
		.map(([text]) => text);
const styled = (style: number, values: number[]): Cell[] => values.map((value) => ({ value, style }));

describe('lengths that a database counts from 1 January 1900', () => {
	test.each([1, 2])('have no day, in whichever format (%i)', async (style) => {
		const lengths = seconds(0, 225, 59).map((length) => 1 + length);
		expect(await column(styled(style, lengths))).toEqual(['0:00:00', '0:03:45', '0:00:59']);
	});

	test('have none above a sum either', async () => {
		const lengths = [...Array<number>(20).fill(1 + 225 / 86_400), 20.052];
		expect((await column(styled(1, lengths)))[19]).toBe('0:03:45');
	});

	test('that pass an hour are shown with the day, as they may be longer than one', async () => {
		const hours = seconds(37 * 3600, 32 * 3600 + 1800);
		expect(await column(styled(1, hours))).toEqual(['1900-01-01 13:00:00', '1900-01-01 08:30:00']);
		expect(await column(styled(3, hours))).toEqual(['37:00:00', '32:30:00']);
	});

	test('and those beside shorter ones are longer than a day', async () => {
		expect(await column(styled(1, seconds(225, 86_400 + 225, 86_400 + 60)))).toEqual([
			'0:03:45',
			'24:03:45',
			'24:01:00'
		]);
	});
});

describe('days of which only the month is shown', () => {
	test('are months where each is the first', async () => {
		expect(await column(styled(4, [46_023, 46_054]))).toEqual(['2026-01', '2026-02']);
		expect(await column(styled(4, [44_561]), { date1904: true })).toEqual(['2026-01']);
	});

	test('are days where one is another', async () => {
		expect(await column(styled(4, [46_023, 46_055]))).toEqual(['2026-01-01', '2026-02-02']);
	});
});

describe('ids of more than fifteen digits', () => {
	const ids = (...written: string[]) =>
		column(written.map((id, row) => ({ xml: `<c r="A${row + 2}"><v>${id}</v></c>` })));

	test('that all end in noughts were rounded, and show it', async () => {
		expect(await ids('1234567890123450', '12345678901234600', '1234567890123470')).toEqual([
			'1.23456789012345E+15',
			'1.23456789012346E+16',
			'1.23456789012347E+15'
		]);
	});

	test('of which one ends otherwise are whole', async () => {
		const whole = ['1234567890123450', '1234567890123460', '1234567890123471', '1234567890123480'];
		expect(await ids(...whole)).toEqual(whole);
	});

	test('that are microseconds are whole', async () => {
		const moments = ['1767225600000000', '1767225601000000', '1767225602000000', '1767225603000000'];
		expect(await ids(...moments)).toEqual(moments);
	});
});

describe('a formula', () => {
	const worked = (...values: string[]): Cell[] =>
		values.map((value, row) => ({ xml: `<c r="A${row + 2}"><f>1+1</f>${value}</c>` }));

	test('without a value was never worked out, however the program writes that', async () => {
		expect(await column(worked('', '<v/>', '<v></v>'))).toEqual(['#CALC!', '#CALC!', '#CALC!']);
	});

	const unfinished = (cells: Cell[]) => {
		const parts = partsOf({ sheets: [{ name: 'Calls', rows: [['Talk'], ...cells.map((cell) => [cell])] }] });
		return workbookOf({
			sheets: [],
			parts: parts.map((part) => ({
				...part,
				content: part.content.toString().replace('</sheets>', '</sheets><calcPr fullCalcOnLoad="1"/>')
			}))
		});
	};

	test('is 0 as well in workbooks that wait to be worked out, and then nobody knows', async () => {
		const { rows } = await opened(unfinished(worked('<v>0</v>', '<v>0</v>')));
		expect(rows.flat()).toEqual(['Talk', '#CALC!', '#CALC!']);
	});

	test('is worked out where another of its column is not 0, or nothing waits', async () => {
		const { rows } = await opened(unfinished(worked('<v>0</v>', '<v>7</v>')));
		expect(rows.flat()).toEqual(['Talk', '0', '7']);
		expect(await column(worked('<v>0</v>', '<v>0</v>'))).toEqual(['0', '0']);
	});
});

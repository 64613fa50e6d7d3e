import { describe, expect, test } from 'vitest';
import { opened, sheetRows } from './unpacked.ts';
import { workbookOf, type Cell, type Workbook } from './workbook-of.ts';

/** What a workbook with this one cell says in it. */
const cell = async (value: Cell, more: Partial<Workbook> = {}) => (await sheetRows([[value, 'end']], more))[0]?.[0];
const shown = (value: number | string, format: string, more: Partial<Workbook> = {}) =>
	cell({ value, style: 1 }, { formats: [format], ...more });

describe('texts', () => {
	test('that cells share are found by their number', async () => {
		const strings = ['<t>Anna</t>', '<t xml:space="preserve"> Bo </t>'];
		expect(
			await sheetRows([[{ xml: '<c t="s"><v>1</v></c>' }, { xml: '<c t="s"><v>0</v></c>' }]], { strings })
		).toEqual([[' Bo ', 'Anna']]);
	});

	test('in several styles are one text, and how it is spoken is left out', async () => {
		const strings = [
			'<r><rPr><b/></rPr><t>Anna</t></r><r><t xml:space="preserve"> Berg</t></r><rPh sb="0" eb="1"><t>an na</t></rPh>'
		];
		expect(await cell({ xml: '<c t="s"><v>0</v></c>' }, { strings })).toBe('Anna Berg');
		expect(
			await cell({ xml: '<c t="inlineStr"><is><r><t>An</t></r><r><t>na</t></r><rPh><t>x</t></rPh></is></c>' })
		).toBe('Anna');
	});

	test('with commas, quotation marks, line ends and signs of XML come through', async () => {
		const text = 'a,"b";\nc & <d> æøå 😀';
		expect(await cell(text)).toBe(text);
		expect(await cell({ xml: '<c t="inlineStr"><is><t><![CDATA[x < y]]></t></is></c>' })).toBe('x < y');
	});

	test('with characters that XML has no place for are spelled out', async () => {
		expect(await cell('one_x000D__x000A_two')).toBe('one\ntwo');
		expect(await cell('_x005F_x0041_')).toBe('_x0041_');
	});

	test('that look like formulas, remarks or numbers stay texts', async () => {
		for (const text of ['=1+1', '# Calls', '--', '00123', '1E5', '-']) expect(await cell(text), text).toBe(text);
	});
});

describe('numbers', () => {
	test.each([
		['0.30000000000000004', '0.3'],
		['1.1574074074074073E-5', '0.0000115740740740741'],
		['4.5000000000000001E-2', '0.045'],
		['1234.5', '1234.5'],
		['0.125', '0.125'],
		['-12', '-12'],
		['1E3', '1000'],
		['1.2345678901234E+14', '123456789012340'],
		['123456789012340.5', '123456789012340.5'],
		['9007199254740991', '9007199254740991'],
		['12345678901234567890', '12345678901234567890'],
		['1.25E+17', '1.25E+17'],
		['0', '0'],
		[' 7 ', '7']
	])('%s is read as %s', async (written, read) => {
		expect(await cell({ xml: `<c><v>${written}</v></c>` })).toBe(read);
	});
});

test.each([
	['1.125', '1.1250'],
	['-12.1240000000000006', '-12.1240'],
	['1234.125', '1234.125']
])('thousandths such as those of %s are no thousands', async (written, read) => {
	expect(await cell({ xml: `<c><v>${written}</v></c>` })).toBe(read);
});

describe('days and clocks', () => {
	test.each([
		[46085, 'dd-mm-yyyy', '2026-03-04'],
		[46085, '[$-406]d. mmmm yyyy;@', '2026-03-04'],
		[46085.336909722224, 'yyyy\\-mm\\-dd hh:mm', '2026-03-04 08:05:09'],
		[46085, 'dd/mm/yyyy hh:mm', '2026-03-04 00:00:00'],
		[46085.5, 'dd.mm.yyyy', '2026-03-04 12:00:00'],
		[46085.336909722224, 'hh:mm:ss', '2026-03-04 08:05:09'],
		[46085.999999999, 'yyyy-mm-dd hh:mm:ss', '2026-03-05 00:00:00'],
		[46085.33691244, 'yyyy-mm-dd hh:mm:ss.000', '2026-03-04 08:05:09.235'],
		[1, 'd/m/yyyy', '1900-01-01'],
		[59, 'd/m/yyyy', '1900-02-28'],
		[60, 'd/m/yyyy', '1900-02-29'],
		[61, 'd/m/yyyy', '1900-03-01'],
		[2_958_465, 'yyyy', '9999-12-31'],
		[2_958_466, 'yyyy', '2958466'],
		[-3, 'd/m/yyyy', '-3']
	])('%s shown as %s is %s', async (value, format, text) => {
		expect(await shown(value, format)).toBe(text);
	});

	test.each([
		['0.37498842592592591', 'h:mm:ss', '8:59:59'],
		[0.374999999, 'h:mm', '9:00:00'],
		['2.3848263888888889', '[h]:mm:ss', '57:14:09'],
		['2.3848263888888889', 'h:mm:ss', '57:14:09'],
		[46085, '[h]:mm', '1106040:00:00'],
		[0.0026041666666666665, 'mm:ss', '0:03:45'],
		[0.0026069444444444443, 'mm:ss.0', '0:03:45.240'],
		[0.0026069444444444443, 'mm:ss', '0:03:45.240'],
		[0.5, '[$-F400]h:mm:ss\\ AM/PM', '12:00:00'],
		[0.5, 'd/m/yyyy', '12:00:00'],
		[0, 'yyyy-mm-dd hh:mm', '0:00:00'],
		[-0.003472222222222222, '[h]:mm:ss', '-0:05:00'],
		[1.5, '[ss].00', '36:00:00']
	])('%s shown as %s is %s', async (value, format, text) => {
		expect(await shown(value, format)).toBe(text);
	});

	test('are counted from 1904 where the workbook says so, and lengths are not', async () => {
		const from1904 = { date1904: true };
		expect(await shown(44623.336909722224, 'dd-mm-yyyy hh:mm', from1904)).toBe('2026-03-04 08:05:09');
		expect(await shown(0.0026041666666666665, 'mm:ss', from1904)).toBe('0:03:45');
		expect(await shown('2.3848263888888889', '[h]:mm:ss', from1904)).toBe('57:14:09');
	});

	test('in the formats that files name by number only', async () => {
		const styles =
			'<styleSheet><cellXfs><xf numFmtId="14"/><xf numFmtId="21"/><xf numFmtId="22"/><xf numFmtId="45"/><xf numFmtId="46"/><xf numFmtId="10"/></cellXfs></styleSheet>';
		const values = [46085, 0.5, 46085.5, 0.5, 1.5, 0.5].map((value, style) => ({ value, style }));
		expect(await sheetRows([values], { parts: [{ name: 'xl/styles.xml', content: styles }] })).toEqual([
			['2026-03-04', '12:00:00', '2026-03-04 12:00:00', '12:00:00', '36:00:00', '50%']
		]);
	});

	test('written as text by the ISO standard are read as such', async () => {
		expect(await cell({ xml: '<c t="d"><v>2026-03-04T08:05:09</v></c>' })).toBe('2026-03-04 08:05:09');
		expect(await cell({ xml: '<c t="d"><v>2026-03-04</v></c>' })).toBe('2026-03-04');
	});

	test.each(['0.00E+00', '#,##0.00\\ "kr."', '[Red]-0', '[$DKK] #,##0', '0" kald"', '@', 'General', '# ?/?'])(
		'a number shown as %s is no clock',
		async (format) => {
			expect(await shown(46085.5, format)).toBe('46085.5');
		}
	);
});

test.each([
	[1, '0%', '100%'],
	[0.01, '0.0 %', '1%'],
	['0.57999999999999996', '0%', '58%'],
	[0.8235, '[Red]0.00\\ %', '82.35%'],
	[-0.05, '0%;[Red]-0%', '-5%'],
	[0, '0%', '0%']
])('the share %s shown as %s is %s', async (value, format, text) => {
	expect(await shown(value, format)).toBe(text);
});

test.each([
	[3, '0" min"', '3 min'],
	[7.4, '#,##0.0\\ \\t', '7.4 t'],
	[45, '[=1]0" sekund";General" sek."', '45 sekund'],
	[2, '0" dage"', '2 dage'],
	[2, '0" kald";-0" min"', '2']
])('%s shown as %s has the unit of %s', async (value, format, text) => {
	expect(await shown(value, format)).toBe(text);
});

describe('what a cell works out', () => {
	test('is its stored value, of any type', async () => {
		expect(
			await sheetRows([
				[
					{ xml: '<c><f>A1*2</f><v>7</v></c>' },
					{ xml: '<c t="str"><f>A1&amp;"x"</f><v>7x</v></c>' },
					{ xml: '<c t="b"><f>TRUE()</f><v>1</v></c>' },
					{ xml: '<c t="b"><v>0</v></c>' },
					{ xml: '<c t="str"><f>""</f><v></v></c>' },
					'end'
				]
			])
		).toEqual([['7', '7x', 'TRUE', 'FALSE', '', 'end']]);
	});

	test('is told as an error where it is one, and where it was never worked out', async () => {
		expect(
			await sheetRows([
				[
					{ xml: '<c t="e"><v>#N/A</v></c>' },
					{ xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
					{ xml: '<c><f>SUM(A2:A9)</f></c>' }
				]
			])
		).toEqual([['#N/A', '#DIV/0!', '#CALC!']]);
	});
});

test('cells and rows without a place follow each other, and gaps stay gaps', async () => {
	const rows =
		'<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row>' +
		'<row r="4"><c r="B4"><v>2</v></c><c r="C4" s="0"/></row><row><c r="a5"><v>6</v></c></row>';
	const { text } = await opened(workbookOf({ sheets: [{ name: 'Calls', rows }] }));
	expect(text).toBe('1,,,4,5\n\n\n,2,,,\n6,,,,\n');
});

test('marks with a prefix mean the same', async () => {
	const content =
		'<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Anna</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
	expect(await sheetRows([], { parts: [{ name: 'xl/worksheets/sheet1.xml', content }] })).toEqual([['Anna']]);
});

test('a sheet written in UTF-16 is read', async () => {
	const content = Buffer.from(
		'\ufeff<worksheet><sheetData><row><c t="str"><v>Åse</v></c></row></sheetData></worksheet>',
		'utf16le'
	);
	expect(await sheetRows([], { parts: [{ name: 'xl/worksheets/sheet1.xml', content }] })).toEqual([['Åse']]);
});

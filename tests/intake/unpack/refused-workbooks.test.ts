import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unpack } from '#lib/intake/unpack.ts';
import { inflatedLimit } from '#lib/intake/unpack/inflated-limit.ts';
import { columnOf } from '#lib/intake/unpack/read-sheet.ts';
import { openSharedStrings } from '#lib/intake/unpack/shared-strings.ts';
import { refusalOf } from '../refusal-of.ts';
import { laidOut } from './unpacked.ts';
import { partsOf, workbookOf, type Workbook } from './workbook-of.ts';
import { zipOf, type Packed } from './zip-of.ts';

const rows = [
	['Call', 'Seconds'],
	['C1', 7]
];
const workbook = (more: Partial<Workbook> = {}) => workbookOf({ sheets: [{ name: 'Calls', rows }], ...more });
const withPart = (name: string, content: string) => workbook({ parts: [{ name, content }] });
const without = (name: string) =>
	zipOf(partsOf({ sheets: [{ name: 'Calls', rows }] }).filter((part) => part.name !== name));
const sheetOf = (xml: string) => withPart('xl/worksheets/sheet1.xml', xml);
const data = (xml: string) => workbook({ sheets: [{ name: 'Calls', rows: xml }] });
const office = (...names: string[]): Packed[] =>
	['[Content_Types].xml', ...names].map((name) => ({ name, content: '<x/>' }));
const compound = (inside: string) =>
	Buffer.concat([
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		Buffer.alloc((1 << 20) - 20),
		Buffer.from(inside, 'utf16le'),
		Buffer.alloc(512)
	]);
const openDocument = [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }];

describe('is sent back in words, and leaves nothing behind:', () => {
	test.each([
		['a workbook of the format before 2007', compound('Workbook'), 'workbook_old'],
		['a workbook with a password', compound('EncryptedPackage'), 'workbook_locked'],
		['a binary workbook', zipOf(office('xl/workbook.bin')), 'workbook_binary'],
		['a sheet of LibreOffice', zipOf(openDocument), 'workbook_open_document'],
		['a Numbers document', zipOf([{ name: 'Index/Document.iwa', content: 'x' }]), 'workbook_numbers'],
		['a letter', zipOf(office('word/document.xml')), 'workbook_absent'],
		['slides', zipOf(office('ppt/presentation.xml')), 'workbook_absent'],
		['a workbook without its list of sheets', without('xl/workbook.xml'), 'workbook_broken'],
		['a workbook without one of its sheets', without('xl/worksheets/sheet1.xml'), 'workbook_broken'],
		['a workbook whose sheets hold nothing', workbook({ sheets: [{ name: 'A', rows: [] }] }), 'workbook_empty'],
		['a workbook without sheets', workbook({ sheets: [] }), 'workbook_empty'],
		['a sheet cut off', sheetOf('<worksheet><sheetData><row><c><v>1</v>'), 'workbook_broken'],
		['a sheet that is no XML', sheetOf('Call,Agent'), 'workbook_broken'],
		['a sheet with nothing in it at all', sheetOf(''), 'workbook_broken'],
		['a sheet that nests without end', sheetOf('<a>'.repeat(100_000)), 'workbook_broken'],
		['a mark without end', sheetOf(`<worksheet><sheetData ${'x'.repeat(5 << 20)}`), 'workbook_broken'],
		['a text that is not there', data('<row><c t="s"><v>99</v></c></row>'), 'workbook_broken'],
		[
			'words that grow by themselves',
			sheetOf('<!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>'),
			'workbook_broken'
		],
		['a row beyond the last', data('<row r="1048577"><c><v>1</v></c></row>'), 'workbook_too_large'],
		['a column beyond the last', data('<row><c r="XFE1"><v>1</v></c></row>'), 'workbook_too_large'],
		[
			'a small sheet that grows beyond all measure',
			data('<row><c r="XFD1"><v>1</v></c></row>'.repeat(9000)),
			'inflated_bomb'
		],
		['a sheet that shrinks a thousandfold', sheetOf(`<worksheet>${' '.repeat(110 << 20)}`), 'workbook_broken'],
		[
			'a workbook with a password on its parts',
			zipOf(partsOf({ sheets: [] }).map((part) => ({ ...part, flags: 1 }))),
			'archive_locked'
		],
		['a workbook cut off', workbook().subarray(0, 900), 'archive_broken']
	])('%s', async (_, content, code) => {
		const { path, folder } = laidOut(content);
		expect((await refusalOf(unpack(path, folder))).code).toBe(code);
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('limits', () => {
	test('what comes out of a packed file may be much, and may be far more than went in, but not both', () => {
		const megabyte = 1 << 20;
		expect(() => {
			inflatedLimit(10, 200 * megabyte)(99 * megabyte);
			inflatedLimit(10 * megabyte, 3000 * megabyte)(1900 * megabyte);
		}).not.toThrow();
		expect(() => {
			inflatedLimit(megabyte, 3000 * megabyte)(201 * megabyte);
		}).toThrow(/grows far beyond/);
		const count = inflatedLimit(megabyte, 2 ** 30);
		expect(() => {
			for (let read = 0; read < 1100; read++) count(megabyte);
		}).toThrow(/grows far beyond|larger than 1 GB/);
		expect(() => {
			inflatedLimit(2 ** 30, 2 ** 30)(2 ** 30 + 1);
		}).toThrow(/larger than 1 GB/);
	});

	test('texts are kept as they are, up to what memory may hold', () => {
		const strings = openSharedStrings();
		const texts = Array.from({ length: 3000 }, (_, place) => `${'æ'.repeat(place)} ${place}`);
		for (const text of texts) strings.add(text);
		expect(texts.every((text, place) => strings.at(place) === text)).toBe(true);
		expect([strings.at(3000), strings.at(-1), strings.at(0.5), strings.at(NaN)]).toEqual([null, null, null, null]);
		const long = 'x'.repeat(1 << 21);
		expect(() => {
			for (let text = 0; text < 200; text++) strings.add(long);
		}).toThrow(/more than can be read/);
	});

	test('columns are counted by their letters', () => {
		expect(['A1', 'Z9', 'AA10', 'XFD1', 'b2', '', '12'].map(columnOf)).toEqual([0, 25, 26, 16383, 1, null, null]);
	});
});

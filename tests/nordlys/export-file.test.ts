import { describe, expect, it } from 'vitest';
import { bytesOf, type ExportTable } from './export-file.ts';

const table: ExportTable = {
	header: ['Kø', 'Årsag'],
	rows: [['Privat; hurtig', 'Sagde "hej"']],
	delimiter: ';',
	lineEnd: '\r\n',
	encoding: 'utf-8',
	preamble: ['sep=;']
};
const text = (written: ExportTable, encoding = 'utf-8') =>
	new TextDecoder(encoding, { ignoreBOM: true }).decode(bytesOf(written));

describe('an export file', () => {
	it('has its preamble, its header and its rows, and quotes only where it must', () => {
		expect(text(table)).toBe('sep=;\r\nKø;Årsag\r\n"Privat; hurtig";"Sagde ""hej"""\r\n');
	});

	it('begins with a byte order mark where the system writes one', () => {
		expect([...bytesOf({ ...table, encoding: 'utf-8 with mark' }).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	});

	it('is one byte a letter in Windows-1252', () => {
		const danish: ExportTable = { ...table, encoding: 'windows-1252' };
		expect(bytesOf(danish)).toHaveLength(text(table).length);
		expect(text(danish, 'windows-1252')).toBe(text(table));
	});

	it('refuses a letter that Windows-1252 would not write as its own number', () => {
		expect(() => bytesOf({ ...table, encoding: 'windows-1252', header: ['Beløb €'] })).toThrow(RangeError);
	});
});

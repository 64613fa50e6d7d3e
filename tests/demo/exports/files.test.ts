import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { littleEndian } from '#lib/demo/exports/packed.ts';
import { openTextFile } from '#lib/demo/exports/text-file.ts';
import { openWorkbook } from '#lib/demo/exports/workbook-file.ts';
import { survey } from '#lib/intake/survey.ts';
import { unpack } from '#lib/intake/unpack.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-files-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});
const inFolder = (name: string) => join(folder, name);

describe('a table of text', () => {
	test('has its lines above the header, quotes only what must be quoted, and one byte a letter where the system has one', () => {
		const path = inFolder('a.csv');
		const file = openTextFile(path, ['Kø', 'Årsag'], {
			delimiter: ';',
			lineEnd: '\r\n',
			encoding: 'windows-1252',
			preamble: ['sep=;']
		});
		file.row(['a;b', 'sagde "nej"']);
		file.close();
		expect(readFileSync(path, 'latin1')).toBe('sep=;\r\nKø;Årsag\r\n"a;b";"sagde ""nej"""\r\n');
	});

	test('refuses letters that the system cannot write', () => {
		const file = openTextFile(inFolder('b.csv'), ['x'], { delimiter: ';', lineEnd: '\n', encoding: 'windows-1252' });
		file.row(['Łódź']);
		expect(() => {
			file.close();
		}).toThrow('single byte');
	});

	test('can begin with a mark, and can be packed in pieces that unpack to the whole', () => {
		const marked = openTextFile(inFolder('c.csv'), ['x'], {
			delimiter: ';',
			lineEnd: '\n',
			encoding: 'utf-8 with mark'
		});
		marked.close();
		expect([...readFileSync(inFolder('c.csv'))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
		const packed = openTextFile(inFolder('d.tsv.gz'), ['n', 'text'], {
			delimiter: '\t',
			lineEnd: '\n',
			encoding: 'utf-8',
			packed: true
		});
		for (let row = 0; row < 200_000; row++) packed.row([String(row), 'æble']);
		packed.close();
		const lines = gunzipSync(readFileSync(inFolder('d.tsv.gz')))
			.toString()
			.trimEnd()
			.split('\n');
		expect(lines).toHaveLength(200_001);
		expect([lines[0], lines.at(-1)]).toEqual(['n\ttext', '199999\tæble']);
	});
});

test('a workbook of many rows is read back with its texts, numbers, moments and gaps', async () => {
	const path = inFolder('e.xlsx');
	const file = openWorkbook(path, 'Samtal & mer', ['Samtals-ID', 'Kundnr', 'Starttid (UTC)', 'Kötid (s)', 'Löst']);
	for (let row = 0; row < 30_000; row++)
		file.row([
			`M${String(row)}`,
			row % 7 === 0 ? '<Anonym> & co' : 2_100_000 + row,
			{ moment: 20_000 + row / 86_400 },
			row % 2 === 0 ? row : null,
			'Ja'
		]);
	file.close();
	const opened = await unpack(path, folder);
	const { columns, sample, recipe } = await survey(opened.path, { zone: 'Europe/Stockholm' });
	expect(columns.map(({ name }) => name)).toEqual(['Samtals-ID', 'Kundnr', 'Starttid (UTC)', 'Kötid (s)', 'Löst']);
	expect(sample.slice(0, 2)).toEqual([
		['M0', '<Anonym> & co', '2024-10-04 00:00:00', '0', 'Ja'],
		['M1', '2100001', '2024-10-04 00:00:01', '', 'Ja']
	]);
	expect(recipe).toMatchObject({ kind: 'contacts', zone: 'UTC' });
	expect(readFileSync(opened.path, 'utf8').trimEnd().split('\n')).toHaveLength(30_001);
});

test('whole numbers are written with their lowest byte first', () => {
	expect([...littleEndian(4, 0xdeadbeef), ...littleEndian(2, 258)]).toEqual([0xef, 0xbe, 0xad, 0xde, 2, 1]);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withoutOurColumns } from '#lib/server/imports/our-columns.ts';

const folder = mkdtempSync(join(tmpdir(), 'our-columns-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const cleared = async (text: string, encoding: BufferEncoding = 'utf8') => {
	const path = join(folder, 'list.csv');
	writeFileSync(path, Buffer.from(text, encoding));
	const found = await withoutOurColumns(path, folder);
	return found === null ? null : readFileSync(found.path, 'utf8');
};

const list = [
	'\ufeffCall ID;Customer ID;Start Time;Talk Time (s);Counterweight: Row;Counterweight: Column',
	'c1;4570000001;2026-03-02 09:00:00;60;3;Talk Time (s)',
	"c2;4570000002;2026-03-02 09:05:00;'=70;4;Talk Time (s)",
	';;;;5;',
	''
].join('\r\n');

describe('a list of problems that comes back', () => {
	test('is the file’s own columns again, without ours, our marks and emptied rows', async () => {
		expect(await cleared(list)).toBe(
			[
				'Call ID;Customer ID;Start Time;Talk Time (s)',
				'c1;4570000001;2026-03-02 09:00:00;60',
				'c2;4570000002;2026-03-02 09:05:00;=70',
				''
			].join('\r\n')
		);
	});

	test('is known as well when a spreadsheet has saved it with tabs, in UTF-16', async () => {
		const saved = await cleared(list.replaceAll(';', '\t'), 'utf16le');
		expect(saved?.split('\r\n')[0]).toBe('Call ID;Customer ID;Start Time;Talk Time (s)');
	});

	test('says which row each was, line by line, where it was listed so', async () => {
		const path = join(folder, 'ids.csv');
		writeFileSync(path, 'Call ID;Counterweight: Row;Counterweight: ID\r\nc1;3;Q2FsbA\r\n;;\r\nc2;4;\r\n');
		const found = await withoutOurColumns(path, folder);
		expect(JSON.parse(readFileSync(found?.identities ?? '', 'utf8'))).toEqual(['Q2FsbA', '']);
		writeFileSync(path, 'Call ID;Counterweight: Row\r\nc1;3\r\n');
		expect((await withoutOurColumns(path, folder))?.identities).toBeNull();
	});

	test('is no other file, even one that speaks of us in a cell', async () => {
		expect(await cleared('Call ID;Note\nc1;plain\n')).toBeNull();
		expect(await cleared('Call ID;Note\nc1;Counterweight: fine\nc2;Counterweight: good\n')).toBeNull();
	});
});

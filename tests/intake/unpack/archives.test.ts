import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpack } from '#lib/intake/unpack.ts';
import { refusalOf } from '../refusal-of.ts';
import { laidOut, opened } from './unpacked.ts';
import { workbookOf } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const text = 'Call,Agent\nC1,Åse\n';
const workbook = () =>
	workbookOf({
		sheets: [
			{
				name: 'Calls',
				rows: [
					['Call', 'Agent'],
					['C1', 'Åse']
				]
			}
		]
	});
const nothingElse = { sheets: [], sheet: null };

describe('a plain file', () => {
	test.each([
		['text', text],
		['a web page that calls itself a workbook', '<html><table><tr><td>1</td></tr></table></html>'],
		['a mail that calls itself a workbook', 'MIME-Version: 1.0\nContent-Type: multipart/related\n'],
		['nothing at all', ''],
		['a text that begins like a packed file', 'PK,Agent\n1,Anna\n'],
		['a text about bzip2', 'BZh9 is a mark\n']
	])('stays where it is: %s', async (_, content) => {
		const { path, folder } = laidOut(content, 'export.xls');
		expect(await unpack(path, folder)).toEqual({ path, container: null });
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('a packed file', () => {
	test('of one file is unpacked, whatever its own name', async () => {
		const found = await opened(zipOf([{ name: 'calls.csv', content: text }]));
		expect(found).toMatchObject({ text, container: { kind: 'zip', entry: 'calls.csv', ...nothingElse } });
		expect((await opened(zipOf([{ name: 'calls.csv', content: text, stored: true }]))).text).toBe(text);
	});

	test('of one file in folders, beside what a Mac adds, is unpacked', async () => {
		const { container } = await opened(
			zipOf([
				{ name: 'export/', content: '' },
				{ name: 'export/2026\\calls.csv', content: text },
				{ name: '__MACOSX/export/._calls.csv', content: 'x' },
				{ name: 'export/.DS_Store', content: 'x' }
			])
		);
		expect(container?.entry).toBe('export/2026/calls.csv');
	});

	test('by gzip is unpacked, also in several parts', async () => {
		const parts = Buffer.concat([gzipSync('Call,Agent\n'), gzipSync('C1,Åse\n')]);
		expect(await opened(parts)).toMatchObject({ text, container: { kind: 'gzip', entry: '', ...nothingElse } });
	});

	test('by gzip tells the name it had', async () => {
		const bare = gzipSync(text);
		const named = Buffer.concat([bare.subarray(0, 10), Buffer.from('calls.csv\0'), bare.subarray(10)]);
		named[3] = 8;
		expect((await opened(named)).container?.entry).toBe('calls.csv');
	});

	test('that holds a workbook gives the text of its sheet', async () => {
		const zipped = await opened(zipOf([{ name: 'march/calls.xlsx', content: workbook() }]));
		expect(zipped).toMatchObject({
			text,
			container: { kind: 'workbook', entry: 'march/calls.xlsx', sheet: 'Calls' }
		});
		expect((await opened(gzipSync(workbook()))).text).toBe(text);
		expect(zipped.left).toHaveLength(1);
	});
});

const pair = [
	{ name: 'calls.csv', content: text },
	{ name: 'agents.csv', content: text }
];
const tar = Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0'), Buffer.alloc(300)]);
const flipped = (bytes: Buffer, place: number) => {
	const copy = Buffer.from(bytes);
	copy.writeUInt8(copy.readUInt8(place) ^ 1, place);
	return copy;
};
const storedZip = zipOf([{ name: 'calls.csv', content: text, stored: true }]);

describe('is sent back, and leaves nothing behind:', () => {
	test.each([
		['several files in a zip', zipOf(pair), 'archive_several'],
		['no file in a zip', zipOf([{ name: 'export/', content: '' }]), 'archive_empty'],
		['an empty zip', zipOf([]), 'archive_empty'],
		['a zip in a zip', zipOf([{ name: 'a.zip', content: zipOf(pair) }]), 'archive_nested'],
		['a gzip in a gzip', gzipSync(gzipSync(text)), 'archive_nested'],
		['a zip with a password', zipOf([{ name: 'calls.csv', content: text, flags: 1 }]), 'archive_locked'],
		['a zip with a strong password', zipOf([{ name: 'calls.csv', content: text, flags: 0x41 }]), 'archive_locked'],
		['a zip cut off', zipOf(pair.slice(0, 1)).subarray(0, -10), 'archive_broken'],
		['the start of a zip', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0calls.csv'), 'archive_broken'],
		['a gzip cut off', gzipSync(text.repeat(99)).subarray(0, -20), 'archive_broken'],
		['a zip whose file was changed', flipped(storedZip, 45), 'archive_broken'],
		['a zip that says less than it holds', zipOf([{ name: 'a', content: text, claimedBytes: 3 }]), 'archive_broken'],
		['a zip that says more than it holds', zipOf([{ name: 'a', content: text, claimedBytes: 3e9 }]), 'archive_broken'],
		[
			'a zip that claims to be of the long kind',
			zipOf([{ name: 'a', content: text, claimedBytes: 2 ** 32 - 1 }]),
			'archive_broken'
		],
		['a name that leads out of the folder', zipOf([{ name: '../../calls.csv', content: text }]), 'archive_name'],
		['a name from the root', zipOf([{ name: '/etc/calls.csv', content: text }]), 'archive_name'],
		['a name on a disk', zipOf([{ name: 'C:\\calls.csv', content: text }]), 'archive_name'],
		['a kind of compression that is not known', zipOf([{ name: 'a', content: text, method: 9 }]), 'archive_method'],
		['a 7z', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), 'archive_other'],
		['a RAR', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), 'archive_other'],
		['a bzip2', Buffer.from('BZh91AY&SY....'), 'archive_other'],
		['a Zstandard', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4]), 'archive_other'],
		['an xz', Buffer.from('\xfd7zXZ\0\0', 'latin1'), 'archive_other'],
		['a tar', tar, 'archive_other'],
		['a tar in a gzip', gzipSync(tar), 'archive_other'],
		['a gzip that grows a thousandfold', gzipSync(Buffer.alloc(120 << 20)), 'inflated_bomb'],
		[
			'a zip that grows a thousandfold',
			zipOf([{ name: 'a', content: Buffer.alloc(120 << 20), claimedBytes: 120 << 20 }]),
			'inflated_bomb'
		]
	])('%s', async (_, content, code) => {
		const { path, folder } = laidOut(content);
		expect((await refusalOf(unpack(path, folder))).code).toBe(code);
		expect(readdirSync(folder)).toEqual([]);
	});

	test('several files, told by name and not more than a few', async () => {
		expect(await refusalOf(opened(zipOf(pair)))).toMatchObject({ details: { entries: 'calls.csv, agents.csv' } });
		const many = Array.from({ length: 9 }, (_, place) => ({ name: `${place}.csv`, content: '' }));
		expect(await refusalOf(opened(zipOf(many)))).toMatchObject({
			details: { entries: '0.csv, 1.csv, 2.csv, 3.csv, 4.csv …' }
		});
	});
});

test('what the caller gives up ends at once and leaves nothing behind', async () => {
	for (const content of [workbook(), gzipSync(text), zipOf(pair.slice(0, 1))]) {
		const { path, folder } = laidOut(content);
		await expect(unpack(path, folder, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
		expect(readdirSync(folder)).toEqual([]);
	}
});

test('a file that is not there is no broken archive', async () => {
	const { path, folder } = laidOut(text);
	await expect(unpack(`${path}.zip`, folder)).rejects.toMatchObject({ code: 'ENOENT' });
	expect(readFileSync(path, 'utf8')).toBe(text);
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openUploads, uploadDays, type Uploads } from '#lib/server/imports/open-uploads.ts';

let root: string;
let folder: string;
let uploads: Uploads;
beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'uploads-'));
	folder = join(root, 'uploads');
	uploads = await openUploads(folder);
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

const receive = (name: string) => uploads.receive(name, new Blob(['a;b\n1;2\n']).stream());

describe('files that wait', () => {
	test.each([
		['../../etc/calls.csv', 'calls.csv'],
		['C:\\temp\\calls.csv', 'calls.csv'],
		['.unpacked', 'unpacked'],
		['...', 'file'],
		['', 'file'],
		['a\0b\n.csv', 'ab.csv'],
		// 200 bytes: an ø is two, a 日 three, and 196 is no multiple of three
		[`${'ø'.repeat(150)}.csv`, `${'ø'.repeat(98)}.csv`],
		[`${'日'.repeat(90)}.csv`, `${'日'.repeat(65)}.csv`],
		[`x.${'a'.repeat(195)}.csv`, `${'a'.repeat(195)}.csv`]
	])('keep their own name and no path: %j', async (name, kept) => {
		expect((await receive(name)).name).toBe(kept);
	});

	test('are still there after the server was stopped, with the reason they wait, and are unpacked anew', async () => {
		const { id, unpacked } = await receive('calls.csv');
		const stop = { code: 'stop_unknown_file', details: {} };
		await uploads.note(id, stop);
		mkdirSync(unpacked);
		writeFileSync(join(unpacked, 'sheet.csv'), 'a;b');
		const again = await openUploads(folder);
		expect(again.all()).toMatchObject([{ id, name: 'calls.csv', bytes: 8, stop }]);
		expect(existsSync(unpacked)).toBe(false);
	});

	test('that another program brought are taken over from its folder', async () => {
		const from = join(root, 'brought.csv');
		writeFileSync(from, 'x;y\n');
		const { path } = await uploads.adopt(from);
		expect(readFileSync(path, 'utf8')).toBe('x;y\n');
		expect(existsSync(from)).toBe(false);
	});

	test('are removed after a week, but for one that is being read', async () => {
		const old = await receive('old.csv');
		const read = await receive('read.csv');
		const soon = Date.now() + (uploadDays - 0.1) * 86_400_000;
		await uploads.discardOld(soon, () => false);
		expect(uploads.all()).toHaveLength(2);
		await uploads.discardOld(soon + 86_400_000, (id) => id === read.id);
		expect(uploads.all().map(({ id }) => id)).toEqual([read.id]);
		expect(readdirSync(folder)).toEqual([read.id]);
		expect(existsSync(old.path)).toBe(false);
	});

	test('are discarded by their own number only', async () => {
		const { id } = await receive('calls.csv');
		await uploads.discard('..');
		await uploads.discard('');
		expect(existsSync(folder)).toBe(true);
		await uploads.discard(id);
		expect(uploads.get(id)).toBeUndefined();
		expect(readdirSync(folder)).toEqual([]);
	});
});

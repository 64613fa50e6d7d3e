import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactColumns, writeContacts } from '../bench/write-contacts.ts';
import { runCommand, type Ran } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'no-tables-'));
const database = join(folder, 'counterweight.db');
const written = (name: string, text: string | Uint8Array): string => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};

const good = join(folder, 'good.csv');
const small = { rows: 400, seed: 1, firstDay: '2026-01-01', days: 40, firstId: 1, customers: 150 };

/** Refused in one line that says what to do, with the exit code for refusals. */
const expectRefused = ({ exitCode, stdout, stderr }: Ran, code: string) => {
	expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 2, stdout: '' });
	expect(stderr.trim().split('\n')).toHaveLength(1);
	expect(stderr).toContain(`(${code})`);
	expect(stderr).not.toMatch(/undefined|\bat .*:\d+:\d+|node:internal|refusal_/);
	expect(stderr.length).toBeLessThan(600);
};

const expectNothingStored = async () => {
	const { stdout, exitCode } = await runCommand(['imports', '--json', '--database', database]);
	expect(exitCode).toBe(0);
	expect(JSON.parse(stdout)).toEqual([]);
};

describe('files that are no table of contacts', () => {
	beforeAll(() => {
		writeContacts(good, small);
	});
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	it.each([
		['an empty file', 'empty', () => written('empty.csv', '')],
		['a file of nothing but blank lines', 'empty', () => written('blank.csv', '\n\n  \n\r\n')],
		[
			'a binary file',
			'binary',
			() =>
				written(
					'picture.csv',
					Uint8Array.from({ length: 50_000 }, (_, place) => (place * 7919) % 256)
				)
		],
		[
			'prose',
			'not_a_table',
			() =>
				written(
					'letter.txt',
					'Dear customer,\nthank you for your call.\n\nWe hope to hear from you again soon.\n'.repeat(40)
				)
		],
		['a header alone', 'header_only', () => written('header.csv', `${contactColumns.join(',')}\n`)],
		['a file cut in the middle of a row', 'cut_off', () => written('cut.csv', readFileSync(good).subarray(0, -90))],
		[
			'a file cut inside a quoted cell',
			'open_quote',
			() => written('quote.csv', `${readFileSync(good, 'utf8')}C9,"half a`)
		]
	])('%s is refused in one line and nothing is stored', async (_, code, make) => {
		expectRefused(await runCommand(['import', make(), '--database', database]), code);
		await expectNothingStored();
	});

	it('a line of 300 MB is refused without holding it, and nothing is stored', async () => {
		const path = join(folder, 'long-line.csv');
		const file = openSync(path, 'w');
		writeSync(file, readFileSync(good));
		const megabyte = Buffer.alloc(1 << 20, 'x');
		for (let written = 0; written < 300; written += 1) writeSync(file, megabyte);
		writeSync(file, '\n');
		closeSync(file);
		expectRefused(await runCommand(['import', path, '--database', database]), 'line_too_long');
		rmSync(path);
		await expectNothingStored();
	});

	it('a column that changes type after a million rows is refused, and nothing is stored', async () => {
		const path = join(folder, 'changes.csv');
		const file = openSync(path, 'w');
		writeSync(file, 'contact_id,started_at,wait_seconds,talk_seconds,agent\n');
		for (let begun = 0; begun < 1_000_000; begun += 50_000) {
			const lines = Array.from({ length: 50_000 }, (_, place) => `${begun + place},2026-01-05 10:00:00,12,130,A`);
			writeSync(file, `${lines.join('\n')}\n`);
		}
		for (let row = 1_000_000; row < 1_000_500; row += 1) {
			writeSync(file, `${row},2026-01-05 10:00:00,answered by the late shift,130,A\n`);
		}
		closeSync(file);
		const ran = await runCommand(['import', path, '--database', database]);
		expectRefused(ran, 'column_changed');
		expect(ran.stderr).toContain('wait_seconds');
		rmSync(path);
		await expectNothingStored();
	});

	it('a good file is still taken in afterwards', async () => {
		const { exitCode, stdout } = await runCommand(['import', good, '--json', '--database', database]);
		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ read: 400, stored: 400, doubled: 0, refused: 0 });
	});
});

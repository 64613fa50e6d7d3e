import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const megabyte = 1 << 20;
const script = `
	const { existsSync, readFileSync } = await import('node:fs');
	const { rows } = await import('#lib/intake/rows.ts');
	// where the system tells of the program alone: maxRSS begins with what the tests that started it hold
	const peakKilobytes = () => existsSync('/proc/self/status')
		? Number(/^VmHWM:\\s+(\\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
		: process.resourceUsage().maxRSS;
	let count = 0;
	let code = '';
	try {
		for await (const row of (await rows(process.argv[1], { header: 'auto' })).rows) count += row.length > 0 ? 1 : 0;
	} catch (error) {
		code = error.code;
	}
	console.log(JSON.stringify({ count, code, megabytes: peakKilobytes() / 1024 }));
`;

/** Reads a file in a process of its own, so that its memory can be told from that of the tests. */
function readApart(path: string): { count: number; code: string; megabytes: number } {
	const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], {
		encoding: 'utf8',
		timeout: 60_000
	});
	expect(stderr).toBe('');
	return JSON.parse(stdout) as { count: number; code: string; megabytes: number };
}

describe('a file larger than any memory should hold', () => {
	const folder = mkdtempSync(join(tmpdir(), 'memory-'));
	const path = join(folder, 'large.csv');
	const line = 'C1,2026-01-05 10:00:00,12,130,Support of customers,Anna Berg\n';
	const linesInPiece = Math.floor(megabyte / line.length);

	function fill(parts: string[]): void {
		const file = openSync(path, 'w');
		for (const part of parts) writeSync(file, part);
		closeSync(file);
	}
	const piece = line.repeat(linesInPiece);
	const header = 'Call ID,Start,Wait,Talk,Queue,Agent\n';

	beforeAll(() => {
		fill([header]);
	});
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	test('is read piece by piece, past a quotation mark that never closes', () => {
		const open = 'C2,2026-01-05 10:00:00,12,130,"Support,Anna Berg\n';
		fill([header, ...Array<string>(60).fill(piece), open, ...Array<string>(60).fill(piece)]);
		const { count, megabytes } = readApart(path);
		expect(count).toBe(120 * linesInPiece + 2);
		expect(megabytes).toBeLessThan(512);
	});

	test('is refused when it is one line', () => {
		fill([header, ...Array<string>(120).fill('x'.repeat(megabyte))]);
		const { code, megabytes } = readApart(path);
		expect(code).toBe('line_too_long');
		expect(megabytes).toBeLessThan(512);
	});
});

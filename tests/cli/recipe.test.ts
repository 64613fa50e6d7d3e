import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-recipe-'));
const database = join(folder, 'own.db');
const run = (...words: string[]) => runCommand(['recipe', ...words, '--database', database]);
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('recipes from the terminal', () => {
	test('the systems whose files are known are listed, each with how surely', async () => {
		const { stdout, exitCode } = await run('profiles');
		expect(exitCode).toBe(0);
		expect(stdout).toMatch(/^five9-call-log\tFive9, call log\tContacts\tColumn names checked against a real file$/m);
		expect(stdout).toMatch(/^puzzel-raw\t.*\tBest effort: made from documentation$/m);
	});

	test('one is shown in words, also for single events and rows left out', async () => {
		const { stdout } = await run('show', 'asterisk-queue-log');
		expect(stdout).toContain('When Column 5 is ABANDON:');
		expect(stdout).toContain('Rows with the same Column 2 count as one.');
		expect(stdout).toContain('Rows are left out where Column 2 is: NONE, MANAGER, REALTIME');
	});

	test('one goes out as a file, is found sound, comes in again and is listed as the house’s own', async () => {
		expect((await run('list')).stdout).toContain('No recipe is saved yet');
		const path = join(folder, 'five9.json');
		writeFileSync(path, (await run('export', 'five9-call-log')).stdout);
		expect(await run('lint', path)).toMatchObject({
			exitCode: 0,
			stdout: 'Five9, call log: nothing wrong was found.\n'
		});
		expect((await run('add', path)).exitCode).toBe(0);
		expect((await run('list')).stdout).toBe('Five9, call log\tContacts\tYour own recipe\n');
	});

	test('what is wrong with one is told line by line', async () => {
		const path = join(folder, 'wrong.json');
		const use = { columns: ['A'], reading: 'duration:seconds' };
		writeFileSync(
			path,
			JSON.stringify({
				version: 1,
				name: 'Own',
				kind: 'contacts',
				header: ['A', 'Start'],
				fields: { started_at: { columns: ['Start'], reading: 'instant:ymd' }, talk_seconds: use, wait_seconds: use },
				identity: ['Id'],
				zone: ''
			})
		);
		expect(await run('lint', path)).toMatchObject({
			exitCode: 1,
			stdout:
				'The column Id is named, but is not among the columns of the file.\nTwo fields are read from the column A.\n'
		});
	});

	test('a name that nobody has, a file that is none and a wrong word say what to write instead', async () => {
		expect((await run('show', 'nobody')).stderr).toContain('There is no recipe called nobody.');
		expect((await run('add', join(folder, 'none.json'))).exitCode).toBe(2);
		expect((await run('list', 'all')).exitCode).toBe(2);
	});
});

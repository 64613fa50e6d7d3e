import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportEntry, Recipe } from '#lib/model/import.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { workbookOf } from '../intake/unpack/workbook-of.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-import-'));
const database = join(folder, 'own.db');
const at = (name: string) => join(folder, name);
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const header = ['Call ID', 'Customer ID', 'Start Time', 'Agent', 'Outcome', 'Talk Time (s)'];
const two = (number: number) => String(number).padStart(2, '0');
const call = (place: number, talk: number | string = 100 + place) => [
	`c${place}`,
	`45700${10_000 + place}`,
	`2026-03-${two(1 + (place % 28))} 09:00:07`,
	'Eva',
	'answered',
	`${talk}`
];
const csv = (rows: string[][]) => [header, ...rows].map((row) => row.join(',') + '\n').join('');
const calls = (count: number) => Array.from({ length: count }, (_, place) => call(place));
const write = (name: string, content: string | Buffer) => {
	writeFileSync(at(name), content);
	return at(name);
};

const run = (...args: string[]) => runCommand(['import', ...args, '--database', database]);
const json = async (...args: string[]) => {
	const { stdout, stderr, exitCode } = await run(...args, '--json');
	expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
	return JSON.parse(stdout) as ImportEntry & { recipe: Recipe; first: Record<string, { row: number }[]> };
};
const saveRecipe = async (recipe: Recipe) => {
	const store = await openStore(`file:${database}`);
	await store.saveRecipe(recipe);
	await store.close();
};

beforeAll(async () => {
	const { recipe } = await json(write('march.csv', csv(calls(28))), '--dry-run');
	await saveRecipe({ ...recipe, name: 'The phones' });
	const { by, recipeName } = await json(at('march.csv'));
	expect({ by, recipeName }).toEqual({ by: userInfo().username, recipeName: 'The phones' });
});

describe('records that are there already', () => {
	const changed = () => write('changed.csv', csv(calls(28).map((row, place) => (place === 4 ? call(4, 777) : row))));

	test('stay as they are, and the report says how to change them', async () => {
		const { stdout } = await run(changed(), '--dry-run');
		expect(stdout.split('\n').slice(0, 6)).toEqual([
			'changed.csv, tried dry: nothing was stored.',
			'Contacts: 28 rows read',
			'  0 new',
			'  1 known with other values, left as they are (--mode correct changes them)',
			'  27 there already',
			'  0 refused'
		]);
	});

	test('are corrected, or lose what a replaced period lacks', async () => {
		const corrected = await json(changed(), '--mode', 'correct');
		expect(corrected).toMatchObject({ mode: { name: 'correct' }, stored: 0, changed: 1, doubled: 27 });
		expect(corrected.first.changed?.[0]?.row).toBe(6);
		const fewer = write('fewer.csv', csv(calls(28).filter((_, place) => place !== 1)));
		const period = ['--mode', 'replace', '--from', '2026-03-01', '--to', '2026-03-03'];
		const replaced = await json(fewer, ...period, '--dry-run');
		expect(replaced).toMatchObject({ removed: 1, doubled: 26, changed: 1 });
	});

	test.each([
		['a mode that is not', ['--mode', 'forget']],
		['a period without its mode', ['--from', '2026-03-01', '--to', '2026-03-02']],
		['a replacement without its days', ['--mode', 'replace']],
		['a day that is none', ['--mode', 'replace', '--from', '2026-02-30', '--to', '2026-03-02']],
		['a period that runs backwards', ['--mode', 'replace', '--from', '2026-03-02', '--to', '2026-03-01']],
		['a way with refused rows that is not', ['--refused-rows', 'some']]
	])('an error is one line that says what to do: %s', async (_, flags) => {
		const { stdout, stderr, exitCode } = await run(at('march.csv'), ...flags);
		expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});
});

describe('rows with problems', () => {
	const bad = () => write('bad.csv', csv(calls(200).map((row, place) => (place % 5 ? row : call(place, 'x')))));
	const refused = () =>
		write(
			'refused.csv',
			csv(calls(200).map((row, place) => (place % 5 ? row : [...row.slice(0, 2), '', ...row.slice(3)])))
		);

	test('are written to a file that corrects them', async () => {
		const { stderr } = await run(bad(), '--dry-run', '--problems', at('problems.csv'));
		expect(stderr).toContain('--mode correct');
		const lines = readFileSync(at('problems.csv'), 'utf8').trim().split('\r\n');
		expect(lines).toHaveLength(41);
		expect(lines[1]).toMatch(/^c0;.*;x;2;Talk Time \(s\);x;The value cannot be read/);
		const mended = write('mended.csv', lines.join('\r\n').replaceAll(';x;', ';55;'));
		const entry = await json(mended, '--mode', 'correct', '--dry-run');
		expect(entry).toMatchObject({ read: 40, refused: 0, issues: {} });
	});

	test('keep a file out when they are too many, unless somebody wants the others', async () => {
		expect(await run(refused())).toMatchObject({
			exitCode: 2,
			stderr: expect.stringContaining('too_many_unreadable') as string
		});
		expect(await run(refused(), '--refused-rows', 'none')).toMatchObject({ exitCode: 2 });
		expect(await json(refused(), '--dry-run', '--refused-rows', 'any')).toMatchObject({ read: 200, refused: 40 });
	});
});

describe('with nobody there to ask', () => {
	test('a file that an own recipe knows goes in', async () => {
		const april = write('april.csv', csv(Array.from({ length: 28 }, (_, place) => call(place + 500, 100 + place))));
		expect(await json(april, '--unattended')).toMatchObject({ recipeName: 'The phones', stored: 28 });
	});

	test('a file whose unit changed is not taken in, and one line says why', async () => {
		const rows = Array.from({ length: 28 }, (_, place) => call(place + 900, (100 + place) * 1000));
		const drifted = write('drifted.csv', csv(rows));
		const { stdout, stderr, exitCode } = await run(drifted, '--unattended');
		expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
		expect(stderr.trim()).toMatch(/^Nothing was stored: .*Talk Time \(s\).*\(unit_changed\)$/);
		const watched = await run(drifted, '--dry-run');
		expect(watched.exitCode).toBe(0);
		expect(watched.stderr).toContain('another unit');
	});

	test('a file that no recipe knows is not taken in', async () => {
		const orders = write(
			'orders.csv',
			'Order ID,Customer ID,Order Date,Amount\n1,4570010000,2026-03-01,12\n2,4570010001,2026-03-02,9\n'
		);
		const { stderr, exitCode } = await run(orders, '--unattended');
		expect(exitCode).toBe(2);
		expect(stderr).toContain('(unknown_file)');
	});
});

test('a workbook is read from the sheet that is named, and nothing of it is left behind', async () => {
	const sheets = [
		{ name: 'Calls', rows: [header, ...calls(3)] },
		{ name: 'More', rows: [header, ...Array.from({ length: 9 }, (_, place) => call(place + 700))] }
	];
	const path = write('both.xlsx', workbookOf({ sheets }));
	expect(await json(path, '--dry-run', '--sheet', 'Calls')).toMatchObject({ read: 3, fileName: 'both.xlsx' });
	expect(await json(path, '--dry-run', '--sheet', 'More')).toMatchObject({ read: 9 });
	expect(existsSync(join(folder, 'both.csv'))).toBe(false);
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import type { FlatFigure } from '#lib/scorecards/figures-of.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const database = join(folder, 'own.db');
const file = join(folder, 'calls.csv');
const verbs = ['rows', 'import', 'imports', 'undo', 'metrics', 'scorecard', 'template'];

/** 120 calls of 60 customers over 30 days, in two queues, 100 and 200 seconds long. */
function writeCalls() {
	const rows = Array.from({ length: 120 }, (_, place) => {
		const day = String(1 + (place % 30)).padStart(2, '0');
		const started = `2026-03-${day} ${String(8 + (place % 9)).padStart(2, '0')}:00:0${place % 10}`;
		return [
			`c${place}`,
			`45700000${place % 60}`,
			started,
			place % 2 ? 'Sales' : 'Help',
			'Eva',
			'answered',
			100 + 100 * (place % 2)
		];
	});
	const header = ['Call ID', 'Customer ID', 'Start Time', 'Queue', 'Agent', 'Outcome', 'Talk Time (s)'];
	writeFileSync(file, [header, ...rows].map((row) => row.join(',')).join('\n') + '\n');
}

const run = (...args: string[]) => runCommand([...args, '--database', database]);
const json = async <Result>(...args: string[]) => {
	const { stdout, exitCode } = await run(...args, '--json');
	expect(exitCode).toBe(0);
	return JSON.parse(stdout) as Result;
};

beforeAll(() => {
	writeCalls();
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('the command line explains itself', () => {
	test('without a word it lists its commands, and each has help', async () => {
		const { stdout, exitCode } = await runCommand([]);
		expect(exitCode).toBe(0);
		for (const verb of verbs) {
			expect(stdout).toContain(`  ${verb} `);
			const help = await runCommand([verb, '--help']);
			expect(help).toMatchObject({ exitCode: 0, stderr: '' });
			expect(help.stdout.startsWith(verb)).toBe(true);
		}
	});

	test.each([
		['da_DK.UTF-8', 'Kommandoen forlad findes ikke'],
		['sv_SE.UTF-8', 'Kommandot forlad finns inte'],
		['nn_NO.UTF-8', 'Kommandoen forlad finnes ikke'],
		['fi_FI.UTF-8', 'There is no command forlad']
	])('in the language of the terminal, %s', async (language, words) => {
		const { stderr, exitCode } = await runCommand(['forlad'], { language });
		expect(exitCode).toBe(2);
		expect(stderr).toContain(words);
	});

	test.each([
		['a command that is not', ['forget']],
		['a flag that is not', ['scorecard', '--fro', '2026-03-01']],
		['a file that is not', ['import', 'nowhere.csv']],
		['an import that is not', ['undo', '99']],
		['a kind that is not', ['import', file, '--kind', 'letters']],
		['persons compared', ['scorecard', '--by', 'agent']],
		['a metric that is not', ['scorecard', '--metric', 'speed']],
		['a second filter without the first', ['scorecard', '--and', 'queue=Sales']],
		['a recipe that is none', ['import', file, '--recipe', file]]
	])('an error is one line that says what to do: %s', async (_, args) => {
		const { stdout, stderr, exitCode } = await run(...args);
		expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
		expect(stderr.trim().split('\n')).toHaveLength(1);
		expect(stderr).not.toMatch(/Error|\bat .*\.ts/);
	});

	test('there is no scorecard before there is anything to show', async () => {
		expect(await run('scorecard')).toMatchObject({
			exitCode: 2,
			stderr: expect.stringContaining('import FILE') as string
		});
	});
});

describe('a file goes in, is shown, and comes out again', () => {
	test('a dry run counts and stores nothing', async () => {
		const tried = await json<{ read: number; stored: number; dryRun: boolean }>('import', file, '--dry-run');
		expect(tried).toMatchObject({ read: 120, stored: 120, doubled: 0, refused: 0, dryRun: true });
		expect(await json<unknown[]>('imports')).toEqual([]);
	});

	test('what the file leaves open is said aside, in the reader’s language, and given whole as JSON', async () => {
		const open = join(folder, 'open.csv');
		writeFileSync(open, 'Call ID,Date,Agent,Talk time\nC1,03/04/2026 10:00:07,Anna,120\n');
		const { stdout, stderr } = await run('import', open, '--dry-run');
		expect(stderr).toContain('In what order do the dates in Date stand? Taken for: Day, month, year.');
		expect(stderr).toContain('No column names the customer');
		expect(stdout).not.toContain('No column');
		const tried = await json<Record<'notes' | 'questions', { code: string }[]>>('import', open, '--dry-run');
		expect(tried.notes.map(({ code }) => code)).toContain('no_customer');
		expect(tried.questions.map(({ code }) => code)).toContain('date_order');
	});

	test('the proposed recipe can be shown, changed and used', async () => {
		const { stdout } = await run('import', file, '--show-recipe');
		const recipe = JSON.parse(stdout) as { fields: Record<string, unknown>; name: string };
		expect(recipe.fields).toMatchObject({ talk_seconds: { columns: ['Talk Time (s)'] } });
		delete recipe.fields.queue;
		const path = join(folder, 'recipe.json');
		writeFileSync(path, JSON.stringify({ ...recipe, name: 'without queues' }));
		const entry = await json<{ id: number; recipeName: string }>('import', file, '--recipe', path);
		expect(entry.recipeName).toBe('without queues');
		const figures = await json<FlatFigure[]>(
			'scorecard',
			'--by',
			'queue',
			'--from',
			'2026-03-01',
			'--to',
			'2026-03-31'
		);
		expect(figures).toEqual([]);
		await json('undo', String(entry.id));
	});

	test('the same file twice adds nothing, and figures are the catalogue’s', async () => {
		expect(await json('import', file)).toMatchObject({ read: 120, stored: 120, doubled: 0 });
		expect(await json('import', file)).toMatchObject({ read: 120, stored: 0, doubled: 120 });
		const period = ['--from', '2026-03-01', '--to', '2026-03-30'];
		const figures = await json<FlatFigure[]>('scorecard', ...period);
		expect(figures.map(({ metric }) => metric).sort()).toEqual(catalogue.map(({ key }) => key).sort());
		expect(figures.find(({ metric }) => metric === 'aht')).toMatchObject({ unit: 'all', value: 150, n: 120 });
		const byQueue = await json<FlatFigure[]>('scorecard', ...period, '--by', 'queue', '--metric', 'aht.median');
		const medians = byQueue.filter(({ metric }) => metric === 'aht.median');
		expect(medians.map(({ unit, n }) => [unit, n])).toEqual([
			['Help', 60],
			['Sales', 60]
		]);
		const within = await json<FlatFigure[]>('scorecard', ...period, '--by', 'queue', '--where', 'queue=Sales');
		expect(new Set(within.map(({ unit }) => unit))).toEqual(new Set(['Sales']));
	});

	test('speed does not leave alone, and a person reads the same figures in words', async () => {
		const alone = await json<FlatFigure[]>(
			'scorecard',
			'--metric',
			'aht',
			'--from',
			'2026-03-01',
			'--to',
			'2026-03-30'
		);
		expect(alone.map(({ metric }) => metric)).toEqual(
			expect.arrayContaining(['aht', 'fcr_repeat', 'handle_per_resolution.hpi', 'gap_le5'])
		);
		const { stdout } = await run('scorecard', '--from', '2026-03-01', '--to', '2026-03-30');
		expect(stdout).toMatch(/Handle time +2:30 \(/);
		expect(stdout).not.toMatch(/not_imported|too_few|none_in_period/);
		const danish = await runCommand(
			['scorecard', '--from', '2026-03-01', '--to', '2026-03-30', '--database', database],
			{ language: 'da_DK.UTF-8' }
		);
		expect(danish.stdout).toMatch(/Behandlingstid +2:30 \(/);
		expect(danish.stdout).not.toMatch(/Never imported|provisional/);
	});

	test('an undone import is named so, and cannot be undone twice', async () => {
		const [newest] = await json<{ id: number }[]>('imports');
		const id = String(newest?.id);
		expect((await run('undo', id)).exitCode).toBe(0);
		expect((await run('imports')).stdout).toContain('undone');
		expect((await run('undo', id)).exitCode).toBe(2);
	});

	test('the database may be told as an address', async () => {
		const told = await runCommand(['imports', '--database', `file:${database}`]);
		expect(told).toEqual(await run('imports'));
		expect(existsSync('file:')).toBe(false);
	});

	test('no customer key is in the database, and the key of the hashes lies beside it', () => {
		const bytes =
			readFileSync(database, 'latin1') + readFileSync(`${database}-wal`, { encoding: 'latin1', flag: 'a+' });
		expect(bytes).not.toContain('4570000012');
		expect(readFileSync(`${database}.key`, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
	});
});

describe('rows shows what is read from any table', () => {
	test('also when the file is packed', async () => {
		const packed = join(folder, 'packed.csv.gz');
		writeFileSync(packed, gzipSync('name,number\nAnna,1\n'));
		const { stdout, exitCode } = await runCommand(['rows', packed]);
		expect([stdout, exitCode]).toEqual(['name,number\r\nAnna,1\r\n', 0]);
	});

	const dirty = join(folder, 'dirty.csv');
	const empty = join(folder, 'empty.csv');
	beforeAll(() => {
		writeFileSync(dirty, 'sep=;\r\nnavn;antal\r\n"Ærø; Øst";1\r\n"sagde ""hej""";2\r\n');
		writeFileSync(empty, '');
	});

	test('as RFC 4180 text and as JSON', async () => {
		const csv = await runCommand(['rows', dirty]);
		expect(csv.stdout).toBe('navn,antal\r\nÆrø; Øst,1\r\n"sagde ""hej""",2\r\n');
		const { stdout } = await runCommand(['rows', dirty, '--format', 'json']);
		expect(JSON.parse(stdout)).toEqual([
			['navn', 'antal'],
			['Ærø; Øst', '1'],
			['sagde "hej"', '2']
		]);
	});

	test('several at once into a folder, each with what was wrong, and refused with a code', async () => {
		const out = join(folder, 'out');
		const { exitCode, stderr } = await runCommand(['rows', dirty, empty, '--out-folder', out]);
		expect(exitCode).toBe(2);
		expect(stderr).toContain('(empty)');
		expect(readFileSync(join(out, 'dirty_converted.csv'), 'utf8')).toContain('Ærø; Øst');
		expect(JSON.parse(readFileSync(join(out, 'empty_issues.json'), 'utf8'))).toMatchObject([
			{ code: 'empty', severity: 'error' }
		]);
	});
});

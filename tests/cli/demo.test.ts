import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-demo-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('counterweight demo', () => {
	test('writes the files of a world without the target, and says what it wrote', async () => {
		const out = join(folder, 'new/here');
		const { exitCode, stdout, stderr } = await runCommand([
			'demo',
			'--preset',
			'null',
			'--out',
			out,
			'--until',
			'2026-11-21'
		]);
		expect(exitCode).toBe(0);
		const written = readdirSync(out);
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map((line) => line.split(':')[0])
		).toHaveLength(written.length);
		for (const file of written) expect(stdout).toContain(`${file}: `);
		// there was no target to write down
		expect(written).not.toContain('maal.csv');
		expect(stderr).toContain('month 18 of 18');
		expect(stderr).not.toContain('without the target');
	});

	test.each([
		[[], 'Say where the files are to be written: demo --out FOLDER'],
		[['--out', 'x', '--size', 'huge'], '--size cannot be huge. It can be: small, sample, whole.'],
		[['--out', 'x', '--preset', 'bad'], '--preset cannot be bad. It can be: default, net-loss, almost-harmless, null.'],
		[['--out', 'x', '--seed', '-1.5'], '--seed'],
		[['--out', 'x', '--until', '2026-02-30'], '--until needs a day like 2026-11-21, not 2026-02-30.']
	])('told %j, it says what to write instead and writes nothing', async (args, said) => {
		const { exitCode, stdout, stderr } = await runCommand(['demo', ...args]);
		expect([exitCode, stdout]).toEqual([2, '']);
		expect(stderr).toContain(said);
		expect(existsSync('x')).toBe(false);
	});

	test('a folder that is a file is refused in one line', async () => {
		writeFileSync(join(folder, 'file'), '');
		const { exitCode, stderr } = await runCommand(['demo', '--out', join(folder, 'file')]);
		expect([exitCode, stderr.trim()]).toEqual([2, `The folder ${join(folder, 'file')} cannot be written to.`]);
	});
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedToYaml } from '#lib/scorecards/saved-file.ts';
import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';
import { runCommand } from '../run-command.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'counterweight-saved-'))));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runCommand([...args, '--database', join(folder, 'test.db')]);
function fileOf(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}
const calm: SavedScorecard = {
	key: 'calm',
	name: 'Calm',
	unit: null,
	and: null,
	baseline: null,
	weights: { fcr_repeat: 60, who5: 40 }
};

test('scorecards come in from a file that says first what it changes, and leave as the same file', async () => {
	const file = fileOf('calm.yaml', savedToYaml([calm]));
	expect((await run('scorecards', '--add', file, '--dry-run')).stdout).toBe('Calm: new\n');
	expect(JSON.parse((await run('scorecards', '--json')).stdout)).toEqual([]);
	expect((await run('scorecards', '--add', file)).stdout).toBe('Calm: new\nTaken in: Calm.\n');
	expect((await run('scorecards', '--yaml')).stdout).toBe(savedToYaml([calm]));
	const again = await run('scorecards', '--add', file);
	expect(again.stdout).toBe('Calm: as it is\nEverything in the file is already as it says.\n');
	const more = fileOf('more.yaml', savedToYaml([{ ...calm, weights: { fcr_repeat: 70, who5: 30 } }]));
	const changed = await run('scorecards', '--add', more);
	expect(changed.stdout).toContain('  Solved at first contact: 60 → 70\n');
	expect((await run('scorecards')).stdout).toContain('calm  Calm  Customers 70 · People 30');
});

test('a file in which speed weighs alone is refused in words, and nothing of it is kept', async () => {
	const alone = { ...calm, key: 'fast', name: 'Fast', weights: { aht: 100 } };
	const refused = await run(
		'scorecards',
		'--add',
		fileOf('fast.yaml', savedToYaml([{ ...calm, name: 'Other' }, alone]))
	);
	expect(refused.exitCode).toBe(2);
	expect(refused.stderr).toContain('Fast cannot be saved: Handle time is speed, and speed never weighs alone.');
	expect((await run('scorecards')).stdout).not.toMatch(/Fast|Other/);
	expect((await run('scorecards', '--add', join(folder, 'gone.yaml'))).stderr).toContain('cannot be read');
});

test('the score of a scorecard is told with its parts, in words and as data', async () => {
	const before = await run('scorecard', '--saved', 'balanced');
	expect([before.exitCode, before.stderr]).toEqual([2, expect.stringContaining('There are no contacts to show yet')]);
	expect((await run('scorecard', '--saved', 'never')).stderr).toContain(
		'There is no scorecard never. There are: balanced'
	);
	expect((await run('scorecard', '--saved', 'balanced', '--by', 'team')).stderr).toContain(
		'leave --by and --metric out'
	);
});

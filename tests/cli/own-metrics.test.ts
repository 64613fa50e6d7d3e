import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownToYaml } from '#lib/metrics/own-file.ts';
import { ownMetric } from '../metrics/own-by-hand.ts';
import { runCommand } from '../run-command.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'counterweight-own-'))));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const metrics = (...args: string[]) => runCommand(['metrics', ...args, '--database', join(folder, 'test.db')]);
function fileOf(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

test('metrics of one’s own come in from a file and stand in the catalogue', async () => {
	const added = await metrics('--add', fileOf('own.yaml', ownToYaml([ownMetric()])));
	expect([added.exitCode, added.stdout.trim()]).toEqual([0, 'Taken in: Short talks.']);
	const listed = JSON.parse((await metrics('--json')).stdout) as Record<string, unknown>[];
	expect(listed.at(-1)).toMatchObject({
		metric: 'own_short',
		name: 'Short talks',
		definition: 'Talks that ended at once.',
		source: 'shortTalks / talkKnown'
	});
});

test('a file with a measure of speed that is weighed against nothing is refused, with what to mend', async () => {
	const speed = ownMetric({ key: 'own_fast', name: 'Fast', perspective: 'speed', direction: 'none' });
	const refused = await metrics('--add', fileOf('fast.yaml', ownToYaml([speed])));
	expect(refused.exitCode).toBe(2);
	expect(refused.stderr).toContain('Fast cannot be saved: A metric of speed needs something to weigh it against');
	expect((await metrics('--add', join(folder, 'gone.yaml'))).stderr).toContain('cannot be read');
});

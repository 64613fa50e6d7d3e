import { expect, test } from 'vitest';
import { templateOf } from '#lib/intake/templates.ts';
import { runCommand } from '../run-command.ts';

test('an empty file for a kind of data comes in the language of the terminal', async () => {
	const { stdout, stderr, exitCode } = await runCommand(['template', 'absence'], { language: 'sv_SE.UTF-8' });
	expect([exitCode, stderr]).toEqual([0, '']);
	expect(stdout.trimEnd()).toBe(templateOf('absence', 'sv').text.trimEnd());
});

test('a kind that does not exist is answered with those that do', async () => {
	const { stdout, stderr, exitCode } = await runCommand(['template', 'horoscopes'], { language: 'da_DK.UTF-8' });
	expect([exitCode, stdout]).toEqual([2, '']);
	expect(stderr).toContain('horoscopes');
	expect(stderr).toContain('agent_days');
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const projectFolder = join(import.meta.dirname, '..');

export type Ran = { exitCode: number | null; signal: string | null; stdout: string; stderr: string };

/** Runs the command line; `killAfter` ends it at once, without a chance to tidy up, after so many milliseconds. */
export const runCommand = (
	args: string[],
	{ killAfter, language = 'en_US.UTF-8' }: { killAfter?: number | undefined; language?: string } = {}
): Promise<Ran> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(projectFolder, 'src/cli/main.ts'), ...args], {
			cwd: projectFolder,
			env: { ...process.env, LANG: language, LC_ALL: language },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const heard = { stdout: '', stderr: '' };
		child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.stderr += text));
		const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
		child.once('error', reject);
		child.once('close', (exitCode, signal) => {
			clearTimeout(timer);
			resolve({ exitCode, signal, ...heard });
		});
	});

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Timed = { seconds: number; stdout: string; peakMegabytes: number | null };

// where the system tells of the program alone: `maxRSS` may begin with what the process that started it had
const tellsMemory = `data:text/javascript,${encodeURIComponent(`
	import { existsSync, readFileSync } from 'node:fs';
	const status = '/proc/self/status';
	const peak = () => existsSync(status)
		? /^VmHWM:\\s+(\\d+)/m.exec(readFileSync(status, 'utf8'))[1]
		: process.resourceUsage().maxRSS;
	process.on('exit', () => process.stderr.write('\\npeak ' + peak() + '\\n'));`)}`;

/** Runs a program to its end and times it; null when it is not on this machine. Throws when it fails. */
export const timed = (program: string, args: string[], environment: NodeJS.ProcessEnv = {}): Promise<Timed | null> =>
	new Promise((resolve, reject) => {
		const began = performance.now();
		const child = spawn(program, args, {
			env: { ...process.env, LANG: 'en_US.UTF-8', ...environment },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const heard = { stdout: '', stderr: '' };
		child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.stderr += text));
		child.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') resolve(null);
			else reject(error);
		});
		child.once('close', (exitCode) => {
			if (exitCode !== 0) {
				reject(new Error(`${program} ${args.join(' ')} ended with ${String(exitCode)}: ${heard.stderr}`));
				return;
			}
			const peak = /^peak (\d+)$/m.exec(heard.stderr)?.[1];
			const peakMegabytes = peak === undefined ? null : Number(peak) / 1024;
			resolve({ seconds: (performance.now() - began) / 1000, stdout: heard.stdout, peakMegabytes });
		});
	});

// as `npm run counterweight` starts it
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
	scripts: { counterweight: string };
};
const flags = scripts.counterweight.split(' ').filter((word) => word.startsWith('--'));

/** Runs a script of the project in a process of its own, and measures its memory too. */
export const timedScript = async (script: string, ...args: string[]): Promise<Timed> => {
	const ran = await timed(process.execPath, [...flags, '--import', tellsMemory, script, ...args]);
	if (ran === null) throw new Error(`${process.execPath} cannot be run`);
	return ran;
};

/** The middle of many measurements. */
export const median = (numbers: number[]): number =>
	numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

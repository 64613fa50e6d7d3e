import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStory } from './story.ts';

const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => {
				if (typeof address === 'object' && address) resolve(address.port);
				else reject(new Error('No free port'));
			});
		});
	});

/** A server with a database of its own, for pages that change what all others would see; with a small story in it, if not told otherwise. */
export async function ownServer(
	script = 'tests/pages/serve.ts'
): Promise<{ address: string; stop: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'pages-own-'));
	const port = await freePort();
	const address = `http://127.0.0.1:${port}`;
	const database = join(folder, 'own.db');
	if (script !== 'src/server.ts') copyStory(database);
	const server = spawn(process.execPath, [script], {
		cwd: join(import.meta.dirname, '../..'),
		env: { ...process.env, PORT: `${port}`, DATABASE_URL: `file:${database}`, LANG: 'en' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise<void>((resolve, reject) => {
		server.stdout.on('data', (said: Buffer) => {
			if (said.toString().includes(address)) resolve();
		});
		server.once('exit', (code) => {
			reject(new Error(`The server stopped with code ${code ?? 'none'}`));
		});
	});
	return {
		address,
		stop: async () => {
			const gone = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGTERM');
			await gone;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

import { spawn } from 'node:child_process';
import { Agent, get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { median } from './timed.ts';

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => {
				resolve(port);
			});
		});
	});

/** By then all contacts that it will hold are in memory, on a machine three times as slow as ours. */
const gatheringMs = 20_000;

/** The built server on a database, on a free port of this machine. */
export const serve = async (database: string) => {
	const port = await freePort();
	const server = spawn(process.execPath, [join(import.meta.dirname, '../../src/server.ts')], {
		env: { ...process.env, DATABASE_URL: `file:${database}`, PORT: String(port), HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise<void>((resolve, reject) => {
		server.stdout.setEncoding('utf8').on('data', (text: string) => {
			if (text.includes(`:${port}`)) resolve();
		});
		server.once('exit', () => {
			reject(new Error('the server ended before it answered'));
		});
	});
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const ask = (path: string, host: string, status: number): Promise<number> =>
		new Promise((resolve, reject) => {
			const began = performance.now();
			get({ host: '127.0.0.1', port, path, agent, headers: { host } }, (response) => {
				response.resume().once('end', () => {
					if (response.statusCode === status) resolve(performance.now() - began);
					else reject(new Error(`${path} answered ${String(response.statusCode)}, not ${status}`));
				});
			}).once('error', reject);
		});
	return {
		address: `http://127.0.0.1:${port}`,
		/**
		 * Medians in milliseconds of a page and of the shortest answer the same server gives: that it was asked by a wrong
		 * name. The page is asked for beforehand, and while contacts are gathered all answers wait for that.
		 */
		compare: async (path: string, times: number) => {
			const [page, empty]: [number[], number[]] = [[], []];
			for (const began = performance.now(); performance.now() - began < gatheringMs;)
				await ask(path, `127.0.0.1:${port}`, 200);
			for (let round = 0; round < times; round += 1) {
				page.push(await ask(path, `127.0.0.1:${port}`, 200));
				empty.push(await ask('/', 'bench.invalid', 421));
			}
			return { page: median(page), empty: median(empty) };
		},
		stop: () =>
			new Promise<void>((resolve) => {
				agent.destroy();
				server.removeAllListeners('exit');
				server.once('exit', () => {
					resolve();
				});
				server.kill('SIGTERM');
			})
	};
};

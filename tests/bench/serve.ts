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
		/** Medians in milliseconds of a page and of the shortest answer the same server gives: that it was asked by a wrong name. */
		compare: async (path: string, times: number) => {
			const [page, empty]: [number[], number[]] = [[], []];
			for (let round = -20; round < times; round += 1) {
				const [pageTook, emptyTook] = [await ask(path, `127.0.0.1:${port}`, 200), await ask('/', 'bench.invalid', 421)];
				if (round >= 0) {
					page.push(pageTook);
					empty.push(emptyTook);
				}
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

import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findChromium } from '#lib/server/printing/find-chromium.ts';
import { printPage } from '#lib/server/printing/print-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'printing-'));
let server: Server;
let address: URL;
const asked: string[] = [];

beforeAll(async () => {
	// nothing else writes there
	vi.stubEnv('TMPDIR', folder);
	server = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(
			'<style>@page { size: A4 }</style><p>Århus 71,2 %</p><p style="break-before: page">Side to</p><img src="http://192.0.2.1/x.png">'
		);
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const bound = server.address();
	address = new URL(`http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/page?lang=da`);
});
afterAll(() => {
	vi.unstubAllEnvs();
	server.close();
	server.closeAllConnections();
	rmSync(folder, { recursive: true });
});

/** A program that stands for the browser: a script with these lines. */
function pretend(name: string, lines: string): string {
	const file = join(folder, name);
	writeFileSync(file, `#!/bin/sh\n${lines}\n`);
	chmodSync(file, 0o755);
	return file;
}
const leftovers = () => readdirSync(folder).filter((name) => name.startsWith('counterweight-print-'));

describe('a page is printed', () => {
	test.skipIf(findChromium() === null)('as a PDF with its pages, by the browser that is installed', async () => {
		const pdf = Buffer.from(await printPage(findChromium() ?? '', address)).toString('latin1');
		expect(pdf.startsWith('%PDF-')).toBe(true);
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
		expect(asked).toContain('/page?lang=da');
		expect(leftovers()).toEqual([]);
	});

	test.each(['https://127.0.0.1/', 'http://example.com/', 'file:///etc/passwd', 'http://127.0.0.1.example.com/'])(
		'only where it is our own: %s',
		async (other) => {
			await expect(printPage(pretend('never', 'touch "$0.ran"'), new URL(other))).rejects.toThrow(RangeError);
			expect(readdirSync(folder)).not.toContain('never.ran');
		}
	);

	test('with its address as one argument, which no shell reads', async () => {
		const program = pretend(
			'arguments',
			'for a; do case $a in --print-to-pdf=*) f=${a#*=};; esac; done; printf %s "$a" > "$f"'
		);
		const odd = new URL('http://127.0.0.1/report?unit=team:$(touch%20x);`id`');
		expect(Buffer.from(await printPage(program, odd)).toString()).toBe(odd.href);
	});

	test('or not: a browser that fails, or takes too long, leaves nothing behind', async () => {
		await expect(printPage(pretend('fails', 'exit 3'), address)).rejects.toThrow('stopped with 3');
		await expect(printPage(pretend('sleeps', 'exec sleep 60'), address, 200)).rejects.toThrow('SIGKILL');
		await expect(printPage('/nowhere/chromium', address)).rejects.toThrow('ENOENT');
		expect(leftovers()).toEqual([]);
	});
});

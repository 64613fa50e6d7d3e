import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longer than any page of ours takes to be printed. */
const patienceMilliseconds = 30_000;
const own = ['127.0.0.1', 'localhost', '[::1]'];

const isRoot = (): boolean => process.getuid?.() === 0;

/** Nothing but the page is fetched, nothing is kept; only where the browser refuses to run as root without it, the sandbox is off. */
const argumentsFor = (folder: string, file: string, address: string): string[] => [
	'--headless',
	'--disable-gpu',
	'--disable-extensions',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--no-default-browser-check',
	'--no-proxy-server',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE ::1',
	...(isRoot() ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
	`--user-data-dir=${folder}`,
	'--no-pdf-header-footer',
	`--print-to-pdf=${file}`,
	address
];

function run(program: string, parts: readonly string[], milliseconds: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const browser = spawn(program, parts, { stdio: 'ignore', timeout: milliseconds, killSignal: 'SIGKILL' });
		browser.once('error', reject);
		browser.once('exit', (code, signal) => {
			if (code === 0) resolve();
			else reject(new Error(`The browser that prints stopped with ${code ?? signal ?? 'nothing'}`));
		});
	});
}

/**
 * A page of our own server as a PDF, by a Chromium that is installed. Throws RangeError for an address that is not ours,
 * Error where the browser fails or takes longer than half a minute.
 */
export async function printPage(
	program: string,
	address: URL,
	milliseconds = patienceMilliseconds
): Promise<Uint8Array<ArrayBuffer>> {
	if (address.protocol !== 'http:' || !own.includes(address.hostname))
		throw new RangeError(`Only pages of our own are printed, not one of ${address.host}`);
	const folder = await mkdtemp(join(tmpdir(), 'counterweight-print-'));
	try {
		const file = join(folder, 'page.pdf');
		await run(program, argumentsFor(join(folder, 'profile'), file, address.href), milliseconds);
		return new Uint8Array(await readFile(file));
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}
}

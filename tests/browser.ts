import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
	// without a window it does the same work in half the time
	...['chromium-headless-shell', 'chrome-headless-shell'],
	...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']
];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
		.flatMap((name) => process.env[name] ?? [])
		.flatMap((folder) => [
			join(folder, 'Google/Chrome/Application/chrome.exe'),
			join(folder, 'Microsoft/Edge/Application/msedge.exe')
		])
];

function runnable(file: string) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** A Chromium to test with: the one named, Playwright's own, or the machine's. */
export function findBrowser(): string | undefined {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	if (existsSync(chromium.executablePath())) return chromium.executablePath();
	const path = (process.env.PATH ?? '').split(delimiter);
	return [...names.flatMap((name) => path.map((folder) => join(folder, name))), ...places].find(runnable);
}

export const flags = [
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--no-first-run',
	...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox', '--disable-dev-shm-usage'] : [])
];

/** Installs a Chromium where none is found: the system's as root on Debian, else Playwright's own. */
export function ensureBrowser() {
	if (findBrowser()) return;
	console.log('No Chromium found: installing one');
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const apt = (...args: string[]) =>
			spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: 'inherit', env }).status === 0;
		if (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'chromium')) return;
	}
	const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
	spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
	if (!findBrowser()) throw new Error('No Chromium: install Chrome or Chromium, or set CHROMIUM_PATH');
}
